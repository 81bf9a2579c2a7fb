/** Pages the app scheme serves by name: what is printed, and the PDFs that are previewed. The newest few are kept, in memory only. */
import type { KeptPage } from '../security/app-protocol.ts'

export type Pages = {
  put: (name: string, page: KeptPage) => void
  get: (name: string) => KeptPage | undefined
}

const mostPages = 12

export function createPages(): Pages {
  const pages = new Map<string, KeptPage>()
  return {
    put(name, page) {
      pages.delete(name)
      pages.set(name, page)
      for (const oldest of [...pages.keys()].slice(0, Math.max(0, pages.size - mostPages))) pages.delete(oldest)
    },
    get: (name) => pages.get(name),
  }
}
