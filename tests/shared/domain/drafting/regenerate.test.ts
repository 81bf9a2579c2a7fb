import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftLines } from '../../../../shared/domain/drafting/inlines.ts'
import { originOf } from '../../../../shared/domain/drafting/origin.ts'
import { type Given, isOutdated, planRegeneration } from '../../../../shared/domain/drafting/regenerate.ts'
import { resolved } from '../../../../shared/domain/drafting/resolve.ts'
import type { DraftBlock } from '../../../../shared/records/draft.ts'
import { idOf } from '../../../support/dossier.ts'
import { aBlock, given, said, sentence } from './drafts.ts'

/** The blocks after the plan, in order; ids of new ones are counted. */
function carriedOut(blocks: readonly DraftBlock[], now: readonly Given[]): DraftBlock[] {
  const { updates, inserts, removals } = planRegeneration(blocks, now)
  const patches = new Map(updates.map(({ id, patch }) => [id, patch]))
  const standing = blocks
    .filter(({ id }) => !removals.includes(id))
    .map((block) => ({ ...block, ...patches.get(block.id) }))
  const after = Map.groupBy(inserts, ({ afterId }) => afterId)
  const made = (id: string | null) =>
    (after.get(id) ?? []).map(({ given: one }, n) =>
      aBlock('', '', {
        id: idOf(`new ${id} ${n}`),
        place: one.place,
        sources: [...one.sources],
        generated: one.content,
        text: one.content,
      }),
    )
  return [...made(null), ...standing.flatMap((block) => [block, ...made(block.id)])]
}

const textOf = ({ text }: DraftBlock) => (text === null ? null : draftLines(text).join('\n'))

