/** Both catalogues say the same things, with the same blanks to fill, in letters every font of the program has. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appErrorCodes } from '../../../shared/contract/errors.ts'
import en from '../../../shared/i18n/locales/en.json' with { type: 'json' }
import vi from '../../../shared/i18n/locales/vi.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '../../..')
const vietnamese = leaves(vi)
const english = leaves(en)

function leaves(branch: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, value] of Object.entries(branch)) {
    const key = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string') found.set(key, value)
    else if (typeof value === 'object' && value !== null)
      for (const [k, words] of leaves(value, key)) found.set(k, words)
  }
  return found
}

function blanks(words: string): string[] {
  return [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort()
}

/** Every source file that may ask for words. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
}

describe('the two catalogues', () => {
  test('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort())
  })

  test('leave the same blanks in each sentence', () => {
    const differing = [...vietnamese].filter(
      ([key, words]) => blanks(words).join() !== blanks(english.get(key) ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  test('say something everywhere', () => {
    expect([...vietnamese, ...english].filter(([, words]) => words.trim() === '')).toEqual([])
  })

  test('are written in composed letters (NFC), as everything in the program', () => {
    expect([...vietnamese, ...english].filter(([, words]) => words !== words.normalize('NFC'))).toEqual([])
  })
})

test('every error tells what happened, what is safe and what to do', () => {
  const told = appErrorCodes.flatMap((code) => ['what', 'safe', 'do'].map((part) => `errors.${code}.${part}`))
  expect(told.filter((key) => !vietnamese.has(key))).toEqual([])
})

test('no word of the catalogue is left that nothing asks for', () => {
  const code = ['renderer', 'electron', 'shared'].flatMap(sources).join('\n')
  // A key is asked for whole, or by its head where the tail is put together: t(`sessions.states.${state}`).
  const heads = [...code.matchAll(/[`'"]([a-z][\w]*(?:\.[\w]+)*\.?)\$\{/gi)].map(([, head = '']) => head)
  const isAsked = (key: string) =>
    code.includes(`'${key}'`) ||
    code.includes(`"${key}"`) ||
    heads.some((head) => head.includes('.') && key.startsWith(head))
  expect([...vietnamese.keys()].filter((key) => !isAsked(key))).toEqual([])
})
