/** Closing of a vote: the counts must add up, then the base, the rule and the result are frozen (QĐ 168-QĐ/TW, Art 30; `domain.md` 4.7-4.9). */
import type { AppError, Fault } from '../contract/errors.ts'
import { err, ok, type Result } from '../contract/result.ts'
import type { Ballot } from '../records/session.ts'
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
  const result = (counted.votesFor ?? 0) >= votesNeeded(base) ? 'carried' : 'not_carried'
  return ok({ ...counted, state: 'closed', entitled: membersInOffice, present: present ?? counted.present, result })
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
  const { votesFor, votesAgainst, votesOther } = ballot
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
  return ballot.kind === 'secret' ? [...faults, ...secretFaults(ballot, total, voters)] : faults
}

/** A secret ballot is counted in paper: issued >= returned = valid + invalid, valid = for + against + other. */
function secretFaults(ballot: Ballot, total: number, voters: number): Fault[] {
  const { issued, returned, valid, invalid } = ballot
  if (issued === null || returned === null || valid === null || invalid === null) {
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
      issued > voters,
      fault(
        'issued',
        'ballot.issued',
        'số phiếu phát ra nhiều hơn số người biểu quyết',
        'more papers issued than voters',
      ),
    ],
    [
      returned > issued,
      fault(
        'returned',
        'ballot.returned',
        'số phiếu thu về nhiều hơn số phiếu phát ra',
        'more papers returned than issued',
      ),
    ],
    [
      valid + invalid !== returned,
      fault(
        'valid',
        'ballot.valid',
        'hợp lệ cộng không hợp lệ khác số phiếu thu về',
        'valid and invalid papers differ from those returned',
      ),
    ],
    [
      total !== valid,
      fault('votesFor', 'ballot.sum', 'tổng các ý kiến khác số phiếu hợp lệ', 'the votes differ from the valid papers'),
    ],
  ]
  return checks.flatMap(([broken, problem]) => (broken ? [problem] : []))
}

function fault(field: string, code: string, vi: string, en: string): Fault {
  return { path: `$.${field}`, code, vi, en }
}
