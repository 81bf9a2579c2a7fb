/** The facts of the session, in the order the minutes open with them (HD 16-HD/VPTW; `domain.md` 3.1). */
import { useTranslation } from 'react-i18next'
import { assumableFacts, sessionKinds } from '../../../../shared/records/session.ts'
import { useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { CheckField } from '../fields/check-field.tsx'
import { ChoiceField } from '../fields/choice-field.tsx'
import { CivilDateField, ClockTimeField } from '../fields/date-time-fields.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { PersonField } from '../fields/person-field.tsx'
import { SecrecyField } from '../fields/secrecy-field.tsx'
import { TextOf } from '../fields/text-fields.tsx'
import { Pane } from '../pane.tsx'
import { Papers } from './papers.tsx'

export function FactsPane() {
  const { t } = useTranslation()
  const { dossier } = useDesk()
  const { session } = dossier
  const blank = assumableFacts.filter((fact) => session[fact] === null).length
  return (
    <Pane
      className="ws-facts"
      title={t('prepare.facts')}
      aside={
        blank === 0 ? null : <span className="quiet-text small-text">{t('prepare.blankFields', { count: blank })}</span>
      }
    >
      <div className="ws-form">
        <WhenAndWhere />
        <WhoLeads />
        <Papers itemId={null} />
        <InTheMinutes />
      </div>
    </Pane>
  )
}

function WhenAndWhere() {
  const { t } = useTranslation()
  const { dossier } = useDesk()
  const of = bindingOf('session', dossier.session)
  const kinds = sessionKinds.map((kind) => ({ id: kind, label: t(`workspace.kind.${kind}`) }))
  return (
    <>
      <ChoiceField bound={of('kind')} label={t('prepare.kind')} options={kinds} />
      <div className="ws-pair ws-pair-wide">
        <CivilDateField bound={of('date')} label={t('prepare.date')} assumable="date" />
        <NumberField bound={of('number')} label={t('prepare.number')} min={1} assumable="number" />
      </div>
      <div className="ws-pair">
        <ClockTimeField bound={of('startTime')} label={t('prepare.startTime')} assumable="startTime" />
        <ClockTimeField bound={of('endTime')} label={t('prepare.endTime')} assumable="endTime" />
      </div>
      <CivilDateField bound={of('endDate')} label={t('prepare.endDate')} hint={t('prepare.endDateHint')} />
      <TextOf bound={of('place')} label={t('prepare.place')} assumable="place" />
    </>
  )
}

function WhoLeads() {
  const { t } = useTranslation()
  const { dossier } = useDesk()
  const of = bindingOf('session', dossier.session)
  return (
    <>
      <PersonField bound={of('chairId')} label={t('prepare.chair')} assumable="chairId" />
      <PersonField bound={of('minuteTakerId')} label={t('prepare.minuteTaker')} assumable="minuteTakerId" />
      <SecrecyField kind="session" record={dossier.session} label={t('prepare.secrecy')} />
    </>
  )
}

function InTheMinutes() {
  const { t } = useTranslation()
  const { dossier } = useDesk()
  const of = bindingOf('session', dossier.session)
  return (
    <>
      <h3 className="ws-section">{t('prepare.forMinutes')}</h3>
      <TextOf bound={of('documentsUsed')} label={t('prepare.documentsUsed')} rows={2} />
      <TextOf bound={of('otherInformation')} label={t('prepare.otherInformation')} rows={2} />
      <CivilDateField
        bound={of('documentDate')}
        label={t('prepare.documentDate')}
        hint={t('prepare.documentDateHint')}
      />
      <CheckField
        bound={of('minutesReadOut')}
        label={t('prepare.minutesReadOut')}
        hint={t('prepare.minutesReadOutHint')}
      />
    </>
  )
}
