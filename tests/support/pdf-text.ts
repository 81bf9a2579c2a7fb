/** The text of a PDF as its own text layer tells it, read by poppler, for comparison with what the document should say. */
import { execFileSync } from 'node:child_process'
import { folded } from './rendered-text.ts'

/** True where poppler is installed. */
export function canReadPdf(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Lines of each page in the order they were printed. */
export function pdfPages(pdf: Uint8Array): string[][] {
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' })
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .split('\n')
        .map(folded)
        .filter((line) => line !== ''),
    )
}

/**
 * The pages as one text. `expected` only tells which white space a line ended with: a space, or nothing after a hyphen and within a word
 * too long for its line. The page number and the head of a table that goes on are left out where they open a page and nowhere else.
 */
export function readThrough(pages: readonly (readonly string[])[], expected: string, heads: readonly string[]): string {
  let read = ''
  pages.forEach((page, index) => {
    const [first, ...rest] = page
    if (index > 0 && first !== String(index + 1)) throw new Error(`Page ${index + 1} opens with "${first}"`)
    for (const line of index === 0 ? page : withoutHead(rest, expected.slice(read.length).trimStart(), heads))
      read += (expected[read.length] === ' ' ? ' ' : '') + line
  })
  return read
}

/** The lines without the repeated head, unless the text goes on with these very words. */
function withoutHead(lines: readonly string[], next: string, heads: readonly string[]): readonly string[] {
  for (let count = 1; count <= lines.length; count++) {
    const opening = lines.slice(0, count).join(' ')
    if (heads.includes(opening) && !next.startsWith(opening)) return lines.slice(count)
  }
  return lines
}
