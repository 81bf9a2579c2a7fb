/** Names of exported files: Vietnamese words, safe on every system, at most 255 bytes (fault row 34 of `perf.md`). */
import type { DocumentKind } from '../records/documents.ts'
import { shortDate } from '../vietnamese/dates.ts'
import { cleanText } from './clean-text.ts'
import type { ComposeInput } from './compose/items.ts'
import { profileOf } from './profile.ts'

const mostBytes = 255
/** Devices of Windows, which are no files with any extension either. */
const reservedNames = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i

/** `Biên bản hội nghị Ban Thường vụ Tỉnh ủy 05-6-2025.docx`. Holds no title of an item, so none of a secret one. */
export function documentFileName(
  kind: DocumentKind,
  { office, body, session }: ComposeInput,
  extension: string,
): string {
  const pattern = profileOf(office).kinds[kind]?.fileName ?? kind
  const date = session.date === null ? '' : shortDate(session.date).replaceAll('/', '-')
  const title = pattern.replace(/\{(body|date)\}/g, (_slot, name) => (name === 'body' ? body.name : date))
  return safeFileName(title, extension)
}

/** A name without characters that a file system refuses, shortened by whole characters; never empty, never a device name. */
export function safeFileName(title: string, extension: string): string {
  const words = cleanText(title)
    .text.replace(/[<>:"/\\|?*\n]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const stem = cutToBytes(reservedNames.test(words) ? `_${words}` : words, mostBytes - byteLength(`.${extension}`))
  return `${stem === '' ? '_' : stem}.${extension}`
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
