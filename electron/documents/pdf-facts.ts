/** Takes out of a printed PDF what names a moment or a machine: two exports of one page are the same bytes, and neither tells where it was made. */

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
