/** Góp ý and đề nghị sửa of a draft: remarks on words, suggestions decided one by one or all, and the way from one to the next. */
import type { Node } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { blockOf } from '../../../../shared/domain/drafting/draft-schema.ts'
import { unmatchedWords } from '../../../../shared/domain/returned/unmatched.ts'
import { call } from '../../../api.ts'
import { useSay } from '../../../components/toasts.tsx'
import { queryClient, useRead } from '../../../query.ts'
import { useDesk } from '../desk.ts'
import type { StoredComment } from './comment-list.tsx'
import { isCursorPlaced } from './cursor-placed.ts'
import { blockAt } from './draft-commands.ts'
import { chosenWords } from './draft-selection.ts'
import { drawQuotes } from './found-words.ts'
import { decide as decideSuggestions, type FoundSuggestion, putIn, suggestionAt, suggestionsIn } from './suggestions.ts'

type RemarksOptions = {
  readonly draftId: string
  readonly doc: Node
  readonly viewNow: () => EditorView | null
  /** Whether the list of remarks is looked at. */
  readonly isShown: boolean
  /** Shows the list. */
  readonly show: () => void
  /** The block the cursor stands in. */
  readonly blockId: string | null
  readonly go: (id: string, words: string | null) => boolean
  /** Stores what is typed first, so that a remark is about what is there. */
  readonly flush: () => Promise<unknown>
}

/** Words of a block a remark is being written about. */
export type RemarkAsked = { readonly blockId: string; readonly quote: string | null }

export function useDraftRemarks({ draftId, doc, viewNow, isShown, show, blockId, go, flush }: RemarksOptions) {
  const { t } = useTranslation()
  const desk = useDesk()
  const say = useSay()
  const [asked, ask] = useState<RemarkAsked | null>(null)
  const [suggestingSince, setSuggestingSince] = useState<number | null>(null)
  const comments = useRead('drafts.comments', { draftId }).data ?? noComments
  const open = comments.filter(({ answersId, resolvedAt }) => answersId === null && resolvedAt === null)
  const me = desk.names.person(desk.userId) ?? t('drafting.comments.nobody')
  const suggesting = useMemo(
    () => (suggestingSince === null ? null : { by: me, at: suggestingSince }),
    [me, suggestingSince],
  )
  const suggestions = useMemo(() => (isShown ? suggestionsIn(doc) : []), [isShown, doc])
  useEffect(() => {
    const view = viewNow()
    const quotes = comments.flatMap((one) =>
      one.blockId === null || one.quote === null || one.answersId !== null || one.resolvedAt !== null
        ? []
        : [{ blockId: one.blockId, quote: one.quote }],
    )
    if (view) drawQuotes(view, quotes)
  }, [comments, viewNow])

  const choose = (from: number, to: number) => {
    const view = viewNow()
    if (!view) return
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)).scrollIntoView())
    view.focus()
  }
  const decideOn = (list: readonly FoundSuggestion[], accept: boolean) => {
    const view = viewNow()
    if (!view || list.length === 0) return
    view.dispatch(decideSuggestions(view.state.tr, list, accept))
    view.focus()
  }
  /** The next suggestion after the cursor, else the first open remark. */
  const goToNext = () => {
    const view = viewNow()
    if (!view) return
    const all = suggestionsIn(view.state.doc)
    const next = all.find(({ from }) => from >= view.state.selection.to) ?? all[0]
    if (next !== undefined) return choose(next.from, next.to)
    const at = open.findIndex((one) => one.blockId === blockId)
    const one = open[at + 1] ?? open[0]
    if (one?.blockId) go(one.blockId, one.quote)
    else desk.announce(t('drafting.suggestions.none'))
  }
  const reread = () => queryClient.invalidateQueries({ queryKey: ['drafts.comments'] })
  const settle = async ({ id, revision }: StoredComment, outcome: string | null, resolved: boolean) => {
    await desk.ask(() => call('drafts.settleComment', { id, revision, resolved, outcome }))
    await reread()
  }
  return {
    comments,
    open,
    suggestions,
    suggesting,
    asked,
    ask,
    choose,
    decideOn,
    goToNext,
    toggleSuggesting: () => setSuggestingSince((since) => (since === null ? Date.now() : null)),
    /** All of the draft, whether the list is shown or not. */
    decideAll: (accept: boolean) => decideOn(suggestionsIn(doc), accept),
    decideHere: (accept: boolean) => {
      const view = viewNow()
      if (!view) return
      const here = suggestionAt(view.state)
      if (here === null) return desk.announce(t('drafting.suggestions.none'))
      decideOn([here], accept)
      goToNext()
    },
    askHere: () => {
      const view = viewNow()
      const block = view ? blockAt(view.state) : null
      if (view && block !== null) ask({ blockId: blockOf(block.node).id, quote: chosenWords(view) })
    },
    add: async (
      text: string,
      about: RemarkAsked | { readonly blockId: string | null; readonly quote: null },
      answersId: string | null,
    ) => {
      await flush()
      await desk.ask(() => call('drafts.addComment', { draftId, ...about, answersId, text }))
      await reread()
      show()
    },
    /** Puts words that fitted no block in at the cursor, in the name of who wrote them, and settles the remark that kept them. */
    putInHere: async (comment: StoredComment) => {
      const [view, words] = [viewNow(), unmatchedWords(comment.text)]
      const tr =
        view && words !== null && isCursorPlaced(view.state)
          ? putIn(view.state, words, { by: comment.authorName, at: comment.writtenAt })
          : null
      if (!view || tr === null) return say.words(t('drafting.comments.putInWhere'))
      view.dispatch(tr)
      view.focus()
      await flush()
      await settle(comment, t('drafting.comments.putInDone'), true)
    },
    settle,
  }
}

const noComments: readonly StoredComment[] = []
