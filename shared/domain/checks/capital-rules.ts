/** Capitals (NĐ 30/2020/NĐ-CP, Appendix II; Quy định 4148-QĐ/VPTW as a model; `domain.md` 6). */
import { capitalizeFirst } from '../../vietnamese/letters.ts'
import { type CheckedText, type Correction, findMatches } from './checked-text.ts'
import { type CheckContext, inEachText, textRule } from './checked-texts.ts'
import type { Found } from './finding.ts'
import { inOneWriting, overlaps, quotedSpans, spanFound, spanOf, touches } from './spans.ts'

const nd30 = 'NĐ 30/2020/NĐ-CP; domain.md 6'
/** Inside a sentence: after a letter, digit, comma or semicolon and a space. */
const midSentence = '(?<=[\\p{L}\\p{N},;)”"][ \\u00A0])'

/** "điều 5" is Điều 5; "điều 5 năm qua" is no article. */
const article = textRule({
  id: 'capital.article',
  severity: 'warning',
  source: nd30,
  find: inEachText((text) =>
    findUnquoted(
      text,
      /(?<!\p{L})điều(?=[ \u00A0]\d{1,3}(?![\d.,]*\d| (?:năm|tháng|ngày|người|đồng chí|việc)|%))/gu,
      () => ({
        fix: 'Điều',
      }),
    ),
  ),
})

/** "Khoản 2", "Điểm a" inside a sentence. */
const clause = textRule({
  id: 'capital.clause',
  severity: 'warning',
  source: nd30,
  find: inEachText((text) =>
    findUnquoted(
      text,
      new RegExp(`${midSentence}(?:Khoản(?=[ \\u00A0]\\d)|Điểm(?=[ \\u00A0][a-zđ](?!\\p{L})))`, 'gu'),
      ([words]) => lowered(words),
    ),
  ),
})

/** "Đồng chí" inside a sentence. */
const comrade = textRule({
  id: 'capital.comrade',
  severity: 'warning',
  source: 'domain.md 6',
  find: inEachText((text) =>
    findUnquoted(text, new RegExp(`${midSentence}Đồng chí(?!\\p{L})`, 'gu'), ([words]) => lowered(words)),
  ),
})

/** Names in which "nhân dân" is written small: "Ủy ban nhân dân", "Công an nhân dân". */
const smallPeople =
  'ủy ban|uỷ ban|hội đồng|tòa án|toà án|kiểm sát|công an|quân đội|đối ngoại|tín dụng|vũ trang|an ninh|nghệ sĩ|nghệ sỹ|nhà giáo|thầy thuốc|hội thẩm|chiến tranh|thanh tra|tình báo|biên phòng|quần chúng'

/** "nhân dân" as the People. */
const people = textRule({
  id: 'capital.people',
  severity: 'hint',
  source: nd30,
  find: inEachText((text) =>
    findUnquoted(
      text,
      new RegExp(`(?<!(?:${smallPeople})[ \\u00A0])(?<!\\p{L})nhân dân(?!\\p{L}|[ \\u00A0]tệ)`, 'giu'),
      ([words]) => (words === 'nhân dân' ? { params: { right: 'Nhân dân' }, fix: 'Nhân dân' } : null),
    ),
  ),
})

/** "Đảng và nhà nước", "của nhà nước"; "ngân sách nhà nước" and the like stay small. */
const state = textRule({
  id: 'capital.state',
  severity: 'warning',
  source: nd30,
  find: inEachText((text) =>
    findUnquoted(text, /(?<=(?:Đảng,|Đảng và|(?<!\p{L})của|(?<!\p{L})với)[ \u00A0])nhà nước(?!\p{L})/gu, () => ({
      fix: 'Nhà nước',
    })),
  ),
})

