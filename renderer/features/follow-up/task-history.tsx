/** All that was noted of a task, the newest first; the newest can be taken back. */
import { Trash2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { call, errorOf } from '../../api.ts'
import { useSay } from '../../components/toasts.tsx'

type Event = Output<'followUp.read'>['events'][number]

export function TaskHistory({ events }: { readonly events: readonly Event[] }) {
  const { t } = useTranslation()
  const newest = events.at(-1)?.id
  return (
    <section className="card" aria-label={t('followUp.history')}>
      <header>
        <h2>{t('followUp.history')}</h2>
        <span className="quiet-text">{events.length}</span>
      </header>
      <div className="card-body">
        {events.length === 0 ? (
          <p className="quiet-text small-text">{t('followUp.noHistory')}</p>
        ) : (
          <ol className="follow-up-history">
            {events.toReversed().map((event) => (
              <HistoryLine key={event.id} event={event} mayRemove={event.id === newest} />
            ))}
          </ol>
        )}
      </div>
    </section>
  )
}

function HistoryLine({ event, mayRemove }: { readonly event: Event; readonly mayRemove: boolean }) {
  const { t } = useTranslation()
  const say = useSay()
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  const { id, revision, kind, on, note, newDue, allowedBy, outcome, paperId, fileName, by } = event
  const kindWords = t(`followUp.kinds.${kind}`)
  return (
    <li>
      <span className="follow-up-day">{shortDate(on)}</span>
      <div>
        <p>
          <b>{outcome === null ? kindWords : t(`followUp.outcomes.${outcome}`)}</b>
          {newDue !== null && `: ${newDue.text}`}
          {allowedBy !== null && `; ${t('followUp.allowedByName', { name: allowedBy })}`}
        </p>
        {paperId === null ? (
          note !== null && <p className="follow-up-note">{note}</p>
        ) : (
          <Button className="link-button" onPress={() => void attempt(() => call('papers.open', { id: paperId }))}>
            {fileName ?? note ?? kindWords}
          </Button>
        )}
        {by !== null && <small className="quiet-text">{t('followUp.notedBy', { name: by })}</small>}
      </div>
      {mayRemove && (
        <Button
          className="button square quiet"
          aria-label={t('followUp.remove', { what: kindWords })}
          onPress={() => void attempt(() => call('followUp.removeEvent', { id, revision }))}
        >
          <Trash2 aria-hidden="true" size={14} />
        </Button>
      )}
    </li>
  )
}
