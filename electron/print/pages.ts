/** Pages the app scheme serves by id: what is previewed, printed and made into PDF. The newest few are kept, in memory only. */
import type { PreviewPage } from '../security/app-protocol.ts'

export type Pages = {
  put: (id: string, page: PreviewPage) => void
  get: (id: string) => PreviewPage | undefined
}

const mostPages = 12

export function createPages(): Pages {
  const pages = new Map<string, PreviewPage>()
  return {
    put(id, page) {
      pages.delete(id)
      pages.set(id, page)
      for (const oldest of [...pages.keys()].slice(0, Math.max(0, pages.size - mostPages))) pages.delete(oldest)
    },
    get: (id) => pages.get(id),
  }
}
