/** What was decided on an item: the code that drives the follow-up, the phrase it prints, the words. */
import { Gavel, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { profileOfSession } from '../../../../shared/documents/profile.ts'
import { richTextOf } from '../../../../shared/records/rich-text.ts'
import { type DecisionCode, decisionCodes } from '../../../../shared/records/session.ts'
import { unclassified } from '../../../../shared/records/values.ts'
import { Choice } from '../../../components/fields.tsx'
import { useCommands } from '../commands.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { RichTextField } from '../fields/rich-text-field.tsx'
import { TextOf } from '../fields/text-fields.tsx'
import { neighbour, ofItem } from '../model/ordered.ts'
import { nextOrder } from '../model/presence.ts'

type Decision = EditableRecords['decision']

export function Decisions({ item }: { readonly item: EditableRecords['item'] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const list = ofItem(desk.dossier.decisions, item.id)
  const options = useCodes()
  const add = async (code: DecisionCode) => {
    const id = await desk.add('decision', {
      sessionId: desk.sessionId,
      itemId: item.id,
      code,
      phrase: null,
      text: richTextOf(''),
      sourceIds: [],
      supersedesId: null,
      ballotId: null,
      order: nextOrder(desk.dossier.decisions),
      secrecy: unclassified,
    })
    if (id !== null) desk.focus(`decision:${id}.text`)
  }
  useCommands({ 'Alt+q': () => desk.focus('decisions.add') })
  return (
    <section className="ws-part" aria-label={t('meeting.decisions')}>
      <h3 className="ws-section">{t('meeting.decisions')}</h3>
      {list.map((decision) => (
        <DecisionForm key={decision.id} decision={decision} list={list} />
      ))}
      <div className="ws-add-choice" data-field="decisions.add">
        <Gavel aria-hidden="true" size={14} />
        {/* The code is chosen first: it has no default, because its weight differs (`domain.md` 8.9). */}
        <Choice
          label={t('meeting.addDecision')}
          labelHidden
          placeholder={t('meeting.addDecision')}
          value={null}
          options={options}
          onChange={(code) => void add(code)}
        />
        <kbd>Alt+Q</kbd>
      </div>
    </section>
  )
}

function DecisionForm({ decision, list }: { readonly decision: Decision; readonly list: readonly Decision[] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const of = bindingOf('decision', decision)
  const words = t(`workspace.decision.${decision.code}`)
  const phrases = usePhrases()
  const remove = async () => {
    const next = neighbour(list, decision.id)
    await desk.remove('decision', decision, t('meeting.decisionRemoved', { words }))
    desk.focus(next === null ? 'decisions.add' : `decision:${next}.text`)
  }
  return (
    <article className="ws-decision" aria-label={words}>
      <div className="ws-decision-head">
        <ChoiceField bound={of('code')} label={t('meeting.decisionCode')} options={useCodes(decision.code)} />
        <TextOf bound={of('phrase')} label={t('meeting.phrase')} placeholder={phrases[decision.code]} />
        <Button
          className="button square quiet"
          aria-label={t('meeting.removeDecision', { words })}
          isDisabled={!desk.isOpen}
          onPress={() => void remove()}
        >
          <Trash2 aria-hidden="true" size={14} />
        </Button>
      </div>
      <RichTextField bound={of('text')} name={t('meeting.decisionText')} placeholder={t('meeting.decisionTextHint')} />
    </article>
  )
}

/**
 * Each code with the Vietnamese phrase the document prints, so that its weight is seen before it is chosen. A task has its own
 * list, so its code is offered only where a decision holds it.
 */
function useCodes(held: DecisionCode | null = null) {
  const { t } = useTranslation()
  const phrases = usePhrases()
  return decisionCodes
    .filter((code) => code !== 'TASK' || code === held)
    .map((code) => ({ id: code, label: t(`workspace.decision.${code}`), detail: phrases[code] }))
}

/** The phrases of the profile of that day (`domain.md` 3.2): official wording, Vietnamese in every language of the screen. */
function usePhrases() {
  const { dossier, today } = useDesk()
  return useMemo(() => profileOfSession(dossier, today).decisionPhrases, [dossier, today])
}
