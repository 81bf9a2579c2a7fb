/** What the schema found wrong, in words a person can act on. Values are never repeated: a fault list may leave the office. */
import type * as v from 'valibot'
import type { Fault } from '../contract/errors.ts'

type Words = { readonly vi: string; readonly en: string }

const ofType: Readonly<Record<string, Words>> = {
  string: { vi: 'phải là chữ', en: 'must be text' },
  number: { vi: 'phải là số', en: 'must be a number' },
  boolean: { vi: 'phải là true hoặc false', en: 'must be true or false' },
  array: { vi: 'phải là danh sách [ ]', en: 'must be a list [ ]' },
  record: { vi: 'phải là nhóm trường { }', en: 'must be an object { }' },
  integer: { vi: 'phải là số nguyên', en: 'must be a whole number' },
  uuid: { vi: 'phải là mã UUID', en: 'must be a UUID' },
}

/** Patterns of `records/values.ts` and what they ask for. */
const ofPattern: Readonly<Record<string, Words>> = {
  '^\\d{4}-\\d{2}-\\d{2}$': { vi: 'phải là ngày dạng 2025-06-05', en: 'must be a date like 2025-06-05' },
  '^([01]\\d|2[0-3]):[0-5]\\d$': { vi: 'phải là giờ dạng 08:30', en: 'must be a time like 08:30' },
  '^[0-9a-f]{64}$': {
    vi: 'phải là SHA-256 gồm 64 chữ số thập lục phân thường',
    en: 'must be a SHA-256 of 64 lower-case hexadecimal digits',
  },
  '^[A-Z]{1,2}$': { vi: 'phải là một hoặc hai chữ hoa A-Z', en: 'must be one or two capitals A-Z' },
}

const ofCheck: Readonly<Record<string, Words>> = {
  'not a calendar date': { vi: 'không phải ngày có thật (từ 1900 đến 2200)', en: 'is no real date (1900 to 2200)' },
  'exactly one of personId and groupLabel': {
    vi: 'phải có đúng một trong hai: personId hoặc groupLabel',
    en: 'must have exactly one of personId and groupLabel',
  },
}

/** One fault of the schema as path, code and words. */
export function faultOfIssue(issue: v.BaseIssue<unknown>): Fault {
  const path = `$${(issue.path ?? []).map(({ key }) => stepOf(key)).join('')}`
  return { path, code: `schema.${issue.type}`, ...wordsOf(issue) }
}

function stepOf(key: unknown): string {
  if (typeof key === 'number') return `[${key}]`
  const name = String(key)
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}

function wordsOf(issue: v.BaseIssue<unknown>): Words {
  const { type, expected, requirement, message } = issue
  switch (type) {
    case 'strict_object':
      return objectWords(issue)
    case 'picklist':
    case 'literal':
    case 'variant':
    case 'union': {
      const values = (expected ?? '').replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ', ')
      return { vi: `phải là một trong: ${values}`, en: `must be one of: ${values}` }
    }
    case 'min_length':
      return { vi: 'không được trống', en: 'must not be empty' }
    case 'max_length':
      return {
        vi: `nhiều hơn ${requirement} (chữ hoặc phần tử)`,
        en: `more than ${requirement} (characters or entries)`,
      }
    case 'min_value':
      return { vi: `phải từ ${requirement} trở lên`, en: `must be at least ${requirement}` }
    case 'max_value':
      return { vi: `phải từ ${requirement} trở xuống`, en: `must be at most ${requirement}` }
    case 'regex':
      return (requirement instanceof RegExp ? ofPattern[requirement.source] : undefined) ?? unknownWords(message)
    case 'check':
      return ofCheck[message] ?? unknownWords(message)
    default:
      return ofType[type] ?? unknownWords(message)
  }
}

function objectWords({ expected, received }: v.BaseIssue<unknown>): Words {
  if (expected === 'never') return { vi: 'trường không có trong định dạng', en: 'is no field of the format' }
  if (received === 'undefined') return { vi: 'thiếu trường này', en: 'is missing' }
  return { vi: 'phải là nhóm trường { }', en: 'must be an object { }' }
}

function unknownWords(message: string): Words {
  return { vi: `không hợp lệ (${message})`, en: `is not valid (${message})` }
}
