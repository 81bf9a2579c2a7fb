/**
 * The archive package of a session: its session file and papers, and its issued documents as Word, PDF and signed scan, with a list of
 * hashes and a contents page (`features.md` D 37; `domain.md` 4.15). It is a session archive with more in it: it is imported as one.
 */
import { extname } from 'node:path'
import { archiveContentsHtml } from '../../shared/documents/archive-contents.ts'
import { safeFileName } from '../../shared/documents/file-name.ts'
import type { Dossier } from '../../shared/records/dossier.ts'
import { shortDate } from '../../shared/vietnamese/dates.ts'
import type { Desk } from './desk.ts'
import type { ArchivedDocument, Package } from './session-archive.ts'

const roleWords = { docx: 'bản Word', pdf: 'bản PDF', scan: 'bản ký, đóng dấu' } as const

/** The issued documents that the dossier holds, with their files. PAPER_DAMAGED when a kept file is not whole. */
export function packageOf({ store, files }: Desk, { body, session, issued }: Dossier): Package {
  const held = new Map(issued.map((one) => [one.id, one.printedNumber]))
  const kept = store.tables.issuedFile.ofSession(session.id).filter(({ issuedId }) => held.has(issuedId))
  const documents = kept.map(({ issuedId, role, fileName, sha256 }, index): ArchivedDocument => {
    const number = held.get(issuedId) ?? ''
    const place = String(index + 1).padStart(2, '0')
    const stem = [place, number.replaceAll('/', '-'), ...(role === 'scan' ? ['bản ký'] : [])].join(' ')
    return {
      name: `van-ban/${safeFileName(stem, extname(fileName).slice(1).toLowerCase())}`,
      what: `${number}, ${roleWords[role]}`,
      bytes: files.read(sha256),
    }
  })
  const title = `${body.name}${session.date === null ? '' : `, phiên ngày ${shortDate(session.date)}`}`
  return { documents, contentsOf: (packed) => archiveContentsHtml(title, packed) }
}
