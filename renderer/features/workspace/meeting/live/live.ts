/** What goes on in the room, as the screen of a session holds it. */
import { createContext, useContext } from 'react'
import type { LiveState, RoomState } from '../../../../../shared/domain/live/live-state.ts'
import type { WritingLine } from '../../../../../shared/domain/writing-line/line.ts'

export type Live = {
  /** Without the words of the line: nothing but the line is drawn for them. */
  readonly state: RoomState
  /** Changes the state as it now stands; kept by itself. */
  readonly update: (change: (state: LiveState) => LiveState) => void
  /** The writing line as it now stands: one for the session, so that it stays when another item is chosen. */
  readonly lineNow: () => WritingLine
  readonly setLine: (line: WritingLine) => void
  /**
   * Empties the line and records what stood in it. The words stay kept until they are recorded, and go right after: no crash loses them, and
   * only one between those two writes brings back words that are recorded. What is refused (`null`) goes back into the line.
   */
  readonly recordLine: (record: () => Promise<string | null>) => Promise<string | null>
}

export const LiveContext = createContext<Live | null>(null)
export const LineContext = createContext<WritingLine | null>(null)

/** What goes on in the room; every part of the live screen stands in it. */
export function useLive(): Live {
  return within(useContext(LiveContext))
}

/** The writing line, drawn anew with every key. */
export function useLine(): WritingLine {
  return within(useContext(LineContext))
}

function within<T>(value: T | null): T {
  if (value === null) throw new Error('a part of the live screen stands outside its session')
  return value
}
