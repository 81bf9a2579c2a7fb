/** Tinos as `data:` addresses, for pages printed where no `app://` serves the font files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FontUrl } from '../../shared/documents/to-html.ts'

/** Folder of the font files in a checkout. */
export const checkoutFontFolder = join(import.meta.dirname, '../../node_modules/@fontsource/tinos/files')

/** Addresses that carry the font itself. Each file is read once; a missing file is an error of `node:fs`. */
export function embeddedFonts(folder: string = checkoutFontFolder): FontUrl {
  const urls = new Map<string, string>()
  return (file) => {
    const url = urls.get(file) ?? `data:font/woff2;base64,${readFileSync(join(folder, file)).toString('base64')}`
    urls.set(file, url)
    return url
  }
}