describe('taking over what the records say now', () => {
  const blocks = [aBlock('Một.', 'a'), aBlock('Hai.', 'b'), aBlock('Ba.', 'c')]

  test('asks nothing where nothing changed', () => {
    const plan = planRegeneration(blocks, [given('Một.', 'a'), given('Hai.', 'b'), given('Ba.', 'c')])
    expect([isOutdated(plan), plan]).toEqual([false, { updates: [], inserts: [], removals: [] }])
  })

  test('a block as composed follows silently and is marked until seen', () => {
    const [, second] = carriedOut(blocks, [given('Một.', 'a'), given('Hai mới.', 'b'), given('Ba.', 'c')])
    expect(second).toMatchObject({ text: said('Hai mới.'), generated: said('Hai mới.'), renewed: true, pending: null })
  })

  test('an edited block keeps its words and waits for a decision', () => {
    const edited = blocks.with(1, { ...aBlock('Hai.', 'b'), text: said('Hai của tôi.') })
    const [, second] = carriedOut(edited, [given('Một.', 'a'), given('Hai mới.', 'b'), given('Ba.', 'c')])
    expect(second).toMatchObject({
      text: said('Hai của tôi.'),
      generated: said('Hai.'),
      pending: { content: said('Hai mới.'), sources: [idOf('b')] },
    })
  })

  test('an edited block whose records change back waits no longer', () => {
    const waiting = blocks.with(1, {
      ...aBlock('Hai.', 'b'),
      text: said('Hai của tôi.'),
      pending: { content: said('Hai mới.'), sources: [idOf('b')] },
    })
    const [, second] = carriedOut(waiting, [given('Một.', 'a'), given('Hai.', 'b'), given('Ba.', 'c')])
    expect(second).toMatchObject({ text: said('Hai của tôi.'), pending: null })
  })

  test('a block whose records are gone leaves if nobody wrote in it, and waits if somebody did', () => {
    const edited = blocks.with(1, { ...aBlock('Hai.', 'b'), text: said('Hai của tôi.') })
    const after = carriedOut(edited, [given('Một.', 'a')])
    expect(after.map(textOf)).toEqual(['Một.', 'Hai của tôi.'])
    expect(after[1]?.pending).toEqual({ content: null, sources: [] })
  })

  test('a new block comes after the one it follows in the records, and a block taken out by hand stays out', () => {
    const taken = blocks.with(1, { ...aBlock('Hai.', 'b'), text: null })
    const after = carriedOut(taken, [
      given('Một.', 'a'),
      given('Một rưỡi.', 'x'),
      given('Hai.', 'b'),
      given('Ba.', 'c'),
    ])
    expect(after.map(textOf)).toEqual(['Một.', 'Một rưỡi.', null, 'Ba.'])
  })

  test('the order a person gave stays', () => {
    const moved = [blocks[2], blocks[0], blocks[1]].flatMap((block) => block ?? [])
    expect(isOutdated(planRegeneration(moved, [given('Một.', 'a'), given('Hai.', 'b'), given('Ba.', 'c')]))).toBe(false)
  })

  test('a list counted anew is no change of words, and free points of it go along', () => {
    const label = (list: number) => ({ scheme: 'dash' as const, level: 1, list })
    const point = {
      ...aBlock('a', 'a'),
      generated: said('a', { label: label(1) }),
      text: said('a', { label: label(1) }),
    }
    const free = { ...aBlock('của tôi', 'x'), generated: null, text: said('của tôi', { label: label(1) }) }
    const [one, two] = carriedOut([point, free], [given('a', 'a', { label: label(4) })])
    expect(one).toMatchObject({ text: said('a', { label: label(4) }), renewed: false })
    expect(two?.text).toEqual(said('của tôi', { label: label(4) }))
  })

  const someGiven = fc.uniqueArray(fc.tuple(sentence, fc.constantFrom('a', 'b', 'c', 'd')), {
    maxLength: 8,
    selector: ([text, source]) => `${text} ${source}`,
  })
  const someBlocks = fc
    .array(
      fc.record({
        text: sentence,
        source: fc.constantFrom('a', 'b', 'c', 'd'),
        hand: fc.option(sentence),
        free: fc.boolean(),
      }),
      {
        maxLength: 8,
      },
    )
    .map((list) =>
      list.map(({ text, source, hand, free }, n) => ({
        ...aBlock(text, source, { id: idOf(`block ${n}`) }),
        ...(hand === null ? {} : { text: said(hand) }),
        ...(free ? { generated: null } : {}),
      })),
    )

  test('never loses a word a person wrote', () => {
    fc.assert(
      fc.property(someBlocks, someGiven, (before, now) => {
        const after = carriedOut(
          before,
          now.map(([text, source]) => given(text, source)),
        )
        for (const block of before)
          if (originOf(block) !== 'generated') expect(after.find(({ id }) => id === block.id)?.text).toEqual(block.text)
      }),
    )
  })

  test('done twice it changes nothing more, and everything the records give stands or waits', () => {
    fc.assert(
      fc.property(someBlocks, someGiven, (before, pairs) => {
        const now = pairs.map(([text, source]) => given(text, source))
        const after = carriedOut(before, now)
        expect(planRegeneration(after, now)).toEqual({ updates: [], inserts: [], removals: [] })
        const told = after
          .flatMap((block) => [block.pending?.content ?? block.generated])
          .flatMap((one) => (one === null ? [] : draftLines(one)))
        for (const one of now) expect(told).toContain(draftLines(one.content).join('\n'))
      }),
    )
  })
})

describe('a decision', () => {
  const waiting = {
    ...aBlock('Hai.', 'b'),
    text: said('Của tôi.'),
    pending: { content: said('Mới.'), sources: [idOf('b2')] },
  }
  test('for mine keeps my words on the new base', () => {
    expect(resolved(waiting, { choice: 'mine' })).toEqual({
      generated: said('Mới.'),
      pending: null,
      renewed: false,
      sources: [idOf('b2')],
    })
  })
  test('for the records takes theirs, and lets the block go where they give nothing', () => {
    expect(resolved(waiting, { choice: 'records' })).toMatchObject({ text: said('Mới.'), generated: said('Mới.') })
    expect(resolved({ ...waiting, pending: { content: null, sources: [] } }, { choice: 'records' })).toBeNull()
  })
  test('for mine where the records give nothing makes the block free', () => {
    const patch = resolved({ ...waiting, pending: { content: null, sources: [] } }, { choice: 'mine' })
    expect(originOf({ ...waiting, ...patch })).toBe('free')
  })
})
