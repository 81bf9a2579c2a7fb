/** The policy entry that allows the one style sheet of a document page and no other. */
import { createHash } from 'node:crypto'

/** `'sha256-...'` of the page's style sheet, for `style-src`. */
export function styleHashOf(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
  return `'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'`
}
