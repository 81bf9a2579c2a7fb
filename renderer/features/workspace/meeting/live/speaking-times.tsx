/** How long each person has spoken and each item has taken, by the clock of the session. */
import { type ReactNode, useId } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { speakingTimes, spokenMs } from '../../../../../shared/domain/live/clock.ts'
import { Dialog } from '../../../../components/dialog.tsx'
import { WholeNumbers } from '../../../../components/whole-numbers.tsx'
import { useDesk } from '../../desk.ts'
import { agendaRows } from '../../model/agenda.ts'
import { durationWords } from './clock-words.ts'
import { useLive } from './live.ts'
import { useNow } from './use-now.ts'

export function SpeakingTimes({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { state } = useLive()
  return (
    <Dialog
      title={t('live.times')}
      wide
      onClose={onClose}
      foot={
        <Button className="button primary" autoFocus onPress={onClose}>
          {t('common.close')} <kbd>Esc</kbd>
        </Button>
      }
    >
      {state.stretches.length === 0 ? (
        <p className="ws-empty">{t('live.timesNone')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keys too
        <section className="ws-times" aria-label={t('live.times')} tabIndex={0}>
          <Tables />
        </section>
      )}
      <p className="quiet-text small-text">{t('live.timesKept')}</p>
    </Dialog>
  )
}

function Tables() {
  const { t } = useTranslation()
  const { dossier, names } = useDesk()
  const { state } = useLive()
  const { people, items } = speakingTimes(state, useNow())
  const rows = new Map(agendaRows(dossier).map((row) => [row.item.id, row]))
  const numberOf = (itemId: string) => rows.get(itemId)?.entry.printedNumber ?? '–'
  const nameOf = (personId: string) => names.person(personId) ?? t('prepare.nameless')
  return (
    <>
      {people.length > 0 && (
        <Table
          title={t('live.timesByPerson')}
          heads={[t('live.timesPerson'), t('live.timesTurns'), t('live.timesTotal'), t('live.timesWhere')]}
        >
          {people.map(({ speakerId, turns, ms, items: own }) => (
            <tr key={speakerId}>
              <th scope="row">{nameOf(speakerId)}</th>
              <td className="ws-time">{turns}</td>
              <td className="ws-time">
                <b>{durationWords(ms)}</b>
              </td>
              <td className="quiet-text">
                {own.map((one) => `${numberOf(one.itemId)}: ${durationWords(one.ms)}`).join(' · ')}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Table
        title={t('live.timesByItem')}
        heads={[t('live.timesItem'), t('live.timesPlanned'), t('live.timesTotal'), t('live.timesWho')]}
      >
        {items.map(({ itemId, ms, openMs, people: own }) => {
          const planned = rows.get(itemId)?.item.plannedMinutes ?? null
          return (
            <tr key={itemId}>
              <th scope="row">
                <WholeNumbers words={`${numberOf(itemId)} ${rows.get(itemId)?.item.title ?? ''}`} />
              </th>
              <td className="ws-time">{planned === null ? '–' : durationWords(planned * 60_000)}</td>
              <td className="ws-time">
                <b>{durationWords(ms)}</b>
              </td>
              <td className="quiet-text">
                {[
                  ...own.map(({ speakerId, ms: spoken }) => `${nameOf(speakerId)} ${durationWords(spoken)}`),
                  ...(openMs > 0 ? [t('live.timesOpen', { time: durationWords(openMs) })] : []),
                ].join(' · ')}
              </td>
            </tr>
          )
        })}
      </Table>
    </>
  )
}

type TableProps = { readonly title: string; readonly heads: readonly string[]; readonly children: ReactNode }

function Table({ title, heads, children }: TableProps) {
  const id = useId()
  return (
    <>
      <h3 id={id} className="ws-section">
        {title}
      </h3>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </>
  )
}

/** Beside a name in the list of people: how long they have spoken in all; nothing before they did. */
export function SpokenTime({ personId }: { readonly personId: string | null }) {
  const { state } = useLive()
  if (personId === null || !state.stretches.some(({ speakerId }) => speakerId === personId)) return null
  return <Spoken personId={personId} />
}

function Spoken({ personId }: { readonly personId: string }) {
  const { t } = useTranslation()
  const { state } = useLive()
  const time = durationWords(spokenMs(state, useNow()).get(personId) ?? 0)
  return (
    <span className="quiet-text small-text ws-time">
      <span className="unseen">{t('live.spoken', { time: '' })}</span>
      {time}
    </span>
  )
}
