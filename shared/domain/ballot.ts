/** Closing of a vote: the counts must add up, then the base, the rule and the result are frozen (QĐ 168-QĐ/TW, Art 30; `domain.md` 4.7-4.9). */
import type { AppError, Fault } from '../contract/errors.ts'
import { err, ok, type Result } from '../contract/result.ts'
import type { Ballot } from '../records/session.ts'
import { optionFaults, optionResults } from './ballot-options.ts'
import { votesNeeded } from './majority.ts'

export type BallotBase = {
  /** Members of the body in office on the day of the session. */
  readonly membersInOffice: number
  /** Members in the room for the vote; `null` when not known. */
  readonly present: number | null
}

/** Written opinions stand in place of a meeting, so nobody is present: their base is the members in office, whatever the body's rule for meetings. */
export function onItsBase(ballot: Ballot): Ballot {
  return ballot.kind === 'written' ? { ...ballot, base: 'in_office' } : ballot
}

/**
 * The closed ballot with entitled, present and result filled in. The ballot must keep the rules of a record. Refuses with TRANSITION_REFUSED when it is closed already and
 * with INVALID_INPUT, one fault a field, when a needed count is missing or the counts do not add up.
 */
export function closeBallot(ballot: Ballot, { membersInOffice, present }: BallotBase): Result<Ballot, AppError> {
  if (ballot.state === 'closed') return err({ code: 'TRANSITION_REFUSED' })
  const counted = ballot.kind === 'open_named' ? withNamedCounts(ballot) : ballot
  const base = counted.base === 'in_office' ? membersInOffice : (present ?? counted.present)
  const voters = Math.min(membersInOffice, present ?? counted.present ?? membersInOffice)
  const faults = [...baseFaults(base), ...countFaults(counted, counted.kind === 'written' ? membersInOffice : voters)]
  if (faults.length > 0 || base === null) return err({ code: 'INVALID_INPUT', faults })
  const closed = {
    ...counted,
    state: 'closed' as const,
    entitled: membersInOffice,
    present: present ?? counted.present,
  }
  // Each option has its own result; the vote on them together has none.
  if (counted.options.length > 0) return ok({ ...closed, options: optionResults(counted, base), result: null })
  return ok({ ...closed, result: (counted.votesFor ?? 0) >= votesNeeded(base) ? 'carried' : 'not_carried' })
}

/**
 * The closed ballot opened again for `reason`, its counts as they were: who is entitled and what follows from the counts are found anew when
 * it closes. Refuses with TRANSITION_REFUSED one that is open.
 */
export function reopenBallot(ballot: Ballot, reason: string): Result<Ballot, AppError> {
  if (ballot.state === 'open') return err({ code: 'TRANSITION_REFUSED' })
  const options = ballot.options.map((option) => ({ ...option, result: null }))
  return ok({ ...ballot, state: 'open', entitled: null, result: null, options, reopenReason: reason })
}

function withNamedCounts(ballot: Ballot): Ballot {
  const count = (choice: string) => ballot.named.filter((vote) => vote.choice === choice).length
  return { ...ballot, votesFor: count('for'), votesAgainst: count('against'), votesOther: count('other') }
}

function baseFaults(base: number | null): Fault[] {
  if (base === null)
    return [
      fault(
        'present',
        'ballot.present',
        'chưa có số người có mặt khi biểu quyết',
        'the number present at the vote is missing',
      ),
    ]
  if (base < 1)
    return [fault('entitled', 'ballot.entitled', 'không có thành viên đương nhiệm nào', 'there is no member in office')]
  return []
}

function countFaults(ballot: Ballot, voters: number): Fault[] {
  const { votesFor, votesAgainst, votesOther, options, valid } = ballot
  if (options.length > 0) {
    const papers = paperFaults(ballot, null, voters)
    return valid === null ? papers : [...papers, ...optionFaults(ballot, valid)]
  }
  if (votesFor === null || votesAgainst === null || votesOther === null) {
    return [
      fault(
        'votesFor',
        'ballot.counts',
        'chưa đủ số phiếu tán thành, không tán thành, ý kiến khác',
        'votes for, against or other are missing',
      ),
    ]
  }
  const total = votesFor + votesAgainst + votesOther
  const faults: Fault[] = []
  if (total > voters) {
    faults.push(
      fault(
        'votesFor',
        'ballot.tooMany',
        `tổng ${total} ý kiến, nhiều hơn ${voters} người biểu quyết`,
        `${total} votes, more than ${voters} voters`,
      ),
    )
  }
  return onPaper(ballot) ? [...faults, ...paperFaults(ballot, total, voters)] : faults
}

/** A secret ballot and written opinions are cast on paper, so papers are counted too. */
export function onPaper({ kind }: Pick<Ballot, 'kind'>): boolean {
  return kind === 'secret' || kind === 'written'
}

/**
 * What is cast on paper is counted in paper: issued >= returned = valid + invalid, valid = for + against + other. A secret ballot has all these
 * counts; of written opinions those that were written down must agree. `total` is `null` where the votes are counted for each option.
 */
function paperFaults(ballot: Ballot, total: number | null, voters: number): Fault[] {
  const { kind, issued, returned, valid, invalid } = ballot
  const isCounted = issued !== null && returned !== null && valid !== null && invalid !== null
  if (kind === 'secret' && !isCounted) {
    return [
      fault(
        'issued',
        'ballot.papers',
        'chưa đủ số phiếu phát ra, thu về, hợp lệ, không hợp lệ',
        'papers issued, returned, valid or invalid are missing',
      ),
    ]
  }
  const checks: readonly (readonly [boolean, Fault])[] = [
    [
      issued !== null && issued > voters,
      fault(
        'issued',
        'ballot.issued',
        'số phiếu phát ra nhiều hơn số người biểu quyết',
        'more papers issued than voters',
      ),
    ],
    [
      returned !== null && issued !== null && returned > issued,
      fault(
        'returned',
        'ballot.returned',
        'số phiếu thu về nhiều hơn số phiếu phát ra',
        'more papers returned than issued',
      ),
    ],
    [
      valid !== null && invalid !== null && returned !== null && valid + invalid !== returned,
      fault(
        'valid',
        'ballot.valid',
        'hợp lệ cộng không hợp lệ khác số phiếu thu về',
        'valid and invalid papers differ from those returned',
      ),
    ],
    [
      total !== null && valid !== null && total !== valid,
      fault('votesFor', 'ballot.sum', 'tổng các ý kiến khác số phiếu hợp lệ', 'the votes differ from the valid papers'),
    ],
  ]
  return checks.flatMap(([broken, problem]) => (broken ? [problem] : []))
}

function fault(field: string, code: string, vi: string, en: string): Fault {
  return { path: `$.${field}`, code, vi, en }
}
