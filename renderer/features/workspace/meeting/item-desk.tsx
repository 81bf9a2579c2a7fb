/** Everything recorded of one item, in the order the minutes tell it (HD 16-HD/VPTW; `domain.md` 3.1). */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { itemStates } from '../../../../shared/records/session.ts'
import { call } from '../../../api.ts'
import { Choice } from '../../../components/fields.tsx'
import { WholeNumbers } from '../../../components/whole-numbers.tsx'
import { EditorToolbar } from '../../editor/editor-toolbar.tsx'
import { type EditableRecords, useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { PersonField } from '../fields/person-field.tsx'
import { NullableRichTextField } from '../fields/rich-text-field.tsx'
import { UnitField } from '../fields/unit-fields.tsx'
import { agendaRows } from '../model/agenda.ts'
import { StillDesk } from '../still-desk.tsx'
import { Ballots } from './ballots.tsx'
import { Contributions } from './contributions.tsx'
import { Decisions } from './decisions.tsx'
import { useLiveKeys } from './live/live-keys.ts'
import { WritingLineField } from './live/writing-line.tsx'
import { Tasks } from './tasks.tsx'

type Item = EditableRecords['item']

export function ItemDesk({ item }: { readonly item: Item }) {
  const { t } = useTranslation()
  const { dossier } = useDesk()
  const row = agendaRows(dossier).find((candidate) => candidate.item.id === item.id)
  const of = bindingOf('item', item)
  useLiveKeys(item)
  return (
    <section className="ws-pane ws-grow" aria-label={t('meeting.proceedings')}>
      <header className="ws-item-head">
        <b className="ws-big-number">{row?.entry.printedNumber}</b>
        <div className="ws-item-title">
          <h2>
            <WholeNumbers words={item.title} />
          </h2>
          {item.subject !== null && <p className="quiet-text small-text ws-cut">{item.subject}</p>}
        </div>
        <ItemState item={item} />
      </header>
      <div className="ws-item-tools">
        <EditorToolbar />
      </div>
      <div className="ws-pane-body">
        <div className="ws-item-body">
          <div className="ws-pair">
            <PersonField bound={of('presenterId')} label={t('prepare.presenter')} wanted={t('prepare.noPresenter')} />
            <UnitField bound={of('presentingUnitId')} label={t('prepare.presentingUnit')} />
          </div>
          <Contributions item={item} />
          <StillDesk besides={besidesDecided}>
            <Ballots item={item} />
            <Assessment item={item} />
            <Decisions item={item} />
            <Tasks item={item} />
          </StillDesk>
        </div>
      </div>
      <WritingLineField item={item} />
    </section>
  )
}

/** What is decided shows nothing of what was said. */
const besidesDecided = ['contributions'] as const

const Assessment = memo(function Assessment({ item }: { readonly item: Item }) {
  const { t } = useTranslation()
  const of = bindingOf('item', item)
  return (
    <section className="ws-part" aria-label={t('meeting.assessment')}>
      <h3 className="ws-section">{t('meeting.assessment')}</h3>
      <NullableRichTextField
        bound={of('assessment')}
        name={t('meeting.assessment')}
        placeholder={t('meeting.assessmentHint')}
      />
    </section>
  )
})

function ItemState({ item }: { readonly item: Item }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const change = (state: Item['state']) =>
    void desk.ask(() => call('agenda.setItemState', { itemId: item.id, revision: item.revision, state }))
  return (
    <Choice
      label={t('meeting.itemState')}
      labelHidden
      value={item.state}
      onChange={change}
      options={itemStates.map((id) => ({ id, label: t(`workspace.itemState.${id}`) }))}
    />
  )
}
