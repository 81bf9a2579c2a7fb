import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Course,
  issueStep,
  type NewStep,
  openMoves,
  stateAfterIssue,
  stepAfterIssue,
  takeStep,
} from '../../../../shared/domain/review/document-states.ts'
import { type DraftState, draftStates } from '../../../../shared/records/draft.ts'
import { issuedChangeKinds } from '../../../../shared/records/register.ts'
import { idOf } from '../../../support/dossier.ts'

const taken = { holderId: null, holderName: 'Phòng Tổng hợp', byId: null, at: 1, remark: null }
const standing = (state: DraftState, ...steps: NewStep[]): Course => ({ state, steps })
const moves = (course: Course) =>
  openMoves(course).map(({ kind, to, needsReason }) => `${kind} ${to}${needsReason ? ' with reason' : ''}`)
const walk = (...ways: DraftState[]) => {
  const steps: NewStep[] = []
  let state: DraftState = 'drafting'
  for (const to of ways) {
    const step = takeStep({ state, steps }, { kind: 'advance', to }, { ...taken, remark: 'vì gấp' })
    if (!step.ok) throw new Error(step.error)
    steps.push(step.value)
    state = to
  }
  return standing(state, ...steps)
}

describe('a document on its way to issue', () => {
  test('goes on state by state, passes states over with a reason, one step back, and is opened again with a reason', () => {
    expect(moves(walk())).toEqual(['advance review', 'advance consultation with reason', 'advance signing with reason'])
    expect(moves(walk('review'))).toEqual([
      'advance consultation',
      'advance signing with reason',
      'back drafting',
      'reopen drafting with reason',
    ])
    expect(moves(walk('review', 'consultation', 'signing'))).toEqual([
      'back consultation',
      'reopen drafting with reason',
    ])
  })

  test('goes back the way it came, not over states that were passed over', () => {
    expect(moves(walk('signing'))[0]).toBe('back drafting')
    const there = walk('review', 'signing')
    const back = takeStep(there, { kind: 'back', to: 'review' }, taken)
    expect(back.ok && moves(standing('review', ...(there.steps as NewStep[]), back.value))[2]).toBe('back drafting')
  })

  test('of a file without its steps goes back in order', () => {
    expect(moves(standing('signing'))[0]).toBe('back consultation')
  })

  test('refuses a step there is none of, one without its reason, and one nobody holds', () => {
    const step = (course: Course, to: DraftState, more: object = {}) => {
      const done = takeStep(course, { kind: 'advance', to }, { ...taken, ...more })
      return done.ok ? 'done' : done.error
    }
    expect(step(walk('review'), 'review')).toBe('STEP_REFUSED')
    expect(step(walk(), 'issued')).toBe('STEP_REFUSED')
    expect(step(walk(), 'signing')).toBe('STEP_NEEDS_REASON')
    expect(step(walk(), 'review', { holderName: ' ' })).toBe('STEP_NEEDS_HOLDER')
    expect(step(standing('issued'), 'review')).toBe('STEP_REFUSED')
  })

  test('is issued from trình ký, or from soạn thảo where it went round to nobody', () => {
    const issue = (state: DraftState) => issueStep(standing(state), { ...taken, issuedId: idOf('issued') }).ok
    expect(draftStates.filter(issue)).toEqual(['drafting', 'signing'])
  })
})

describe('an issued document', () => {
  test('is replaced, withdrawn or revoked; a correction leaves it in force', () => {
    const state = (...kinds: (typeof issuedChangeKinds)[number][]) => stateAfterIssue(kinds.map((kind) => ({ kind })))
    expect([state(), state('corrected'), state('replaced'), state('revoked'), state('replaced', 'withdrawn')]).toEqual([
      'issued',
      'issued',
      'replaced',
      'withdrawn',
      'withdrawn',
    ])
  })

  test('is in force again when the note is taken back', () => {
    expect(stepAfterIssue({ state: 'withdrawn' }, [], taken)).toMatchObject({ kind: 'restore', to: 'issued' })
    expect(stepAfterIssue({ state: 'issued' }, [{ kind: 'corrected' }], taken)).toBeNull()
  })
})

test('whatever is done, each state has who and when, steps join end to end, and nothing issued comes back to the desk', () => {
  const act = fc.record({
    kind: fc.constantFrom('advance' as const, 'back' as const, 'reopen' as const, 'issue' as const, 'change' as const),
    to: fc.constantFrom(...draftStates),
    holderName: fc.constantFrom('Chánh Văn phòng', 'Phòng Tổng hợp', '', '  '),
    remark: fc.constantFrom(null, 'vì gấp'),
    changes: fc.array(fc.constantFrom(...issuedChangeKinds), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      let state: DraftState = 'drafting'
      const steps: NewStep[] = []
      let at = 0
      for (const { kind, to, holderName, remark, changes } of acts) {
        at += 1
        const course: Course = { state, steps }
        const by = { holderId: null, holderName, byId: null, at, remark }
        const made =
          kind === 'issue'
            ? issueStep(course, { ...by, holderName: 'Văn thư', issuedId: idOf('issued') })
            : kind === 'change'
              ? {
                  ok: true as const,
                  value: stepAfterIssue(
                    course,
                    changes.map((one) => ({ kind: one })),
                    { ...by, holderName: 'Văn thư' },
                  ),
                }
              : takeStep(course, { kind, to }, by)
        if (!made.ok || made.value === null) continue
        steps.push(made.value)
        state = made.value.to
      }
      expect(steps.every(({ holderName, at }) => holderName.trim() !== '' && at > 0)).toBe(true)
      steps.forEach(({ from, to }, index) => {
        expect(from).toBe(steps[index - 1]?.to ?? 'drafting')
        expect(to).not.toBe(from)
      })
      expect(steps.filter(({ kind }) => kind === 'reopen').every(({ remark }) => remark !== null)).toBe(true)
      const issuedAt = steps.findIndex(({ kind }) => kind === 'issue')
      if (issuedAt >= 0) {
        expect(steps.filter(({ kind }) => kind === 'issue')).toHaveLength(1)
        for (const { to } of steps.slice(issuedAt)) expect(['issued', 'replaced', 'withdrawn']).toContain(to)
      }
    }),
    { numRuns: 500 },
  )
})
