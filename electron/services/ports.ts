/** What the use cases need of the world around them: each is given by the shell, by the command line, or by a test. */
import type { FontUrl } from '../../shared/documents/to-html.ts'
import type { I18nKey } from '../../shared/i18n/keys.ts'
import type { Id } from '../../shared/records/values.ts'
import type { PdfPrinter } from '../documents/pdf-printer.ts'
import type { Jobs } from './jobs.ts'
import type { ShownDocuments } from './shown-documents.ts'

export type FileKind = 'any' | 'docx' | 'pdf' | 'session' | 'backup'
type DialogTitle = Extract<I18nKey, `dialogs.${string}`>

/** Questions to the person, answered with paths; `null` or an empty list when they cancelled. */
export type Dialogs = {
  readonly saveFile: (question: { title: DialogTitle; defaultPath: string; kind: FileKind }) => Promise<string | null>
  readonly openFiles: (question: { title: DialogTitle; kind: FileKind; many: boolean }) => Promise<readonly string[]>
  readonly openFolder: (question: { title: DialogTitle; defaultPath: string }) => Promise<string | null>
}

/** Where composed pages are made into what is shown and printed. */
export type PageDesk = {
  /** Addresses of the font files for pages that are shown and printed here. */
  readonly fontUrl: FontUrl
  /** Makes the PDF of the page, keeps it under the snapshot's id, and gives its address. One that is kept is not made again. */
  readonly preview: (snapshotId: string, html: string) => Promise<string>
  /** Prints the page through the system's dialog; `false` when the person cancelled. */
  readonly print: (html: string) => Promise<boolean>
}

export type Ports = {
  readonly dialogs: Dialogs
  readonly pages: PageDesk
  readonly pdf: PdfPrinter
  readonly shown: ShownDocuments
  readonly jobs: Jobs
  /** Tells the windows that what goes on in the room of a session was kept. */
  readonly tellLive: (sessionId: Id) => void
  /** Opens a file in the system's own program. */
  readonly openPath: (path: string) => Promise<void>
  readonly showInFolder: (path: string) => void
  /** Where the font files of composed pages lie. */
  readonly fontFolder: string
  /** Told of each file written for the person, so that it can be shown in its folder. */
  readonly onWritten: (path: string) => void
  /** Where exports go when no folder is remembered. */
  readonly documentsFolder: string
  readonly appVersion: string
  /** The bundled sample session file. */
  readonly samplePath: string
}
