/** Pasted text whose font draws Vietnamese over Latin letters (`.VnTime`, `VNI-Times`) in Unicode; the font itself goes with all styling. */
import { encodingOfFont, fromLegacy, guessEncoding } from '../../../shared/vietnamese/legacy-encodings.ts'

/** Rewrites the words of a parsed page by the fonts its styles name; call it before the style sheets are taken out. */
export function decodeLegacyFonts(page: Document): void {
  const fonts = fontsOfSheets(page)
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const font = fontAround(node.parentElement, fonts)
    const found = font === null ? null : encodingOfFont(font)
    if (found === null || node.nodeValue === null) continue
    const words = fromLegacy(node.nodeValue, found.encoding)
    node.nodeValue = found.capitals ? words.toUpperCase() : words
  }
}

/** Plain text that is plainly in such an encoding, in Unicode; all other text in NFC. */
export function decodeLegacyText(text: string): string {
  const encoding = guessEncoding(text)
  return (encoding === null ? text : fromLegacy(text, encoding)).normalize('NFC')
}

/** The font each element is given by the rules of a style sheet, the last one of it. */
function fontsOfSheets(page: Document): Map<Element, string> {
  const fonts = new Map<Element, string>()
  for (const sheet of page.querySelectorAll('style'))
    for (const [, selector = '', body = ''] of (sheet.textContent ?? '').matchAll(/([^{}@]+)\{([^{}]*)\}/g)) {
      const font = fontIn(body)
      if (font !== null) for (const element of selected(page, selector)) fonts.set(element, font)
    }
  return fonts
}

/** Word writes rules no browser knows (`@page`, `mso-` lists): they choose nothing. */
function selected(page: Document, selector: string): Iterable<Element> {
  try {
    return page.querySelectorAll(selector.replace(/<!--|\/\*.*?\*\//gs, ''))
  } catch {
    return []
  }
}

function fontAround(element: Element | null, fonts: ReadonlyMap<Element, string>): string | null {
  if (element === null) return null
  const own = fontIn(element.getAttribute('style') ?? '') ?? element.getAttribute('face') ?? fonts.get(element)
  return own ?? fontAround(element.parentElement, fonts)
}

/** The first font of a declaration; `.VnTime` without quotes too, which no browser reads. */
function fontIn(style: string): string | null {
  const found = /(?:^|[;\s])font-family\s*:\s*("[^"]*"|'[^']*'|[^;,]+)/i.exec(style)
  return found?.[1]?.trim() ?? null
}
