/** Options of a ballot on paper: candidates or proposals, each with votes of its own (`domain.md` 4.7, 4.9). */
import type { Fault } from '../contract/errors.ts'
import type { Ballot, BallotOption } from '../records/session.ts'
import { votesNeeded } from './majority.ts'

type Marked = Pick<Ballot, 'options' | 'seats'>

export type OptionCount = 'votesFor' | 'votesAgainst' | 'votesOther'

/**
 * What is counted for an option: agreeing, disagreeing and other papers where each is judged by itself; only the papers that mark it where
 * so many are chosen, or where its name was written in.
 */
export function countsOfOption({ writtenIn }: BallotOption, seats: Ballot['seats']): readonly OptionCount[] {
  return writtenIn || seats !== null ? ['votesFor'] : ['votesFor', 'votesAgainst', 'votesOther']
}

/** What does not add up among the options, one fault a field; `valid` is the number of valid papers. A count that is missing is a fault too. */
export function optionFaults({ options, seats }: Marked, valid: number): Fault[] {
  const marks = options.reduce((sum, { votesFor }) => sum + (votesFor ?? 0), 0)
  const tooMany = seats !== null && marks > valid * seats
  return [
    ...options.flatMap((option, index) => faultsOfOption(option, seats, valid, `$.options[${index}]`)),
    ...repeatedNames(options),
    ...(tooMany
      ? [
          {
            path: '$.options[0].votesFor',
            code: 'ballot.optionSeats',
            vi: `tổng ${marks} lượt chọn, nhiều hơn ${valid} phiếu hợp lệ × ${seats}`,
            en: `${marks} marks, more than ${valid} valid papers × ${seats}`,
          },
        ]
      : []),
  ]
}

function faultsOfOption(option: BallotOption, seats: Ballot['seats'], valid: number, path: string): Fault[] {
  const counted = countsOfOption(option, seats)
  const counts = counted.flatMap((field) => option[field] ?? [])
  const { name } = option
  if (counts.length < counted.length)
    return [
      {
        path: `${path}.${counted.find((field) => option[field] === null) ?? 'votesFor'}`,
        code: 'ballot.optionCounts',
        vi: `chưa đủ số phiếu của “${name}”`,
        en: `votes of “${name}” are missing`,
      },
    ]
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (counted.length === 1 ? total <= valid : total === valid) return []
  return [
    {
      path: `${path}.votesFor`,
      code: 'ballot.optionSum',
      vi: `“${name}”: ${counts.join(' + ')} ${counted.length === 1 ? 'nhiều hơn' : 'khác'} ${valid} phiếu hợp lệ`,
      en: `“${name}”: ${counts.join(' + ')} ${counted.length === 1 ? 'is more than' : 'is not'} ${valid} valid papers`,
    },
  ]
}

function repeatedNames(options: readonly BallotOption[]): Fault[] {
  return options.flatMap(({ name }, index) =>
    options.findIndex((one) => one.name === name) === index
      ? []
      : [
          {
            path: `$.options[${index}].name`,
            code: 'ballot.optionTwice',
            vi: `“${name}” có hai lần trong danh sách`,
            en: `“${name}” is in the list twice`,
          },
        ],
  )
}

/**
 * The options with their results: carried with more than half of the base. Where at most `seats` are chosen, of those with more than half
 * only the `seats` with most votes are; those level with one that would be too many are not, for the votes do not tell which of them it is.
 */
export function optionResults({ options, seats }: Marked, base: number): BallotOption[] {
  const needed = votesNeeded(base)
  const isCarried = ({ votesFor }: BallotOption) => {
    const votes = votesFor ?? 0
    const ahead = options.filter((other) => (other.votesFor ?? 0) >= votes).length
    return votes >= needed && (seats === null || ahead <= seats)
  }
  return options.map((option) => ({ ...option, result: isCarried(option) ? 'carried' : 'not_carried' }))
}
