/** Tìm và thay in the draft: what is looked for, how many were found, which is chosen. */
import type { EditorView } from 'prosemirror-view'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../desk.ts'
import type { FindRequest } from './find-bar.tsx'
import { foundIn, lookFor, replaced, stepTo } from './found-words.ts'

export function useDraftFind(viewNow: () => EditorView | null) {
  const { t } = useTranslation()
  const desk = useDesk()
  const [request, setRequest] = useState<FindRequest | null>(null)
  const [place, setPlace] = useState({ current: 0, count: 0 })
  const step = (direction: 1 | -1) => {
    const view = viewNow()
    if (view) setPlace({ current: stepTo(view, direction), count: foundIn(view).length })
  }
  return {
    request,
    place,
    step,
    open: () => setRequest((now) => now ?? { query: '', isExact: false }),
    look: (wanted: FindRequest) => {
      setRequest(wanted)
      const view = viewNow()
      if (view) setPlace({ current: 0, count: lookFor(view, wanted).length })
    },
    close: () => {
      const view = viewNow()
      setRequest(null)
      if (!view) return
      lookFor(view, { query: '', isExact: false })
      view.focus()
    },
    replace: (words: string, all: boolean) => {
      const view = viewNow()
      if (!view) return
      const found = foundIn(view)
      const { from, to } = view.state.selection
      const chosen = all ? found : found.filter((one) => one.from === from && one.to === to)
      if (chosen.length > 0) view.dispatch(replaced(view.state.tr, chosen, words))
      if (all) desk.announce(t('drafting.find.replaced', { count: chosen.length }))
      if (all) setPlace({ current: 0, count: foundIn(view).length })
      else step(1)
    },
  }
}
