/** Names of exported files: Vietnamese words, safe on every system, at most 255 bytes (fault row 34 of `perf.md`). */
import type { DocumentKind } from '../records/documents.ts'
import { shortDate } from '../vietnamese/dates.ts'
import { placeToneMarks } from '../vietnamese/tone-marks.ts'
import { cleanText } from './clean-text.ts'
import type { ComposeInput } from './compose/items.ts'
import { profileOf } from './profile.ts'

const mostBytes = 255
/** Devices of Windows, which are no files with any extension either. */
const reservedNames = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i

/** `Biên bản hội nghị Ban Thường vụ Tỉnh ủy 05-6-2025.docx`. Holds no title of an item, so none of a secret one. */
export function documentFileName(kind: DocumentKind, input: ComposeInput, extension: string | null): string {
  return safeFileName(filled(profileOf(input.office).kinds[kind]?.fileName ?? kind, input), extension)
}

/** `Tài liệu phiên họp Ban Thường vụ Tỉnh ủy 05-6-2025`: the folder of a set of documents. */
export function setFolderName(input: ComposeInput): string {
  return safeFileName(filled('Tài liệu phiên họp {body} {date}', input), null)
}

/** The pattern with body and day of the session in their slots, in the office's spelling. */
function filled(pattern: string, { office, body, session }: ComposeInput): string {
  const date = session.date === null ? '' : shortDate(session.date).replaceAll('/', '-')
  const title = pattern.replace(/\{(body|date)\}/g, (_slot, name) => (name === 'body' ? body.name : date))
  return placeToneMarks(title, profileOf(office).spelling.toneMarks)
}

/**
 * A name without characters that a file system refuses, shortened by whole characters; never empty, never a device name. A folder has no
 * extension (`null`).
 */
export function safeFileName(title: string, extension: string | null): string {
  const ending = extension === null ? '' : `.${extension}`
  const words = cleanText(title)
    .text.replace(/[<>:"/\\|?*\n]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const stem = cutToBytes(reservedNames.test(words) ? `_${words}` : words, mostBytes - byteLength(ending))
  return `${stem === '' ? '_' : stem}${ending}`
}

/** The longest start of whole letters within so many bytes, without a dot or space at its end. */
function cutToBytes(text: string, most: number): string {
  let start = ''
  let bytes = 0
  for (const { segment } of graphemes(text)) {
    bytes += byteLength(segment)
    if (bytes > most) break
    start += segment
  }
  return start.replace(/[. ]+$/, '')
}

function graphemes(text: string) {
  return new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)
}

/** Bytes in UTF-8. */
function byteLength(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
