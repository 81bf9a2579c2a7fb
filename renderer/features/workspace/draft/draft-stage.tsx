/** Dự thảo: a document composed from the records, seen as it will be printed, with what it lacks beside it. */
import { FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { kindChoices } from '../../../../shared/documents/kind-choices.ts'
import { profileFor } from '../../../../shared/documents/profile.ts'
import { type DocumentChoices, type DocumentKind, documentKinds } from '../../../../shared/records/documents.ts'
import { call } from '../../../api.ts'
import { Choice } from '../../../components/fields.tsx'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import { usePreview } from '../use-preview.ts'
import { DocumentChoice } from './document-choice.tsx'
import { DraftSide } from './draft-side.tsx'
import { PreviewFrame } from './preview-frame.tsx'

export type ExportedFile = { readonly fileName: string; readonly folder: string }

export function DraftStage() {
  const { t } = useTranslation()
  const { sessionId } = useDesk()
  const [kind, setKind] = useState<DocumentKind>('minutes')
  const [choices, setChoices] = useState<DocumentChoices>({})
  const [files, setFiles] = useState<readonly ExportedFile[]>([])
  const asks = kindChoices[kind]
  const preview = usePreview(sessionId, kind, choices)
  return (
    <>
      <section className="ws-pane ws-grow" aria-label={t('draft.page')}>
        <header className="ws-pane-head ws-draft-head">
          <Choice
            label={t('draft.kind')}
            labelHidden
            value={kind}
            onChange={(next) => {
              setKind(next)
              setChoices({})
            }}
            options={documentKinds.map((id) => ({ id, label: t(`draft.kinds.${id}`) }))}
          />
          {asks !== undefined && <DocumentChoice asks={asks} choices={choices} onChange={setChoices} />}
          <span className="ws-space" />
          <Outputs kind={kind} choices={choices} onFiles={setFiles} />
        </header>
        <PreviewFrame url={preview?.url ?? null} title={t(`draft.kinds.${kind}`)} />
        <footer className="ws-pane-foot quiet-text small-text">
          {preview !== null && (
            <>
              <span>
                {t('draft.snapshot')} <b className="ws-code">{preview.snapshotId.slice(0, 8)}</b>
              </span>
              <span>{t('draft.profile', { profile: profileFor(preview.profileId).guideline })}</span>
              <span className="ws-space" />
              <span>{t('draft.sameInAll')}</span>
            </>
          )}
        </footer>
      </section>
      <DraftSide preview={preview} files={files} />
    </>
  )
}

type OutputsProps = {
  readonly kind: DocumentKind
  readonly choices: DocumentChoices
  readonly onFiles: (files: readonly ExportedFile[]) => void
}

function Outputs({ kind, choices, onFiles }: OutputsProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const [isBusy, setBusy] = useState(false)
  const request = { sessionId: desk.sessionId, kind, profileId: null, choices }

  const write = async (formats: ('docx' | 'pdf')[]) => {
    setBusy(true)
    const written = await desk.ask(() => call('documents.export', { ...request, formats }))
    setBusy(false)
    if (written === null || written.files.length === 0) return
    onFiles(written.files)
    desk.announce(t('draft.exported', { names: written.files.map((file) => file.fileName).join(', ') }))
  }
  const print = async () => {
    setBusy(true)
    await desk.ask(() => call('documents.print', request))
    setBusy(false)
  }
  useCommands({ 'Ctrl+p': () => !isBusy && void print() })
  return (
    <>
      <Button className="button small" isDisabled={isBusy} onPress={() => void print()}>
        <Printer aria-hidden="true" size={14} /> {t('draft.print')} <kbd>Ctrl+P</kbd>
      </Button>
      <Button className="button small" isDisabled={isBusy} onPress={() => void write(['pdf'])}>
        <FileDown aria-hidden="true" size={14} /> {t('draft.exportPdf')}
      </Button>
      <Button className="button small primary" isDisabled={isBusy} onPress={() => void write(['docx'])}>
        <FileDown aria-hidden="true" size={14} /> {t('draft.exportDocx')}
      </Button>
    </>
  )
}
