/** What the programme of a new session begins with: nothing, an earlier session's, a template; each item can be left out. */
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import type { SessionSummary } from '../../../shared/contract/views.ts'
import { isSameItem, withRecurring } from '../../../shared/domain/programme-seeds.ts'
import type { ItemSeed } from '../../../shared/records/programme-template.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { call } from '../../api.ts'
import { Check } from '../../components/check.tsx'
import { Choice } from '../../components/fields.tsx'
import { useSay } from '../../components/toasts.tsx'
import { useRead } from '../../query.ts'

const nothing = 'nothing'
type Starts = Output<'programmes.starts'>

/** The choice of a start, and the items it leaves in; `starts` is what is offered. */
export function useFirstProgramme(starts: Starts | undefined) {
  const [start, setStart] = useState(nothing)
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const template = starts?.templates.find(({ id }) => id === start) ?? null
  const chosen = template ?? starts?.sessions.find(({ sessionId }) => sessionId === start)
  const items = withRecurring(chosen?.items ?? [], starts?.recurring ?? [])
  return {
    start: chosen === undefined ? nothing : start,
    setStart: (next: string) => {
      setStart(next)
      setLeftOut(new Set())
    },
    template,
    items,
    isIn: ({ title }: ItemSeed) => !leftOut.has(title),
    put: ({ title }: ItemSeed, isIn: boolean) => {
      const others = [...leftOut].filter((one) => one !== title)
      setLeftOut(new Set(isIn ? others : [...others, title]))
    },
    programme: items.filter(({ title }) => !leftOut.has(title)),
  }
}

type FirstProgrammeProps = {
  readonly starts: Starts
  readonly first: ReturnType<typeof useFirstProgramme>
}

export function FirstProgramme({ starts, first }: FirstProgrammeProps) {
  const { t } = useTranslation()
  const named = useSessionNames()
  const say = useSay()
  const removeTemplate = async (template: Starts['templates'][number]) => {
    await call('programmes.removeTemplate', { id: template.id })
    first.setStart(nothing)
    const putBack = () => void call('programmes.putBackTemplate', template).then(() => first.setStart(template.id))
    say.words(t('sessions.templateRemoved', { name: template.name }), putBack)
  }
  const count = (items: readonly ItemSeed[]) => t('sessions.startItems', { count: items.length })
  const options = [
    { id: nothing, label: t('sessions.startEmpty') },
    ...starts.templates.map(({ id, name, items }) => ({
      id,
      label: t('sessions.startTemplate', { name }),
      detail: count(items),
    })),
    ...starts.sessions.map(({ sessionId, items }) => ({
      id: sessionId,
      label: named(sessionId),
      detail: count(items),
    })),
  ]
  return (
    <div className="first-programme">
      <div className="first-programme-choice">
        <Choice label={t('sessions.start')} value={first.start} options={options} onChange={first.setStart} />
        {first.template !== null && (
          <Button
            className="button square quiet"
            aria-label={t('sessions.removeTemplate', { name: first.template.name })}
            onPress={() => first.template !== null && void removeTemplate(first.template)}
          >
            <Trash2 aria-hidden="true" size={14} />
          </Button>
        )}
      </div>
      {first.items.length > 0 && (
        <fieldset className="first-items">
          <legend className="unseen">{t('sessions.startItemsTitle')}</legend>
          {first.items.map((item) => (
            <Check key={item.title} isSelected={first.isIn(item)} onChange={(isIn) => first.put(item, isIn)}>
              <span>
                {item.title}
                {item.subItems.length > 0 && (
                  <span className="quiet-text small-text">
                    {' '}
                    {t('sessions.startSubItems', { count: item.subItems.length })}
                  </span>
                )}
                {starts.recurring.some((one) => isSameItem(one, item)) && (
                  <span className="quiet-text small-text"> {t('sessions.startRecurring')}</span>
                )}
              </span>
            </Check>
          ))}
        </fieldset>
      )}
    </div>
  )
}

/** What names an earlier session in the list of starts. */
function useSessionNames(): (sessionId: string) => string {
  const { t } = useTranslation()
  const sessions = useRead('sessions.list', { year: null, bodyId: null }).data?.sessions ?? []
  const nameOf = ({ kind, number, date }: SessionSummary) =>
    t('sessions.startSession', {
      kind: t(`workspace.kind.${kind}`),
      number: number === null ? '' : ` ${t('workspace.numbered', { number })}`,
      date: date === null ? t('sessions.noDate') : shortDate(date),
    })
  return (sessionId) => {
    const session = sessions.find(({ id }) => id === sessionId)
    return session === undefined ? '' : nameOf(session)
  }
}
