/** One item of the programme as a row: number, title, who presents, papers, minutes. */
import { GripVertical, Paperclip } from 'lucide-react'
import { Button, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { WholeNumbers } from '../../../components/whole-numbers.tsx'
import { LevelTag } from '../../secrecy/level-tag.tsx'
import { useDesk } from '../desk.ts'
import type { AgendaRow } from '../model/agenda.ts'

export function AgendaLine({ row }: { readonly row: AgendaRow }) {
  const { t } = useTranslation()
  const { dossier, names } = useDesk()
  const { item, entry, depth, level } = row
  const papers = dossier.papers.filter((paper) => paper.itemId === item.id).length
  const guests = item.invitedUnitIds.map((id) => names.unit(id)).filter((name) => name !== null)
  const hasSubItems = dossier.items.some((other) => other.parentId === item.id)
  return (
    <GridListItem
      id={item.id}
      textValue={`${entry.printedNumber} ${item.title}`}
      className={depth === 0 ? 'ws-agenda-row' : 'ws-agenda-row ws-sub'}
    >
      <Button slot="drag" className="ws-grip" aria-label={t('prepare.dragItem', { title: item.title })}>
        <GripVertical aria-hidden="true" size={14} />
      </Button>
      <b className="ws-number">{entry.printedNumber}</b>
      <span className="ws-agenda-title">
        <span className="ws-three-lines">
          <LevelTag level={level} /> <WholeNumbers words={item.title} />
        </span>
        {guests.length > 0 && (
          <span className="quiet-text small-text ws-cut">{t('prepare.guests', { guests: guests.join(', ') })}</span>
        )}
      </span>
      <span className="ws-agenda-who">
        {names.person(item.presenterId) ??
          (hasSubItems ? null : <span className="blank">{t('prepare.noPresenter')}</span>)}
      </span>
      <span className="ws-agenda-papers" title={t('prepare.paperCount', { count: papers })}>
        <Paperclip aria-hidden="true" size={14} />
        {papers}
      </span>
      <span className="ws-agenda-minutes">{item.plannedMinutes}</span>
    </GridListItem>
  )
}
