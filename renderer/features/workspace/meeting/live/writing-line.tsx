/**
 * The line everything is written in while the session runs. Its signs are read as they are typed, what Enter will record stands above it, and
 * no key is taken from an input method that composes.
 */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queued } from '../../../../../shared/domain/live/queue.ts'
import type { Choice } from '../../../../../shared/domain/writing-line/find.ts'
import { asTyped, chosen, edited, type WritingLine } from '../../../../../shared/domain/writing-line/line.ts'
import { outcomeOf } from '../../../../../shared/domain/writing-line/outcome.ts'
import { type Mark, parseLine } from '../../../../../shared/domain/writing-line/parse.ts'
import { useSay } from '../../../../components/toasts.tsx'
import { decodeLegacyText } from '../../../editor/legacy-fonts.ts'
import { type EditableRecords, useDesk } from '../../desk.ts'
import { usePhrases } from '../../drafting/use-phrases.ts'
import { ofItem } from '../../model/ordered.ts'
import { LineChoices, mostChoices } from './line-choices.tsx'
import { LineOutcomeView } from './line-outcome.tsx'
import { useLine, useLive } from './live.ts'
import { useRecordLine } from './record-line.ts'
import { useKnown } from './use-known.ts'

/** As many letters as are kept of words not recorded yet. */
const mostLetters = 20_000

/** Names the writing line for whoever leads the focus there. */
export const writingLineField = 'writing-line'