/** "thứ hai, ngày 02/6/2025", "sáng thứ hai", "(chủ nhật)"; "lần thứ hai" is no day. */
const weekday = textRule({
  id: 'capital.weekday',
  severity: 'warning',
  source: nd30,
  find: inEachText((text) =>
    findUnquoted(
      text,
      /(?:(?<=\(|(?:sáng|trưa|chiều|tối)[ \u00A0])(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?!\p{L})|(?<!\p{L}|(?:lần|phiên|kỳ) )(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?=,?[ \u00A0](?:ngày[ \u00A0]\d|\d{1,2}\/\d)))/gu,
      ([words]) => {
        const right = words.startsWith('thứ ') ? `thứ ${capitalizeFirst(words.slice(4))}` : capitalizeFirst(words)
        return { params: { right }, fix: right }
      },
    ),
  ),
})

const monthNames = 'giêng|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp'

/** "tháng tám năm 1945", "Cách mạng tháng tám". */
const month = textRule({
  id: 'capital.month',
  severity: 'warning',
  source: nd30,
  find: inEachText((text) =>
    findUnquoted(
      text,
      new RegExp(
        `(?<!\\p{L})(?<head>[Tt]háng )(?<name>${monthNames})(?=[ \\u00A0]năm[ \\u00A0]\\d{4})|(?<=[Cc]ách mạng )(?<other>[Tt]háng )(?<revolution>tám|mười)(?!\\p{L})`,
        'gu',
      ),
      ({ groups }) => {
        const name = groups?.['name'] ?? groups?.['revolution'] ?? ''
        const right = `${groups?.['head'] ?? groups?.['other'] ?? ''}${name.split(' ').map(capitalizeFirst).join(' ')}`
        return { params: { right }, fix: right }
      },
    ),
  ),
})

/** Bodies by their one right writing. The first of each pair is unique, so it is never written small; the others may be generic. */
const uniqueBodies = ['Bộ Chính trị', 'Ban Bí thư', 'Trung ương Đảng']
const bodies = [
  ...uniqueBodies,
  'Ban Chấp hành Trung ương',
  'Ban Thường vụ Tỉnh ủy',
  'Ban Chấp hành Đảng bộ tỉnh',
  'Thường trực Tỉnh ủy',
  'Phó Bí thư Tỉnh ủy',
  'Bí thư Tỉnh ủy',
  'Văn phòng Tỉnh ủy',
  'Ủy ban Kiểm tra Tỉnh ủy',
  'Ban Tổ chức Tỉnh ủy',
  'Ban Nội chính Tỉnh ủy',
  'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  'Ủy ban nhân dân tỉnh',
  'Hội đồng nhân dân tỉnh',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
]

/** "Ban thường vụ Tỉnh ủy", "Sở giáo dục và Đào tạo". All small is generic, all in capitals is a head. */
const body = textRule({
  id: 'capital.body',
  severity: 'warning',
  source: 'Quy định 4148-QĐ/VPTW; NĐ 30/2020/NĐ-CP; domain.md 6',
  find: ({ texts, units }) => {
    const names = bodyNames(units)
    return texts.flatMap((text) => {
      const read = inOneWriting(text.text)
      return longestOnly(names.flatMap((body) => (read.includes(body.read) ? wronglyWritten(body, text) : [])))
    })
  },
})

export const capitalRules = [article, clause, comrade, people, state, weekday, month, body] as const

type BodyName = {
  readonly name: string
  /** The name as it is looked for. */
  readonly read: string
  readonly maySmall: boolean
  readonly fixedFirst: boolean
}

/** The known bodies and the units of the directory; "Huyện Anh Sơn" in the directory is "huyện Anh Sơn" in a sentence. */
function bodyNames(units: CheckContext['units']): BodyName[] {
  const ofDirectory = units
    .filter(({ name }) => /\p{L} \p{L}/u.test(name) && !bodies.includes(name))
    .map(({ name, kind }) => ({ name, maySmall: true, fixedFirst: kind === 'party' || kind === 'state' }))
  const known = bodies.map((name) => ({ name, maySmall: !uniqueBodies.includes(name), fixedFirst: true }))
  return [...known, ...ofDirectory].map((body) => ({ ...body, read: inOneWriting(body.name) }))
}

function wronglyWritten({ name, maySmall, fixedFirst }: BodyName, text: CheckedText): Found[] {
  return findUnquoted(text, bodyPattern(name), ({ 0: words, index }) => {
    const isStart = /(?:^|[.!?:\n]\s*|[-+–]\s+)$/.test(text.text.slice(0, index))
    const small = words.toLowerCase()
    const right = fixedFirst ? cased(words, name) : words[0] + cased(words, name).slice(1)
    if (words === right || words === words.toUpperCase()) return null
    if (maySmall && (words === small || (isStart && words.slice(1) === small.slice(1)))) return null
    return { params: { right }, fix: right }
  })
}

/** The name in any capitals and with ủy or uỷ. */
function bodyPattern(name: string): RegExp {
  const letters = name
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/ủy|uỷ/giu, '(?:ủy|uỷ)')
    .replace(/ /g, '[ \\u00A0]')
  return new RegExp(`(?<!\\p{L})${letters}(?!\\p{L})`, 'giu')
}

/** The words as written, with the capitals of the name. */
function cased(words: string, name: string): string {
  return [...words]
    .map((letter, index) => (/\p{Lu}/u.test(name[index] ?? '') ? letter.toUpperCase() : letter.toLowerCase()))
    .join('')
}

/** "Bí thư Tỉnh ủy" inside "Phó Bí thư Tỉnh ủy" is told once, by the longer name. */
function longestOnly(found: readonly Found[]): Found[] {
  const length = (one: Found) => spanFound(one).end - spanFound(one).start
  const kept: Found[] = []
  for (const one of [...found].sort((a, b) => length(b) - length(a))) {
    if (!kept.some((longer) => overlaps(spanFound(longer), spanFound(one)))) kept.push(one)
  }
  return kept
}

/** Matches outside quotation marks: titles keep their own capitals. */
function findUnquoted(
  text: CheckedText,
  pattern: RegExp,
  correct: (match: RegExpExecArray) => Correction | null,
): Found[] {
  const quoted = quotedSpans(text.text)
  return findMatches(text, pattern, (match) => (touches(quoted, spanOf(match)) ? null : correct(match)))
}

function lowered(words: string): Correction {
  const right = words.slice(0, 1).toLowerCase() + words.slice(1)
  return { params: { right }, fix: right }
}
