/**
 * What is read from a printed PDF and taken out of it: what names a moment or a machine goes, so that two exports of one page are
 * the same bytes and neither tells where it was made.
 */

/** Chromium writes both as plain text in the file's own dictionary, the dates as `D:20260605080000+00'00'`. */
const dates = /(\/(?:CreationDate|ModDate) \(D:)\d{14}([+-]\d\d'\d\d'\))/g
const creator = /(\/Creator \()((?:[^()\\]|\\.)*)(\))/g

/** The same file with fixed dates and an empty creator; every byte keeps its place, so that the table of offsets stays true. */
export function withoutPdfFacts(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const plain = text
    .replace(dates, (_all, start: string) => `${start}19800101000000+00'00')`)
    .replace(creator, (_all, start: string, name: string, end: string) => start + ' '.repeat(name.length) + end)
  return new Uint8Array(Buffer.from(plain, 'latin1'))
}

/** The number of pages of a PDF that Chromium printed: the root of its page tree is written as plain text. */
export function pageCountOf(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const counts = [...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)|\/Count (\d+)[^>]*?\/Type\s*\/Pages\b/g)]
  return Math.max(0, ...counts.map(([, after, before]) => Number(after ?? before)))
}
