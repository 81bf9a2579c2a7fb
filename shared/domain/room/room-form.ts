/**
 * The paper form of a session and its way back: each item and person has a code, and each line of the form is keyed in as it was
 * written. Nothing is guessed: a line that is not understood is told with its number, and then none is taken.
 */
import type { AgendaEntry, DecisionCode, Participant } from '../../records/session.ts'
import type { ClockTime, Id } from '../../records/values.ts'

/** The number that stands for a decision on the form. */
export const decisionNumbers: readonly DecisionCode[] = [
  'APPROVED',
  'APPROVED_WITH_CHANGES',
  'APPROVED_IN_PRINCIPLE',
  'RESUBMIT',
  'DEFERRED',
  'NOTED',
  'REJECTED',
]

export type FormCodes = {
  /** `M1`, `M4.2`: the printed number of the programme. */
  readonly items: ReadonlyMap<string, AgendaEntry>
  /** `N01`, `N02`: the order of the roll. */
  readonly people: ReadonlyMap<string, Participant>
}

export type FormLine =
  | { readonly kind: 'present' | 'unexcused' | 'excused'; readonly participantId: Id }
  | { readonly kind: 'late' | 'left'; readonly participantId: Id; readonly time: ClockTime }
  | {
      readonly kind: 'said'
      readonly itemId: Id
      readonly speakerId: Id
      readonly time: ClockTime | null
      readonly text: string
    }
  | { readonly kind: 'decided'; readonly itemId: Id; readonly code: DecisionCode; readonly text: string }
  | { readonly kind: 'task'; readonly itemId: Id; readonly work: string }
  | {
      readonly kind: 'voted'
      readonly itemId: Id
      readonly votesFor: number
      readonly votesAgainst: number
      readonly votesOther: number
    }

export const formFaults = ['item', 'person', 'group', 'time', 'decision', 'votes', 'line'] as const
export type FormFault = { readonly line: number; readonly fault: (typeof formFaults)[number]; readonly words: string }

/** The codes of the programme in use and of the roll; the same records give the same codes. */
export function formCodes(entries: readonly AgendaEntry[], participants: readonly Participant[]): FormCodes {
  const roll = [...participants].sort((a, b) => a.order - b.order)
  return {
    items: new Map([...entries].sort((a, b) => a.order - b.order).map((entry) => [`M${entry.printedNumber}`, entry])),
    people: new Map(roll.map((participant, index) => [`N${String(index + 1).padStart(2, '0')}`, participant])),
  }
}

/** Reads what was keyed in; empty lines are passed over. */
export function readForm(typed: string, codes: FormCodes): { lines: FormLine[]; faults: FormFault[] } {
  const lines: FormLine[] = []
  const faults: FormFault[] = []
  typed.split('\n').forEach((words, index) => {
    const line = words.normalize('NFC').trim()
    if (line === '') return
    const read = /^N/i.test(line) ? readRoll(line, codes) : readItem(line, codes)
    if (typeof read === 'string') faults.push({ line: index + 1, fault: read, words: line.slice(0, 80) })
    else lines.push(read)
  })
  return { lines, faults }
}

type Read = FormLine | FormFault['fault']

const marks = { C: 'present', V: 'unexcused', P: 'excused', M: 'late', R: 'left' } as const

/** `N05 c`, `N05 v`, `N05 p`, `N05 m 08:20`, `N05 r 10:05` */
function readRoll(line: string, codes: FormCodes): Read {
  const [, code = '', mark = '', rest = ''] = /^(\S+)\s+(\S)(?:\s+(\S+))?$/.exec(line) ?? []
  if (code === '') return 'line'
  const participant = findPerson(code, codes)
  if (participant === undefined) return 'person'
  const kind = marks[mark.toUpperCase() as keyof typeof marks]
  if (kind === undefined) return 'line'
  if (kind !== 'late' && kind !== 'left') return rest === '' ? { kind, participantId: participant.id } : 'line'
  const time = readTime(rest)
  return time === null ? 'time' : { kind, participantId: participant.id, time }
}

/** `M2 N05 08:30 …`, `M2 >3 …`, `M2 ! …`, `M2 bq 12/1/0` */
function readItem(line: string, codes: FormCodes): Read {
  const [, code = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(line) ?? []
  if (code === '') return 'line'
  const entry = codes.items.get(code.toUpperCase())
  if (entry === undefined) return 'item'
  const { itemId } = entry
  if (rest.startsWith('>')) return readDecision(itemId, rest)
  if (rest.startsWith('!'))
    return rest.slice(1).trim() === '' ? 'line' : { kind: 'task', itemId, work: rest.slice(1).trim() }
  if (/^bq\b/i.test(rest)) return readVotes(itemId, rest)
  return readSaid(itemId, rest, codes)
}

function readDecision(itemId: Id, rest: string): Read {
  const [, number = '', text = ''] = /^>\s*(\d)\s+(.+)$/.exec(rest) ?? []
  const code = decisionNumbers[Number(number) - 1]
  return code === undefined || number === '' ? 'decision' : { kind: 'decided', itemId, code, text }
}

function readVotes(itemId: Id, rest: string): Read {
  const counts = /^bq\s+(\d{1,4})\s*\/\s*(\d{1,4})\s*\/\s*(\d{1,4})$/i.exec(rest)
  if (counts === null) return 'votes'
  const [votesFor = 0, votesAgainst = 0, votesOther = 0] = counts.slice(1).map(Number)
  return { kind: 'voted', itemId, votesFor, votesAgainst, votesOther }
}

function readSaid(itemId: Id, rest: string, codes: FormCodes): Read {
  const [, code = '', clock, text = ''] = /^(N\d+)\s+(?:(\d{1,2}[:hg]\d{2})\s+)?(.+)$/i.exec(rest) ?? []
  if (code === '') return 'line'
  const participant = findPerson(code, codes)
  if (participant === undefined) return 'person'
  if (participant.personId === null) return 'group'
  const time = clock === undefined ? null : readTime(clock)
  if (clock !== undefined && time === null) return 'time'
  return { kind: 'said', itemId, speakerId: participant.personId, time, text }
}

/** `N5` and `N05` are the same person. */
function findPerson(code: string, { people }: FormCodes): Participant | undefined {
  const [, number] = /^N0*(\d+)$/i.exec(code) ?? []
  return number === undefined ? undefined : people.get(`N${number.padStart(2, '0')}`)
}

function readTime(typed: string): ClockTime | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:hg](\d{2})$/i.exec(typed) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}
