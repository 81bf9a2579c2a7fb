/** "Thông qua toàn bộ nhóm": every item of the group decided alike; the exceptions are unticked and stay to be discussed. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { groupOf, isUndecided } from '../../../../shared/domain/consent.ts'
import type { DecisionCode } from '../../../../shared/records/session.ts'
import { call } from '../../../api.ts'
import { Check } from '../../../components/check.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { Choice } from '../../../components/fields.tsx'
import { useDesk } from '../desk.ts'
import { agendaRows } from '../model/agenda.ts'
import { useCodes } from './decision-codes.ts'

type DecideGroupProps = { readonly itemId: string; readonly onClose: () => void }

export function DecideGroup({ itemId, onClose }: DecideGroupProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const rows = agendaRows(desk.dossier)
  const group = new Set(groupOf(desk.dossier.items, itemId).map(({ id }) => id))
  const members = rows.filter(({ item }) => group.has(item.id))
  const open = members.filter(({ item }) => isUndecided(item, desk.dossier.decisions))
  const [code, setCode] = useState<DecisionCode>('APPROVED')
  const [exceptions, setExceptions] = useState<ReadonlySet<string>>(new Set())
  const decided = open.filter(({ item }) => !exceptions.has(item.id))
  const left = open.filter(({ item }) => exceptions.has(item.id)).map(({ entry }) => entry.printedNumber)
  const put = (id: string, isIn: boolean) => {
    const others = [...exceptions].filter((one) => one !== id)
    setExceptions(new Set(isIn ? others : [...others, id]))
  }
  const decide = async () => {
    if (decided.length === 0) return
    const itemIds = decided.map(({ item }) => item.id)
    const words = t('meeting.groupDecided', { count: decided.length, exceptions: left.join(', ') || t('meeting.none') })
    const done = await desk.run(
      () => call('decisions.group', { sessionId: desk.sessionId, itemIds, exceptItemIds: [...exceptions], code }),
      words,
    )
    if (done) onClose()
  }
  return (
    <Dialog
      title={t('meeting.decideGroup')}
      wide
      onClose={onClose}
      onSubmit={() => void decide()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" autoFocus isDisabled={decided.length === 0}>
            {t('meeting.groupButton', { count: decided.length })}
          </Button>
        </>
      }
    >
      <p className="quiet-text">{t('meeting.groupWords')}</p>
      <Choice label={t('meeting.decisionCode')} value={code} options={useCodes()} onChange={setCode} />
      <fieldset className="first-items">
        <legend className="unseen">{t('meeting.groupItems')}</legend>
        {members.map(({ item, entry }) => {
          const isDecided = !open.some((row) => row.item.id === item.id)
          return (
            <Check
              key={item.id}
              isSelected={!isDecided && !exceptions.has(item.id)}
              isDisabled={isDecided}
              onChange={(isIn) => put(item.id, isIn)}
            >
              <span>
                <b>{entry.printedNumber}.</b> {item.title}
                {isDecided && <span className="quiet-text small-text"> · {t('meeting.alreadyDecided')}</span>}
              </span>
            </Check>
          )
        })}
      </fieldset>
      <p>{t('meeting.exceptions', { exceptions: left.join(', ') || t('meeting.none') })}</p>
    </Dialog>
  )
}
