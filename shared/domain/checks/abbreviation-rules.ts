/** Abbreviations are spelled out first, with the abbreviation in brackets after it (HD 05-HD/VPTW; `domain.md` 6). */
import { capitalizeFirst } from '../../vietnamese/letters.ts'
import type { Span } from '../citations/recognise.ts'
import { type CheckedText, foundIn } from './checked-text.ts'
import { type CheckedTexts, textRule } from './checked-texts.ts'
import type { Found } from './finding.ts'
import { placesOf, quotedSpans, touches } from './spans.ts'

/** Abbreviations of official text that have one meaning. */
const meanings: ReadonlyMap<string, string> = new Map([
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['UBKT', 'Ủy ban Kiểm tra'],
  ['BTV', 'Ban Thường vụ'],
  ['BCH', 'Ban Chấp hành'],
  ['ĐBQH', 'đại biểu Quốc hội'],
  ['TAND', 'Tòa án nhân dân'],
  ['VKSND', 'Viện kiểm sát nhân dân'],
  ['CNTT', 'công nghệ thông tin'],
  ['KT-XH', 'kinh tế - xã hội'],
  ['QP-AN', 'quốc phòng - an ninh'],
  ['ANTT', 'an ninh trật tự'],
  ['GPMB', 'giải phóng mặt bằng'],
  ['NSNN', 'ngân sách nhà nước'],
  ['NTM', 'nông thôn mới'],
  ['CĐS', 'chuyển đổi số'],
  ['XDCB', 'xây dựng cơ bản'],
  ['HTX', 'hợp tác xã'],
  ['KCN', 'khu công nghiệp'],
  ['KKT', 'khu kinh tế'],
  ['CCN', 'cụm công nghiệp'],
  ['BHYT', 'bảo hiểm y tế'],
  ['BHXH', 'bảo hiểm xã hội'],
])

/** The first use in the body comes without its meaning. Names of the directory ("Đảng ủy UBND tỉnh") are used as they are. */
const unexplained = textRule({
  id: 'abbreviation.unexplained',
  severity: 'hint',
  source: 'HD 05-HD/VPTW; domain.md 6',
  find: (checked) => {
    const names = checked.units.flatMap(({ name, shortName }) => (shortName === null ? [name] : [name, shortName]))
    return [...meanings].flatMap(([short, meaning]): Found[] => {
      const namesWithIt = names.filter((name) => name !== short && name.includes(short))
      const uses = usesOf(short, checked, namesWithIt)
      const [first] = uses
      if (first === undefined || first.isExplained) return []
      const spelled = atSentenceStart(first.text.text, first.span.start) ? capitalizeFirst(meaning) : meaning
      const right = uses.length > 1 ? `${spelled} (${short})` : spelled
      return [foundIn(first.text, first.span, { params: { right }, fix: right })]
    })
  },
})

export const abbreviationRules = [unexplained] as const

type Use = { readonly text: CheckedText; readonly span: Span; readonly isExplained: boolean }

/** Uses in the body in reading order; one in brackets explains itself. */
function usesOf(short: string, { texts }: CheckedTexts, names: readonly string[]): Use[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}/-])${short}(?![\\p{L}\\p{N}/-])`, 'gu')
  return texts.flatMap((text) => {
    if (text.role !== 'body' || !text.text.includes(short)) return []
    const kept = [
      ...text.chips,
      ...text.citations,
      ...quotedSpans(text.text),
      ...names.flatMap((name) => placesOf(text.text, name)),
    ]
    return [...text.text.matchAll(pattern)].flatMap(({ index }): Use[] => {
      const span = { start: index, end: index + short.length }
      if (touches(kept, span)) return []
      const isExplained = /\((?:(?:sau đây )?(?:viết|gọi) tắt là )?$/.test(text.text.slice(0, index))
      return [{ text, span, isExplained }]
    })
  })
}

function atSentenceStart(text: string, at: number): boolean {
  return /(?:^|[.!?\n]\s*)$/.test(text.slice(0, at))
}
