/** Which older decision this one takes the place of, of this session or an earlier one of the body, found by typing words of it. */
import { useTranslation } from 'react-i18next'
import { plainTextOf } from '../../../../shared/records/rich-text.ts'
import { shortDate } from '../../../../shared/vietnamese/dates.ts'
import { call } from '../../../api.ts'
import { useRead } from '../../../query.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { Picker, type PickerOption } from '../fields/picker.tsx'
import { agendaRows } from '../model/agenda.ts'
import { fieldName } from '../model/gap-target.ts'

type Decision = EditableRecords['decision']

/** Nothing while there is no decision before this one. */
export function SupersedesField({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const options = [...useOwnOlder(decision), ...useEarlier(decision)]
  const value = decision.supersedesId ?? decision.supersedesEarlier?.decisionId ?? null
  if (options.length === 0) return null
  const choose = (olderId: string | null) => {
    const { id, revision } = decision
    if (olderId !== value) void desk.ask(() => call('decision.supersede', { id, revision, olderId }))
  }
  return (
    <div data-field={fieldName('decision', decision.id, 'supersedesId')} className="ws-field">
      <Picker
        label={t('meeting.supersedes')}
        placeholder={t('meeting.supersedesHint')}
        options={options}
        value={value}
        onChange={choose}
        isDisabled={!desk.isOpen}
        noneFound={t('meeting.noOlder')}
      />
    </div>
  )
}

/** Decisions made before this one in the session, which nothing else has superseded. */
function useOwnOlder(decision: Decision): PickerOption[] {
  const { t } = useTranslation()
  const { dossier } = useDesk()
  const numbers = new Map(agendaRows(dossier).map(({ item, entry }) => [item.id, entry.printedNumber]))
  const replaced = new Set(dossier.decisions.flatMap((one) => (one.id === decision.id ? [] : (one.supersedesId ?? []))))
  return dossier.decisions
    .filter(({ id, order }) => id !== decision.id && order < decision.order && !replaced.has(id))
    .map(({ id, itemId, code, text }) => ({
      id,
      label: `${numbers.get(itemId) ?? ''}. ${shortened(plainTextOf(text)) || t(`workspace.decision.${code}`)}`,
      detail: t(`workspace.decision.${code}`),
    }))
}

/** Decisions of earlier sessions in force; the one that is named already is told by its day and number where it is not in this store. */
function useEarlier({ supersedesEarlier }: Decision): PickerOption[] {
  const { t } = useTranslation()
  const { sessionId } = useDesk()
  const older = useRead('decisions.older', { sessionId }).data?.decisions ?? []
  const at = (number: string, date: string) => t('meeting.olderAt', { number, date: shortDate(date) })
  const options = older.map(({ id, code, sessionDate, itemNumber, words }) => ({
    id,
    label: [at(itemNumber, sessionDate), shortened(words)].filter((part) => part !== '').join(': '),
    detail: t(`workspace.decision.${code}`),
  }))
  if (supersedesEarlier === null || options.some(({ id }) => id === supersedesEarlier.decisionId)) return options
  const { decisionId, itemNumber, sessionDate } = supersedesEarlier
  return [{ id: decisionId, label: at(itemNumber, sessionDate), detail: null }, ...options]
}

/** That a later decision has taken the place of this one, and where. */
export function SupersededBy({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation()
  const { dossier, sessionId } = useDesk()
  const later = useRead('decisions.older', { sessionId }).data?.superseded ?? []
  const numbers = new Map(agendaRows(dossier).map(({ item, entry }) => [item.id, entry.printedNumber]))
  const own = dossier.decisions
    .filter(({ supersedesId }) => supersedesId === decision.id)
    .map(({ itemId }) => t('meeting.supersededHere', { number: numbers.get(itemId) ?? '' }))
  const others = later
    .filter(({ decisionId }) => decisionId === decision.id)
    .map(({ itemNumber, sessionDate }) =>
      t('meeting.supersededLater', { number: itemNumber, date: sessionDate === null ? '…' : shortDate(sessionDate) }),
    )
  const words = [...own, ...others]
  return words.length === 0 ? null : <p className="state warn">{words.join('; ')}</p>
}

function shortened(words: string): string {
  return words.length > 90 ? `${words.slice(0, 90)}…` : words
}
