/** Papers of an item or of the session as a whole: dropped in or chosen, opened as read-only private copies. */
import { FilePlus, FileText, Trash2 } from 'lucide-react'
import { Button, DropZone, isFileDropItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call, pathsOf } from '../../../api.ts'
import type { EditableRecords } from '../desk.ts'
import { useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { SecrecyField } from '../fields/secrecy-field.tsx'
import { RequiredText } from '../fields/text-fields.tsx'

/** `itemId` null: papers of the session as a whole. */
export function Papers({ itemId }: { readonly itemId: string | null }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const papers = desk.dossier.papers.filter((paper) => paper.itemId === itemId)
  const { sessionId } = desk
  const title = t(itemId === null ? 'prepare.sessionPapers' : 'prepare.papers')

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
      aria-label={t('prepare.dropHere', { title })}
      isDisabled={!desk.isOpen}
      getDropOperation={(types) => (types.has('text/plain') ? 'cancel' : 'copy')}
      onDrop={async (event) =>
        drop(await Promise.all(event.items.filter(isFileDropItem).map((item) => item.getFile())))
      }
    >
      <div className="ws-section-row">
        <h3 className="ws-section">
          {title} {papers.length > 0 && <span className="quiet-text small-text">{papers.length}</span>}
        </h3>
        <span className="ws-space" />
        <Button
          className="button small"
          data-field={`papers:${itemId ?? 'session'}.choose`}
          isDisabled={!desk.isOpen}
          aria-label={`${t('prepare.choosePaper')}: ${title}`}
          onPress={() => void choose()}
        >
          <FilePlus aria-hidden="true" size={14} /> {t('prepare.choosePaper')}
        </Button>
      </div>
      <ul className="ws-papers">
        {papers.map((paper) => (
          <PaperLine key={paper.id} paper={paper} list={papers} />
        ))}
      </ul>
      <p className="quiet-text small-text">{t('prepare.dropHint')}</p>
    </DropZone>
  )
}

type Paper = EditableRecords['paper']

function PaperLine({ paper, list }: { readonly paper: Paper; readonly list: readonly Paper[] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const remove = async () => {
    await desk.remove('paper', paper, t('prepare.paperRemoved', { title: paper.title }))
    const at = list.indexOf(paper)
    const next = list[at + 1] ?? list[at - 1]
    desk.focus(next === undefined ? `papers:${paper.itemId ?? 'session'}.choose` : `paper:${next.id}.title`)
  }
  return (
    <li className="ws-paper">
      <RequiredText bound={bindingOf('paper', paper)('title')} label={t('prepare.paperTitle')} labelHidden rows={2} />
      <SecrecyField kind="paper" record={paper} label={t('prepare.paperSecrecy', { title: paper.title })} compact />
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
