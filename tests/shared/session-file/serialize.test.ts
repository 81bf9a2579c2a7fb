import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dossier } from '../../../shared/records/dossier.ts'
import { parseSessionFile } from '../../../shared/session-file/parse.ts'
import { serializeSessionFile } from '../../../shared/session-file/serialize.ts'
import { aDossier } from '../../support/dossier.ts'
import { randomDossier } from '../../support/random-dossier.ts'

function read(text: string): Dossier {
  const result = parseSessionFile(text)
  if (!result.ok) throw new Error(JSON.stringify(result.error.faults))
  return result.value
}

test('reading and writing again gives the same bytes, whatever the session holds', () => {
  fc.assert(
    fc.property(randomDossier, (dossier) => {
      const text = serializeSessionFile(dossier)
      expect(serializeSessionFile(read(text))).toBe(text)
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('the order of keys in memory changes nothing', () => {
  const turn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turn)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, part]) => [key, turn(part)]),
    )
  }
  const dossier = aDossier()
  dossier.office.profileOverrides = { 'notice.organisation': '', 'form.styles.body.line': 400 }
  const turned = read(JSON.stringify(turn(JSON.parse(serializeSessionFile(dossier)))))
  expect(serializeSessionFile(turned)).toBe(serializeSessionFile(dossier))
})

test('lists stand in the order a person gave them; equal places keep the order they came in', () => {
  const dossier = aDossier()
  const [first, second, third] = dossier.contributions
  if (first === undefined || second === undefined || third === undefined) throw new Error('three contributions')
  dossier.contributions = [
    { ...third, order: 2 },
    { ...second, order: 1 },
    { ...first, order: 1 },
  ]
  const written = read(serializeSessionFile(dossier)).contributions
  expect(written.map(({ id }) => id)).toEqual([second.id, first.id, third.id])
})

test('the text is NFC and ends with one line break', () => {
  const dossier = aDossier()
  dossier.session.place = 'Hội trường Tỉnh ủy'.normalize('NFD')
  const text = serializeSessionFile(dossier)
  expect(text).toBe(text.normalize('NFC'))
  expect(text).toMatch(/[^\n]\n$/)
})

test('what is no dossier is not written', () => {
  expect(() => serializeSessionFile({ ...aDossier(), items: [{}] } as never)).toThrow()
})
