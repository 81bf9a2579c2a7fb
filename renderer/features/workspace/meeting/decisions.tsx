/** What was decided on an item: the code that drives the follow-up, the phrase it prints, the words. */
import { Gavel, Trash2 } from 'lucide-react'
import { memo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { richTextOf } from '../../../../shared/records/rich-text.ts'
import { type DecisionCode, statedDecision } from '../../../../shared/records/session.ts'
import { Choice } from '../../../components/fields.tsx'
import { useCommands } from '../commands.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { RichTextField } from '../fields/rich-text-field.tsx'
import { SecrecyField } from '../fields/secrecy-field.tsx'
import { TextOf } from '../fields/text-fields.tsx'
import { neighbour, ofItem } from '../model/ordered.ts'
import { nextOrder } from '../model/presence.ts'
import { DecideGroup } from './decide-group.tsx'
import { useCodes, usePhrases } from './decision-codes.ts'
import { SupersededBy, SupersedesField } from './supersedes-field.tsx'

type Decision = EditableRecords['decision']

export const Decisions = memo(function Decisions({ item }: { readonly item: EditableRecords['item'] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const list = ofItem(desk.dossier.decisions, item.id)
  const options = useCodes()
  const add = async (code: DecisionCode) => {
    const { sessionId, dossier } = desk
    const stated = { sessionId, itemId: item.id, code, text: richTextOf(''), order: nextOrder(dossier.decisions) }
    const id = await desk.add('decision', statedDecision(stated))
    if (id !== null) desk.focus(`decision:${id}.text`)
  }
  const [isGroupAsked, setGroupAsked] = useState(false)
  const askGroup = () => desk.isOpen && setGroupAsked(true)
  useCommands({ 'Alt+q': () => desk.focus('decisions.add'), 'Alt+a': askGroup })
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
        <span className="ws-space" />
        <Button className="button small" isDisabled={!desk.isOpen} onPress={askGroup}>
          {t('meeting.decideGroup')} <kbd>Alt+A</kbd>
        </Button>
      </div>
      {isGroupAsked && <DecideGroup itemId={item.id} onClose={() => setGroupAsked(false)} />}
    </section>
  )
})

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
        <SecrecyField kind="decision" record={decision} label={t('meeting.decisionSecrecy')} compact />
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
      <SupersedesField decision={decision} />
      <SupersededBy decision={decision} />
    </article>
  )
}