export function WritingLineField({ item }: { readonly item: EditableRecords['item'] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const say = useSay()
  const live = useLive()
  const line = useLine()
  const known = useKnown()
  const record = useRecordLine(item)
  const area = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const [cursor, setCursor] = useState(line.text.length)
  const [at, setAt] = useState(0)
  const [isFocused, setFocused] = useState(false)
  const wanted = useRef<number | null>(null)
  const { noteUsed } = usePhrases()
  const [recorded, setRecorded] = useState<string | null>(null)

  const last = ofItem(desk.dossier.contributions, item.id).at(-1)

  const parsed = parseLine(line, known)
  const open = isFocused ? openMark(parsed.marks, cursor) : null
  const choices = open?.candidates.slice(0, mostChoices).map(({ choice }) => choice) ?? []
  const active = Math.min(at, choices.length - 1)

  useLayoutEffect(() => {
    const field = area.current
    if (field === null) return
    if (wanted.current !== null) field.setSelectionRange(wanted.current, wanted.current)
    else if (field.selectionStart !== cursor) setCursor(field.selectionStart)
    wanted.current = null
  })
  useEffect(() => {
    const place = recorded === null ? null : document.querySelector(`[data-field="${CSS.escape(recorded)}"]`)
    if (place === null) return
    place.scrollIntoView({ block: 'nearest' })
    setRecorded(null)
  })

  const show = (next: { line: WritingLine; cursor: number }) => {
    live.setLine(next.line)
    wanted.current = next.cursor
    setCursor(next.cursor)
    setAt(0)
  }
  const take = (mark: Mark, choice: Choice | undefined) => {
    if (choice === undefined) return
    if (mark.kind === 'phrase') noteUsed(choice.id)
    show(chosen(line, mark, { id: choice.id, words: wordsOf(mark, choice) }))
  }
  const queue = (mark: Mark, choice: Choice | undefined) => {
    if (choice === undefined || mark !== parsed.speaker) return
    live.update((state) => ({ ...state, queue: queued(state.queue, choice.id) }))
    const rest = line.text.slice(0, mark.start) + line.text.slice(mark.end)
    show({ line: edited(line, rest), cursor: mark.start })
    desk.announce(t('live.queued', { name: choice.name }))
  }
  const commit = async () => {
    const outcome = outcomeOf(parsed)
    const unsettled = parsed.marks.find(needsChoice)
    if (unsettled !== undefined) {
      show({ line, cursor: unsettled.end })
      return desk.announce(t('live.choose'))
    }
    if (outcome.kind === 'task' && outcome.words === '') return desk.announce(t('live.noWork'))
    if (line.text.trim() === '' || !desk.isOpen) return
    setCursor(0)
    setAt(0)
    setRecorded(await live.recordLine(() => record(outcome)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of an input method are its own; Ctrl and Alt belong to the screen.
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey) return
    const key = open === null || choices.length === 0 ? event.key : `list:${event.key}`
    const choice = choices[active]
    const acts: Readonly<Record<string, () => void>> = {
      'list:ArrowDown': () => setAt((active + 1) % choices.length),
      'list:ArrowUp': () => setAt((active + choices.length - 1) % choices.length),
      'list:Enter': () => open !== null && (event.shiftKey ? queue(open, choice) : take(open, choice)),
      'list:Tab': () => open !== null && take(open, choice),
      'list:Escape': () => open !== null && show(asTyped(line, open)),
      ...(event.shiftKey ? {} : { Enter: () => void commit() }),
      ...(line.text === '' && last !== undefined ? { ArrowUp: () => desk.focus(`contribution:${last.id}.text`) } : {}),
      ...(markAt(parsed.marks, cursor) === null
        ? {}
        : { Escape: () => show(asTyped(line, markAt(parsed.marks, cursor) ?? { start: 0, end: 0 })) }),
    }
    const act = event.shiftKey && event.key === 'Tab' ? undefined : acts[key]
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div className="ws-line" data-field={writingLineField}>
      {open !== null && choices.length > 0 && (
        <LineChoices
          id={listId}
          choices={choices}
          active={active}
          canQueue={open === parsed.speaker}
          name={t(`live.list.${open.kind}`)}
          onTake={(choice) => {
            take(open, choice)
            area.current?.focus()
          }}
        />
      )}
      <LineOutcomeView parsed={parsed} item={item} />
      <textarea
        ref={area}
        className="input ws-line-input"
        rows={1}
        aria-label={t('live.line')}
        aria-autocomplete="list"
        {...(choices.length > 0
          ? { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${choices[active]?.id}` }
          : {})}
        placeholder={t('live.lineHint')}
        disabled={!desk.isOpen}
        spellCheck={false}
        maxLength={mostLetters}
        value={line.text}
        onChange={(event) => {
          live.setLine(edited(line, event.target.value))
          setCursor(event.target.selectionStart)
          setAt(0)
        }}
        onPaste={(event) => {
          const pasted = decodeLegacyText(event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n'))
          const { selectionStart, selectionEnd } = event.currentTarget
          const text = line.text.slice(0, selectionStart) + pasted + line.text.slice(selectionEnd)
          event.preventDefault()
          if (text.length > mostLetters) return say.words(t('live.tooLong'))
          show({ line: edited(line, text), cursor: selectionStart + pasted.length })
        }}
        onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
    </div>
  )
}

/** The words that stand in the line for a choice, with the sign they were asked by; a phrase stands for itself. */
function wordsOf(mark: Mark, choice: Choice): string {
  if (mark.kind === 'phrase') return choice.detail ?? choice.name
  return mark.kind === 'decision' ? `> ${choice.name}` : `@${choice.name}`
}

function markAt(marks: readonly Mark[], cursor: number): Mark | null {
  return marks.find((mark) => mark.start < cursor && cursor <= mark.end) ?? null
}

/** The mark whose list hangs open: the one the cursor ends in, while something can still be chosen for it. */
function openMark(marks: readonly Mark[], cursor: number): Mark | null {
  const mark = markAt(marks, cursor)
  return mark !== null && mark.end === cursor && mark.candidates.length > 0 ? mark : null
}

/** A person, unit or decision that could be several is chosen, or said to be words, before anything is recorded. */
function needsChoice({ kind, chosen, candidates }: Mark): boolean {
  return chosen === null && candidates.length > 0 && (kind === 'person' || kind === 'decision')
}
