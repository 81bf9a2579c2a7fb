/** The saver of one field of one record, as a hook: text fields and the rich text editor both type into it. */
import { useEffect, useRef, useState } from 'react'
import { ApiError, errorOf } from './api.ts'
import { registerFlush } from './flush.ts'
import { saving } from './save-status.ts'
import { createSaver, type Saver, type SaverState, type Stand } from './saver.ts'

export type AutosaveOptions<T> = {
  /** Names the record and field; another name starts afresh. */
  readonly id: string
  /** How the value stands in the store, as last read. */
  readonly stand: Stand<T>
  /** Writes the value on a revision and gives the record's new stand. */
  readonly commit: (value: T, revision: number) => Promise<Stand<T>>
  /** The same field of the record that a refused stale write carries. */
  readonly standOf: (current: unknown) => Stand<T> | null
  readonly same?: (one: T, other: T) => boolean
  /** The field shows what is typed by itself, as an editor does: a key that changes nothing but the value draws nothing anew. */
  readonly showsItself?: boolean
}

export type Autosave<T> = SaverState<T> & Pick<Saver<T>, 'change' | 'flush' | 'resolve'>

/** Commits what is typed by itself (see `saver.ts`); shows the stored value whenever nothing typed is waiting. */
export function useAutosave<T>(options: AutosaveOptions<T>): Autosave<T> {
  const latest = useRef(options)
  latest.current = options
  const held = useRef<{ id: string; saver: Saver<T> } | null>(null)
  const [, redraw] = useState(0)
  if (held.current === null || held.current.id !== options.id) {
    const previous = held.current?.saver
    if (previous !== undefined) void previous.flush()
    held.current = { id: options.id, saver: saverFor(options, latest, () => redraw((count) => count + 1)) }
  }
  const { saver } = held.current
  const { value, revision } = options.stand
  useEffect(() => saver.adopt({ value, revision }), [saver, value, revision])
  useEffect(() => {
    const release = registerFlush(saver.flush)
    return () => {
      void saver.flush().finally(release)
    }
  }, [saver])
  return { ...saver.state(), change: saver.change, flush: saver.flush, resolve: saver.resolve }
}

function saverFor<T>(
  options: AutosaveOptions<T>,
  latest: { current: AutosaveOptions<T> },
  redraw: () => void,
): Saver<T> {
  // The commit of this very record: the hook may be given another one while the last commit is on its way.
  const own = () => (latest.current.id === options.id ? latest.current : options)
  let drawn: SaverState<T> | null = null
  return createSaver({
    start: options.stand,
    async commit(value, revision) {
      const status = saving()
      try {
        const stand = await own().commit(value, revision)
        status.done()
        return stand
      } catch (thrown) {
        status.failed(errorOf(thrown))
        throw thrown
      }
    },
    staleStand: (thrown) =>
      thrown instanceof ApiError && thrown.error.code === 'STALE_WRITE' ? own().standOf(thrown.error.current) : null,
    errorOf,
    same: options.same ?? ((one, other) => JSON.stringify(one) === JSON.stringify(other)),
    onChange(state) {
      const isTypedOn =
        drawn?.dirty &&
        state.dirty &&
        state.conflict === null &&
        drawn.conflict === null &&
        drawn.failure === state.failure
      drawn = state
      if (!(options.showsItself && isTypedOn)) redraw()
    },
    startTimer(run, delayMs) {
      const timer = window.setTimeout(run, delayMs)
      return () => window.clearTimeout(timer)
    },
  })
}
