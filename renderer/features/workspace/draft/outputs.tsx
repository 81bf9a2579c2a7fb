/** What leaves the screen: the page that is shown, printed, as Word, as PDF, or as both. */
import { FileDown, Files, Printer } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../../shared/contract/contract.ts'
import { call } from '../../../api.ts'
import { useJob } from '../../../use-job.ts'
import { letOut } from '../../secrecy/secret-consent.tsx'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import type { ExportedFile } from './draft-stage.tsx'
import { JobLine } from './job-line.tsx'

type OutputsProps = {
  /** The document as it is shown; `null` while there is none. */
  readonly shown: Input<'documents.print'> | null
  readonly onFiles: (files: readonly ExportedFile[]) => void
  readonly onSet: () => void
}

export function Outputs({ shown, onFiles, onSet }: OutputsProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const job = useJob()
  const isBusy = job.progress !== null || shown === null

  const write = async (formats: ('docx' | 'pdf')[]) => {
    if (shown === null) return
    const written = await desk.ask(() =>
      job.run((jobId) => letOut((confirmed) => call('documents.export', { ...shown, formats, jobId, ...confirmed }))),
    )
    if (written === null || written.files.length === 0) return
    onFiles(written.files)
    desk.announce(t('draft.exported', { names: written.files.map((file) => file.fileName).join(', ') }))
  }
  const print = async () => {
    if (shown !== null)
      await desk.ask(() => job.run(() => letOut((confirmed) => call('documents.print', { ...shown, ...confirmed }))))
  }
  useCommands({ 'Ctrl+p': () => !isBusy && void print() })
  return (
    <>
      <JobLine job={job} />
      <Button className="button small" isDisabled={shown === null} onPress={onSet}>
        <Files aria-hidden="true" size={14} /> {t('draft.set.button')}
      </Button>
      <Button className="button small" isDisabled={isBusy} onPress={() => void print()}>
        <Printer aria-hidden="true" size={14} /> {t('draft.print')} <kbd>Ctrl+P</kbd>
      </Button>
      <Button className="button small" isDisabled={isBusy} onPress={() => void write(['pdf'])}>
        <FileDown aria-hidden="true" size={14} /> {t('draft.exportPdf')}
      </Button>
      <Button className="button small" isDisabled={isBusy} onPress={() => void write(['docx', 'pdf'])}>
        <FileDown aria-hidden="true" size={14} /> {t('draft.exportBoth')}
      </Button>
      <Button className="button small primary" isDisabled={isBusy} onPress={() => void write(['docx'])}>
        <FileDown aria-hidden="true" size={14} /> {t('draft.exportDocx')}
      </Button>
    </>
  )
}
