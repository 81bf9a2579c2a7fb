/**
 * What the room's screen shows: made from records of which everything secret has been taken out first, so that nothing of a secret
 * item can reach it, whatever the view is later made of (Luật 117/2025/QH15; `domain.md` 7).
 */
import type { AgendaEntry, AgendaItem, Ballot, BallotOption, Contribution, Session } from '../../records/session.ts'
import type { Id } from '../../records/values.ts'
import { currentTurn, itemMs, turnMs } from '../live/clock.ts'
import type { LiveState } from '../live/live-state.ts'

export type RoomRecords = {
  readonly session: Session
  readonly items: readonly AgendaItem[]
  /** Entries of the programme in use. */
  readonly entries: readonly AgendaEntry[]
  readonly ballots: readonly Ballot[]
  readonly contributions: readonly Contribution[]
  readonly live: LiveState
}

export type RoomView = {
  /** True while the item being discussed may not be shown: the screen says so and nothing else. */
  readonly closed: boolean
  readonly item: { readonly number: string; readonly title: string; readonly plannedMinutes: number | null } | null
  readonly speakerId: Id | null
  /** How long the item and the speaker have had so far, in ms; the clock runs on from there while `running`. */
  readonly itemMs: number
  readonly speakerMs: number
  readonly running: boolean
  readonly ballot: ShownBallot | null
}

/** The options of a list with the votes for each, while the vote is closed. */
type ShownBallot = Pick<
  Ballot,
  'kind' | 'state' | 'subject' | 'votesFor' | 'votesAgainst' | 'votesOther' | 'result'
> & {
  readonly options: Pick<BallotOption, 'name' | 'votesFor' | 'result'>[]
}

/** The records without what is secret: of a secret session nothing, of a secret item nor of its sub-items anything. */
export function publicRecords(records: RoomRecords): RoomRecords {
  const items = isOpen(records.session) ? openItems(records.items) : []
  const open = new Set(items.map(({ id }) => id))
  const contributions = records.contributions.filter((said) => open.has(said.itemId) && isOpen(said))
  const said = new Set(contributions.map(({ id }) => id))
  return {
    session: records.session,
    items,
    entries: records.entries.filter(({ itemId }) => open.has(itemId)),
    ballots: records.ballots.filter(({ itemId }) => open.has(itemId)),
    contributions,
    live: {
      ...records.live,
      line: '',
      queue: [],
      stretches: records.live.stretches.filter(
        ({ itemId, contributionId }) => open.has(itemId) && (contributionId === null || said.has(contributionId)),
      ),
    },
  }
}

function isOpen({ secrecy }: Pick<AgendaItem, 'secrecy'>): boolean {
  return secrecy.level === 'none'
}

/** Items that are open themselves and stand under open ones alone, however deep: an item is as secret as what it is part of. */
function openItems(all: readonly AgendaItem[]): AgendaItem[] {
  const byId = new Map(all.map((item) => [item.id, item]))
  const isShown = (item: AgendaItem | undefined, below: ReadonlySet<Id>): boolean => {
    if (item === undefined || !isOpen(item) || below.has(item.id)) return false
    return item.parentId === null || isShown(byId.get(item.parentId), new Set([...below, item.id]))
  }
  return all.filter((item) => isShown(item, new Set()))
}

/** What is shown at this moment (UTC ms). */
export function roomView(all: RoomRecords, now: number): RoomView {
  const current = currentItemId(all)
  const { items, entries, ballots, live } = publicRecords(all)
  const item = items.find(({ id }) => id === current)
  const entry = entries.find(({ itemId }) => itemId === current)
  if (item === undefined || entry === undefined) return { ...nothing, closed: current !== null }
  const turn = currentTurn(live)
  const isTurn = turn?.itemId === item.id && currentTurn(all.live)?.from === turn.from
  return {
    closed: false,
    item: { number: entry.printedNumber, title: entry.title, plannedMinutes: item.plannedMinutes },
    speakerId: isTurn ? turn.speakerId : null,
    itemMs: itemMs(live, item.id, now),
    speakerMs: isTurn ? turnMs(live, now) : 0,
    running: isTurn && turn.to === null,
    ballot: shownBallot(ballots.filter(({ itemId }) => itemId === item.id)),
  }
}

const nothing: RoomView = {
  closed: false,
  item: null,
  speakerId: null,
  itemMs: 0,
  speakerMs: 0,
  running: false,
  ballot: null,
}

/** The item somebody speaks on, or the one that is being discussed. */
function currentItemId({ live, items }: RoomRecords): Id | null {
  return currentTurn(live)?.itemId ?? items.find(({ state }) => state === 'discussing')?.id ?? null
}

/** The newest vote; its counts only once it is closed. */
function shownBallot(ballots: readonly Ballot[]): RoomView['ballot'] {
  const ballot = [...ballots].sort((a, b) => a.order - b.order).at(-1)
  if (ballot === undefined) return null
  const { kind, state, subject, votesFor, votesAgainst, votesOther, result } = ballot
  if (state === 'open')
    return { kind, state, subject, votesFor: null, votesAgainst: null, votesOther: null, result: null, options: [] }
  const options = ballot.options.map((option) => ({
    name: option.name,
    votesFor: option.votesFor,
    result: option.result,
  }))
  return { kind, state, subject, votesFor, votesAgainst, votesOther, result, options }
}
