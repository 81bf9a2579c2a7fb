/** Papers of an item: dropped in or chosen, opened as read-only private copies. */
import { FilePlus, FileText, Trash2 } from 'lucide-react'
import { Button, DropZone, isFileDropItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call, pathsOf } from '../../../api.ts'
import type { EditableRecords } from '../desk.ts'
import { useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { RequiredText } from '../fields/text-fields.tsx'

/** `itemId` null: papers of the session as a whole. */
export function Papers({ itemId }: { readonly itemId: string | null }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const papers = desk.dossier.papers.filter((paper) => paper.itemId === itemId)
  const { sessionId } = desk

  const said = (added: { added: number } | null) => {
    if (added !== null && added.added > 0) desk.announce(t('prepare.papersAdded', { count: added.added }))
  }
  const choose = async () => said(await desk.ask(() => call('papers.choose', { sessionId, itemId })))
  const drop = async (files: File[]) => {
    const paths = pathsOf(files)
    if (paths.length > 0) said(await desk.ask(() => call('papers.addFiles', { sessionId, itemId, paths })))
  }
  return (
    <DropZone
      className="ws-drop"
      isDisabled={!desk.isOpen}
      getDropOperation={(types) => (types.has('text/plain') ? 'cancel' : 'copy')}
      onDrop={async (event) =>
        drop(await Promise.all(event.items.filter(isFileDropItem).map((item) => item.getFile())))
      }
    >
      <div className="ws-section-row">
        <h3 className="ws-section">{t('prepare.papers')}</h3>
        <span className="quiet-text small-text">{papers.length > 0 && papers.length}</span>
        <span className="ws-space" />
        <Button className="button small" isDisabled={!desk.isOpen} onPress={() => void choose()}>
          <FilePlus aria-hidden="true" size={14} /> {t('prepare.choosePaper')}
        </Button>
      </div>
      <ul className="ws-papers" data-field="papers">
        {papers.map((paper) => (
          <PaperLine key={paper.id} paper={paper} />
        ))}
      </ul>
      <p className="quiet-text small-text">{t('prepare.dropHint')}</p>
    </DropZone>
  )
}

function PaperLine({ paper }: { readonly paper: EditableRecords['paper'] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const remove = async () => {
    await desk.remove('paper', paper, t('prepare.paperRemoved', { title: paper.title }))
    desk.focus('papers')
  }
  return (
    <li className="ws-paper">
      <RequiredText bound={bindingOf('paper', paper)('title')} label={t('prepare.paperTitle')} labelHidden />
      <Button
        className="button small"
        isDisabled={paper.sha256 === null}
        aria-label={t('prepare.openPaper', { title: paper.title })}
        onPress={() => void desk.ask(() => call('papers.open', { id: paper.id }))}
      >
        <FileText aria-hidden="true" size={14} /> {t('prepare.open')}
      </Button>
      <Button
        className="button square quiet"
        isDisabled={!desk.isOpen}
        aria-label={t('prepare.removePaper', { title: paper.title })}
        onPress={() => void remove()}
      >
        <Trash2 aria-hidden="true" size={14} />
      </Button>
    </li>
  )
}
