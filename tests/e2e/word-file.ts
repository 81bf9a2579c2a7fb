/** Reads a Word file as its reader does: the words, paragraph by paragraph. */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'

/** The words of a Word file, paragraph by paragraph. */
export function paragraphsOf(path: string): string[] {
  const parts = unzipSync(readFileSync(path))
  const document = parts['word/document.xml']
  if (document === undefined) throw new Error('no document part')
  return strFromU8(document)
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
}
