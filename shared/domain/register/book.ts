/**
 * The rules of a register of outgoing documents, as pure functions: which number may be given, and what becomes of the numbers it leaves
 * behind (`domain.md` 1; `design.md` 3, decision 9). From the first number to the last every number has a state, and none is given twice.
 */
import type { RegisterSeries, RegisterState } from '../../records/register.ts'

/** A book as the rules see it: its bounds and the state of each number in it. `last` is `firstNumber - 1` while it is empty. */
export type Book = Pick<RegisterSeries, 'firstNumber' | 'closedOn'> & {
  readonly last: number
  readonly stateOf: (number: number) => RegisterState | undefined
}

/**
 * issue: a document of the program takes the number; reserve: it is kept for someone; spoil: it is void, with a reason; enterLate: a
 * document issued without the program is entered, with approval.
 */
export type RegisterAct = 'issue' | 'reserve' | 'spoil' | 'enterLate'

/** Numbers from `from` to `to`, both included. */
export type NumberRange = { readonly from: number; readonly to: number }

export type RegisterRefusal =
  | 'REGISTER_CLOSED'
  | 'REGISTER_NUMBER_TAKEN'
  | 'REGISTER_BEFORE_BOOK'
  | 'REGISTER_GAP'
  | 'REGISTER_JUMP'
  | 'REGISTER_NOT_KEPT'

export type Given =
  | { readonly ok: true; readonly state: RegisterState; readonly between: NumberRange | null }
  | { readonly ok: false; readonly code: RegisterRefusal; readonly params: Readonly<Record<string, number | string>> }

/** More numbers than this between the last one and the next are most likely a slip of the hand. */
export const mostBetween = 500

const stateAfter: Readonly<Record<RegisterAct, RegisterState>> = {
  issue: 'issued',
  reserve: 'reserved',
  spoil: 'void',
  enterLate: 'issued',
}

/**
 * What giving `number` does to the book. Where the office keeps the whole book in the program, no number is passed over and only then are
 * numbers reserved, spoilt and entered late; otherwise the numbers between the last one and this one were used outside the program, and such a
 * number may still come back to it.
 */
export function giveNumber(book: Book, number: number, act: RegisterAct, wholeBook: boolean): Given {
  const refuse = (code: RegisterRefusal, params: Readonly<Record<string, number | string>> = {}): Given => ({
    ok: false,
    code,
    params: { number, ...params },
  })
  if (book.closedOn !== null) return refuse('REGISTER_CLOSED')
  if (number < book.firstNumber) return refuse('REGISTER_BEFORE_BOOK', { first: book.firstNumber })
  const stands = book.stateOf(number)
  if (act !== 'issue' && !wholeBook && !(act === 'spoil' && stands !== undefined)) return refuse('REGISTER_NOT_KEPT')
  if (stands !== undefined)
    return mayFollow(stands, act, wholeBook)
      ? { ok: true, state: stateAfter[act], between: null }
      : refuse('REGISTER_NUMBER_TAKEN', { state: stands })
  const between = number > book.last + 1 ? { from: book.last + 1, to: number - 1 } : null
  if (between !== null && wholeBook) return refuse('REGISTER_GAP', between)
  if (between !== null && number - 1 - book.last > mostBetween) return refuse('REGISTER_JUMP', { last: book.last })
  return { ok: true, state: stateAfter[act], between }
}

/** What may become of a number that has a state. What is issued stays issued. */
function mayFollow(stands: RegisterState, act: RegisterAct, wholeBook: boolean): boolean {
  switch (stands) {
    case 'issued':
      return false
    case 'reserved':
      return act !== 'reserve'
    case 'void':
      return act === 'reserve'
    case 'outside':
      return act === 'spoil' || (wholeBook ? act === 'enterLate' : act === 'issue')
  }
}

/** Numbers from the first to the last that have no state: always empty for a book kept by these rules. */
export function gapsOf(book: Book): number[] {
  const gaps: number[] = []
  for (let number = book.firstNumber; number <= book.last; number += 1)
    if (book.stateOf(number) === undefined) gaps.push(number)
  return gaps
}
