/**
 * The page runs under `require-trusted-types-for 'script'`: text becomes markup only where it cannot run. Parsed pages (what was pasted) are
 * inert; a live element may only be emptied, which is how React Aria clears what it read out.
 */

type MarkupRule = {
  createHTML: (html: string, type?: string, sink?: string) => string | null
  createScriptURL: (url: string, type?: string, sink?: string) => string | null
}
type Factory = { createPolicy: (name: 'default', rule: MarkupRule) => unknown }

declare global {
  interface Window {
    /** Of Chromium; not in TypeScript's own list of what a window has. */
    readonly trustedTypes?: Factory
  }
}

/** Once, before the first component is drawn. */
export function installMarkupRule(): void {
  window.trustedTypes?.createPolicy('default', { createHTML: allowedMarkup, createScriptURL: allowedScript })
}

/** The markup itself where it stays inert, `null` (the browser refuses) where it would be live. */
export function allowedMarkup(html: string, _type?: string, sink?: string): string | null {
  // Without a sink the editor asks for the inert page it parses a paste in.
  const isInert = sink === undefined || sink === 'DOMParser parseFromString'
  return isInert || html === '' ? html : null
}

/** The scripts that are loaded by address: the workers that read PDFs and find gaps, files of the program itself. */
export function allowedScript(url: string, _type?: string, sink?: string): string | null {
  const { origin, pathname } = new URL(url, location.href)
  const isOurs = origin === location.origin && /^\/assets\/(pdf\.worker|gaps-worker)[\w.-]*\.m?js$/.test(pathname)
  return isOurs && sink === 'Worker constructor' ? url : null
}
