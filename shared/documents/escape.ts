/** The only escaping of text into HTML and CSS. Composed text is already free of characters that neither can hold. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML content or attribute value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** Text as a quoted CSS string. Everything but letters, digits, spaces and the marks of a URL is written as its code point. */
export function cssString(text: string): string {
  const safe = text.replace(
    /[^\p{L}\p{N} ._~:/?#@!$&()*+,;=%-]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  )
  return `"${safe}"`
}
