/**
 * Commits one value while it is typed: at the latest 500 ms after the first uncommitted key (max-wait, never a debounce that typing can push
 * away), one commit in flight, in order, on the revision it was made on. When the record has moved on but this value has not, the commit is
 * made again on the new revision; when this value has, nothing is written and a person chooses between the two.
 */
import type { AppError } from '../shared/contract/errors.ts'

export type Stand<T> = { readonly value: T; readonly revision: number }

/** Both versions of a value that was changed here and elsewhere. */
export type Conflict<T> = { readonly mine: T; readonly theirs: T }

export type SaverState<T> = {
  readonly value: T
  readonly dirty: boolean
  readonly conflict: Conflict<T> | null
  readonly failure: AppError | null
}

export type SaverOptions<T> = {
  readonly start: Stand<T>
  /** Writes the value on this revision; resolves with how it now stands, rejects with an ApiError. */
  readonly commit: (value: T, revision: number) => Promise<Stand<T>>
  /** The stand named by a STALE_WRITE, or `null` for any other failure. */
  readonly staleStand: (thrown: unknown) => Stand<T> | null
  readonly errorOf: (thrown: unknown) => AppError
  readonly same: (one: T, other: T) => boolean
  readonly onChange: (state: SaverState<T>) => void
  readonly startTimer: (run: () => void, delayMs: number) => () => void
}

export const maxWaitMs = 400

export type Saver<T> = {
  readonly state: () => SaverState<T>
  /** Takes a newly typed value. */
  readonly change: (value: T) => void
  /** Takes what the store now says; ignored while something typed here is not committed. */
  readonly adopt: (stand: Stand<T>) => void
  /** Commits now what waits, and waits for it. */
  readonly flush: () => Promise<void>
  /** Ends a conflict with the value a person chose. */
  readonly resolve: (value: T) => void
}

/** Makes the saver of one value. */
export function createSaver<T>(options: SaverOptions<T>): Saver<T> {
  let base = options.start
  let value = options.start.value
  let dirty = false
  let conflict: Conflict<T> | null = null
  let failure: AppError | null = null
  let stopTimer: (() => void) | null = null
  let flight: Promise<void> | null = null

  const state = (): SaverState<T> => ({ value, dirty: dirty || flight !== null, conflict, failure })
  const tell = () => options.onChange(state())

  function wait(): void {
    if (stopTimer !== null || flight !== null || conflict !== null) return
    stopTimer = options.startTimer(() => {
      stopTimer = null
      void send()
    }, maxWaitMs)
  }

  function send(): Promise<void> {
    stopTimer?.()
    stopTimer = null
    if (flight !== null) return flight
    if (!dirty || conflict !== null) return Promise.resolve()
    const sent = value
    dirty = false
    flight = write(sent).finally(() => {
      flight = null
      if (dirty && failure === null) wait()
      tell()
    })
    return flight
  }

  async function write(sent: T): Promise<void> {
    try {
      base = await options.commit(sent, base.revision)
      failure = null
    } catch (thrown) {
      const stands = options.staleStand(thrown)
      if (stands !== null && (options.same(stands.value, base.value) || options.same(stands.value, sent))) {
        base = stands
        await write(sent)
        return
      }
      if (stands !== null) {
        base = stands
        conflict = { mine: value, theirs: stands.value }
      } else failure = options.errorOf(thrown)
      dirty = true
    }
  }

  return {
    state,
    change(next) {
      value = next
      dirty = true
      failure = null
      if (conflict !== null) conflict = { ...conflict, mine: next }
      wait()
      tell()
    },
    adopt(stand) {
      if (dirty || flight !== null || conflict !== null || stand.revision < base.revision) return
      base = stand
      if (options.same(stand.value, value)) return
      value = stand.value
      tell()
    },
    async flush() {
      await send()
      if (dirty && failure === null && conflict === null) await send()
    },
    resolve(next) {
      conflict = null
      value = next
      dirty = !options.same(next, base.value)
      if (dirty) void send()
      tell()
    },
  }
}
