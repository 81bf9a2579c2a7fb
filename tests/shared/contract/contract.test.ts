import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { channelNames, eventNames } from '../../../shared/contract/channels.ts'
import { contract } from '../../../shared/contract/contract.ts'
import { appErrorCodes } from '../../../shared/contract/errors.ts'
import en from '../../../shared/i18n/locales/en.json' with { type: 'json' }
import vi from '../../../shared/i18n/locales/vi.json' with { type: 'json' }

const endpoints = Object.entries(contract) as [string, { input: v.GenericSchema }][]

test('the names the preload passes on are the contract, each once', () => {
  expect([...channelNames].sort()).toEqual(Object.keys(contract).sort())
  expect(new Set(channelNames).size).toBe(channelNames.length)
  expect(new Set(eventNames).size).toBe(eventNames.length)
})

describe('row 16 (behaviour): every channel refuses what is not its input', () => {
  const junk: readonly unknown[] = [
    undefined,
    0,
    Number.NaN,
    '',
    'x'.repeat(1_000_000),
    true,
    [],
    [null],
    { unknown: 1 },
    JSON.parse('{"__proto__": {"isAdmin": true}}'),
    { constructor: { prototype: { isAdmin: true } } },
    new Map(),
    () => null,
  ]
  test.each(endpoints)('%s', (_name, { input }) => {
    expect(junk.filter((value) => v.is(input, value))).toEqual([])
  })
})

/** Every schema inside one, with the path to it. */
function parts(schema: v.GenericSchema, path = '$'): { path: string; schema: v.GenericSchema }[] {
  const inside = schema as unknown as Readonly<Record<string, unknown>>
  const named = (name: string) => {
    const held = inside[name]
    if (typeof held !== 'object' || held === null) return []
    return 'kind' in held ? [[name, held] as const] : Object.entries(held).map(([key, one]) => [key, one] as const)
  }
  return [
    { path, schema },
    ...['entries', 'options', 'items', 'item', 'wrapped', 'key', 'value'].flatMap((name) =>
      named(name).flatMap(([key, one]) => parts(one as v.GenericSchema, `${path}.${key}`)),
    ),
  ]
}

describe('row 16 (configuration): no call takes what has no bound', () => {
  /** The checks of a schema, also of the one it is made from. */
  const checksOf = (schema: v.GenericSchema): string[] =>
    'pipe' in schema
      ? (schema.pipe as v.GenericSchema[]).flatMap((one) => [one.type, ...(one === schema ? [] : checksOf(one))])
      : []
  const isBound = (schema: v.GenericSchema) =>
    schema.type === 'string'
      ? checksOf(schema).some((type) => ['max_length', 'regex', 'uuid'].includes(type))
      : !['object', 'loose_object', 'object_with_rest', 'any', 'unknown'].includes(schema.type)

  test.each(endpoints)('%s', (_name, { input }) => {
    const open = parts(input).filter(({ schema }) => !isBound(schema))
    expect(open.map(({ path, schema }) => `${path}: ${schema.type}`)).toEqual([])
  })

  test('a call without bounds would be seen', () => {
    const open = v.strictObject({ id: v.nullable(v.object({ text: v.array(v.string()) })) })
    expect(
      parts(open)
        .filter(({ schema }) => !isBound(schema))
        .map(({ path }) => path),
    ).toEqual(['$.id.wrapped', '$.id.wrapped.text.item'])
  })
})

describe('row 16 (behaviour): a key that no schema knows is refused, also deep inside', () => {
  const updates = endpoints.filter(([name]) => name.endsWith('.update'))
  const id = '01973d63-0000-7000-8000-000000000001'
  test.each(updates)('%s', (_name, { input }) => {
    const good = { id, revision: 1, patch: {} }
    expect(v.safeParse(input, good).success).toBe(true)
    expect(v.safeParse(input, { ...good, extra: 1 }).success).toBe(false)
    expect(v.safeParse(input, { ...good, patch: { noSuchField: 1 } }).success).toBe(false)
    expect(v.safeParse(input, { ...good, patch: JSON.parse('{"__proto__": {"x": 1}}') }).success).toBe(false)
    for (const revision of [0, -1, 1.5, '1', null])
      expect(v.safeParse(input, { ...good, revision }).success).toBe(false)
    for (const wrong of ['1', '../x', `${id} `, 1])
      expect(v.safeParse(input, { ...good, id: wrong }).success).toBe(false)
  })
})

describe('every error a person can meet says what happened, what is safe and what to do, in both languages', () => {
  const wordsOf = (catalogue: { errors: Readonly<Record<string, unknown>> }, code: string) => catalogue.errors[code]
  test.each(appErrorCodes)('%s', (code) => {
    for (const catalogue of [vi, en]) {
      const words = wordsOf(catalogue, code) as Record<string, string> | undefined
      expect(Object.keys(words ?? {}).sort()).toEqual(['do', 'safe', 'what'])
      for (const part of Object.values(words ?? {})) expect(part.length).toBeGreaterThan(8)
    }
    expect(wordsOf(vi, code)).not.toEqual(wordsOf(en, code))
  })
})
