/**
 * Where a person works, kept so that the screen returns there after its page or the whole program ended without a goodbye.
 * A program that ends as it should leaves no place behind: the next start begins at the list of sessions.
 */
import * as v from 'valibot'
import { Place } from '../../shared/contract/endpoints/app.ts'
import type { Desk } from '../services/desk.ts'

export type Places = {
  keep(windowId: number, place: Place | null): void
  /** The place of this window; for the first window of a run, the one the last run left behind. */
  find(windowId: number): Place | null
  /** The program ends as it should. */
  end(): void
}

const placeSetting = 'place'

export function createPlaces(desk: () => Desk): Places {
  const ofWindows = new Map<number, Place | null>()
  let isFirst = true
  const write = (place: Place | null) => {
    const { store } = desk()
    if (!store.readOnly) store.settings.set(placeSetting, JSON.stringify(place))
  }
  return {
    keep(windowId, place) {
      ofWindows.set(windowId, place)
      write(place)
    },
    find(windowId) {
      const place = isFirst ? leftBehind(desk()) : (ofWindows.get(windowId) ?? null)
      isFirst = false
      return place
    },
    end() {
      try {
        write(null)
      } catch {
        // A store that is not open, or a full disk: at worst the next start returns to where this one was.
      }
    },
  }
}

/** What another version wrote, or a session that is gone, is no place. */
function leftBehind({ store }: Desk): Place | null {
  const kept = v.safeParse(Place, parsed(store.settings.get(placeSetting)))
  return kept.success && store.tables.session.find(kept.output.sessionId) !== undefined ? kept.output : null
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? 'null')
  } catch {
    return null
  }
}
