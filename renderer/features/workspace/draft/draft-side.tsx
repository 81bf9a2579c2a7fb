/** Beside the page: the files that were written, what the checks found, what the document lacks, what was cleaned on the way in. */
import { FolderOpen } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Input, Output } from '../../../../shared/contract/contract.ts'
import { call } from '../../../api.ts'
import { useRead } from '../../../query.ts'
import { useDesk } from '../desk.ts'
import { GapList } from '../gap-list.tsx'
import { Pane } from '../pane.tsx'
import type { ExportedFile } from './draft-stage.tsx'
import { FindingList } from './finding-list.tsx'
import { FormDeviations } from './form-deviations.tsx'

type Preview = Output<'documents.preview'>
type DraftSideProps = {
  readonly request: Input<'checks.find'>
  readonly preview: Preview | null
  readonly files: readonly ExportedFile[]
  /** Shows where on the page a fact is lacking. */
  readonly onShow: (path: string) => void
}

export function DraftSide(props: DraftSideProps) {
  const { t } = useTranslation()
  return (
    <Pane className="ws-side" title={t('draft.check')}>
      <DraftChecks {...props} />
    </Pane>
  )
}

/** The same without a pane of its own: beside a draft it is one of several. */
export function DraftChecks({ request, preview, files, onShow }: DraftSideProps) {
  const checked = useRead('checks.find', request).data
  return (
    <>
      {files.length > 0 && <Files files={files} />}
      {preview !== null && (
        <>
          {checked !== undefined && <FindingList request={request} checked={checked} />}
          <GapList gaps={preview.gaps} onShow={onShow} />
          <FormDeviations profileId={preview.profileId} />
          {preview.cleaned.length > 0 && <Cleaned cleaned={preview.cleaned} />}
        </>
      )}
    </>
  )
}

function Files({ files }: { readonly files: readonly ExportedFile[] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  return (
    <section className="ws-files" aria-label={t('draft.files')}>
      <h3 className="ws-section">{t('draft.files')}</h3>
      <ul>
        {files.map((file) => (
          <li key={file.fileName} className="ws-file">
            <b>{file.fileName}</b>
            <span className="quiet-text small-text">{file.folder}</span>
            <Button
              className="button small"
              onPress={() => void desk.ask(() => call('documents.showInFolder', { fileName: file.fileName }))}
            >
              <FolderOpen aria-hidden="true" size={14} /> {t('draft.showInFolder')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Cleaned({ cleaned }: { readonly cleaned: Preview['cleaned'] }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('draft.cleaned')}>
      <h3 className="ws-section">{t('draft.cleaned')}</h3>
      <ul className="ws-gaps">
        {cleaned.map((entry) => (
          <li key={`${entry.where} ${entry.what}`} className="ws-gap">
            <span className="ws-gap-words">
              {t('draft.cleanedLine', { what: entry.what, count: entry.count })}
              <span className="quiet-text small-text">{entry.where}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
