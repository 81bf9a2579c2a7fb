import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dossierEntries } from '../../../shared/records/dossier.ts'
import { serializeSessionFile } from '../../../shared/session-file/serialize.ts'
import { sessionFileSchema } from '../../../tools/schema/session-file-schema.ts'
import { aDossier } from '../../support/dossier.ts'

const fileOf = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
type Schema = { readonly [keyword: string]: unknown }
const published = JSON.parse(fileOf('docs/schema/phien-v1.schema.json'))

/** A small validator of the keywords the schema uses: what fails, by path. An unknown keyword fails the test. */
function failures(schema: Schema, value: unknown, path = '$'): string[] {
  return Object.entries(schema).flatMap(([keyword, given]): string[] => {
    const check = keywords[keyword]
    if (check === undefined) throw new Error(`unknown keyword ${keyword}`)
    return check(given as never, value, path, schema)
  })
}
type Check = (given: never, value: unknown, path: string, schema: Schema) => string[]
const fails = (holds: boolean, path: string) => (holds ? [] : [path])
const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const keywords: Record<string, Check> = {
  $schema: () => [],
  $id: () => [],
  $defs: () => [],
  title: () => [],
  $ref: (ref: string, value, path) => failures(published.$defs[ref.replace('#/$defs/', '')], value, path),
  const: (given, value, path) => fails(value === given, path),
  enum: (given: unknown[], value, path) => fails(given.includes(value), path),
  anyOf: (given: Schema[], value, path) =>
    fails(
      given.some((one) => failures(one, value, path).length === 0),
      path,
    ),
  type: (given: string, value, path) =>
    fails(
      {
        string: typeof value === 'string',
        number: typeof value === 'number',
        integer: Number.isInteger(value),
        boolean: typeof value === 'boolean',
        null: value === null,
        array: Array.isArray(value),
        object: isObject(value),
      }[given] ?? false,
      path,
    ),
  properties: (given: Record<string, Schema>, value, path) =>
    isObject(value)
      ? Object.entries(given).flatMap(([name, field]) =>
          name in value ? failures(field, value[name], `${path}.${name}`) : [],
        )
      : [],
  required: (given: string[], value, path) =>
    isObject(value) ? given.filter((name) => !(name in value)).map((name) => `${path}.${name}`) : [],
  additionalProperties: (given: false | Schema, value, path, schema) => {
    if (!isObject(value)) return []
    const known = isObject(schema['properties']) ? schema['properties'] : {}
    const others = Object.keys(value).filter((name) => !(name in known))
    return others.flatMap((name) =>
      given === false ? [`${path}.${name}`] : failures(given, value[name], `${path}.${name}`),
    )
  },
  items: (given: Schema, value, path) =>
    Array.isArray(value) ? value.flatMap((one, n) => failures(given, one, `${path}[${n}]`)) : [],
  minItems: (given: number, value, path) => fails(!Array.isArray(value) || value.length >= given, path),
  maxItems: (given: number, value, path) => fails(!Array.isArray(value) || value.length <= given, path),
  minLength: (given: number, value, path) => fails(typeof value !== 'string' || [...value].length >= given, path),
  maxLength: (given: number, value, path) => fails(typeof value !== 'string' || [...value].length <= given, path),
  minimum: (given: number, value, path) => fails(typeof value !== 'number' || value >= given, path),
  maximum: (given: number, value, path) => fails(typeof value !== 'number' || value <= given, path),
  pattern: (given: string, value, path) => fails(typeof value !== 'string' || new RegExp(given).test(value), path),
  format: (given: string, value, path) =>
    fails(given === 'uuid' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(value)), path),
}

describe('the published JSON Schema', () => {
  test('is the one the program checks by: run `npm run schema` after changing a record', () => {
    expect(fileOf('docs/schema/phien-v1.schema.json')).toBe(sessionFileSchema())
  })

  test('accepts the sample and a full session', () => {
    expect(failures(published, JSON.parse(fileOf('assets/phien-2025-06.phien.json')))).toEqual([])
    expect(failures(published, JSON.parse(serializeSessionFile(aDossier())))).toEqual([])
  })

  test('refuses what the program refuses by shape', () => {
    const file = JSON.parse(fileOf('assets/phien-2025-06.phien.json'))
    file.version = 2
    file.session.date = '5/6/2025'
    file.session.kind = 'rare'
    file.items[1].extra = 1
    delete file.tasks[0].verb
    file.people[0].id = 7
    file.decisions[0].text.content[0].type = 'heading'
    expect(failures(published, file)).toEqual([
      '$.version',
      '$.people[0].id',
      '$.people[0].id',
      '$.session.kind',
      '$.session.date',
      '$.items[1].extra',
      '$.decisions[0].text.content[0]',
      '$.tasks[0].verb',
    ])
  })

  test('names each kind of record and of value once', () => {
    expect(Object.keys(published.properties)).toEqual(['format', 'version', ...Object.keys(dossierEntries)])
    expect(Object.keys(published.$defs)).toEqual(
      expect.arrayContaining(['session', 'RichText', 'Citation', 'DueRule', 'participant']),
    )
  })
})

describe('docs/session-file.md', () => {
  const page = fileOf('docs/session-file.md')
  const sections = new Map(page.split('\n### ').map((section) => [/^`(\w+)`/.exec(section)?.[1], section]))

  test('has a table for each part that tells every field of its records', () => {
    const untold = Object.entries<Schema>(published.properties).flatMap(([part, schema]) => {
      const ref = String(schema['$ref'] ?? (isObject(schema['items']) ? schema['items']['$ref'] : ''))
      if (ref === '') return []
      const record = published.$defs[ref.replace('#/$defs/', '')]
      return Object.keys(record.properties)
        .filter((field) => !sections.get(part)?.includes(`\n| \`${field}\` |`))
        .map((field) => `${part}.${field}`)
    })
    expect(untold).toEqual([])
  })

  test('tells every decision code and every value a field may take', () => {
    const values =
      JSON.stringify(published.$defs)
        .match(/"enum":\[[^\]]*\]/g)
        ?.flatMap((list) => [...list.matchAll(/"(\w+)"(?!:)/g)].map(([, value]) => value)) ?? []
    expect(values.filter((value) => !page.includes(`\`${value}\``))).toEqual([])
  })
})
