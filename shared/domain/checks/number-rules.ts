/** Numbers in text: dot for thousands, comma for decimals, no space before %, number and unit on one line (`domain.md` 6). */
import { groupThousands } from '../../vietnamese/numbers.ts'
import { findMatches } from './checked-text.ts'
import { inEachText, textRule } from './checked-texts.ts'
import { spanOf, touches } from './spans.ts'

const gap = '[ \\u00A0]'
/** Words a unit is only the first syllable of: "triệu tập", "đồng chí". */
const unit =
  '(?:(?:tỷ|tỉ)(?! (?:lệ|trọng|số|suất|mỉ))|triệu(?! (?:tập|hồi|chứng))|nghìn|ngàn|đồng(?! (?:chí|ý|thời|bộ|bào|thuận|tình|loạt|đội|đều))|USD|ha|km|m²|m2|tấn|kg)'
const beforeUnit = `(?=${gap}+${unit}(?![\\p{L}\\p{N}]))`
const start = '(?<![\\p{L}\\p{N}]|\\p{N}[.,/-]|/)'
const end = '(?![\\p{L}\\p{N}]|[.,/-]\\p{N})'

/** `1,234,567` and `1,234.56`: a comma between thousands can be nothing else here. */
const thousands = textRule({
  id: 'number.thousands',
  severity: 'warning',
  source: 'domain.md 6',
  find: inEachText((text) =>
    findMatches(
      text,
      new RegExp(`${start}\\d{1,3}(?:(?:,\\d{3}){2,}(?:\\.\\d+)?|(?:,\\d{3})+\\.\\d+)${end}`, 'gu'),
      ([words]) => {
        const right = words.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','))
        return { params: { right }, fix: right }
      },
    ),
  ),
})

/** `11,360`: eleven thousand, or eleven and a bit; only one who knows the figure can tell. */
const thousandsOrDecimals = textRule({
  id: 'number.thousandsOrDecimals',
  severity: 'warning',
  source: 'domain.md 6',
  find: inEachText((text) =>
    findMatches(text, new RegExp(`${start}[1-9]\\d{0,2},\\d{3}${end}`, 'gu'), ([words]) => {
      const right = words.replace(',', '.')
      return { params: { right }, offers: [right] }
    }),
  ),
})

/** `64.1%`, `722.1 tỷ đồng`: one or two digits after a dot are decimals. */
const decimalDot = textRule({
  id: 'number.decimalDot',
  severity: 'warning',
  source: 'domain.md 6',
  find: inEachText((text) =>
    findMatches(text, new RegExp(`${start}\\d+\\.\\d{1,2}(?:(?=${gap}*%)|${beforeUnit})`, 'giu'), ([words]) => {
      const right = words.replace('.', ',')
      return { params: { right }, fix: right }
    }),
  ),
})

/** `64,1 %` */
const percentSpace = textRule({
  id: 'number.percentSpace',
  severity: 'warning',
  source: 'domain.md 6',
  find: inEachText((text) =>
    findMatches(text, new RegExp(`${start}\\d+(?:[.,]\\d+)*${gap}+%`, 'gu'), ([words]) => {
      const right = words.replace(/[ \u00A0]+/, '')
      return { params: { right }, fix: right }
    }),
  ),
})

/** `11360 tỷ đồng`: from five digits on a number before a unit has its dots. */
const ungrouped = textRule({
  id: 'number.ungrouped',
  severity: 'hint',
  source: 'domain.md 6',
  find: inEachText((text) =>
    findMatches(text, new RegExp(`${start}[1-9]\\d{4,14}${beforeUnit}`, 'giu'), ([words]) => {
      const right = groupThousands(Number(words))
      return { params: { right }, fix: right }
    }),
  ),
})

/** `5 đồng chí`: people below ten are counted 05 by custom. */
const peopleBelowTen = textRule({
  id: 'number.peopleBelowTen',
  severity: 'hint',
  source: 'domain.md 6',
  find: inEachText((text) =>
    findMatches(
      text,
      new RegExp(
        `(?<!(?:thứ|số|lần)${gap})${start}[1-9](?=${gap}+(?:đồng chí|đại biểu|ủy viên|uỷ viên)(?!\\p{L}))`,
        'giu',
      ),
      ([words]) => ({ params: { right: `0${words}` }, fix: `0${words}` }),
    ),
  ),
})

/** `11.360 tỷ đồng` with a space that a line may break at; a figure put in as such is kept together by the documents. */
const unitOnNextLine = textRule({
  id: 'number.unitOnNextLine',
  severity: 'hint',
  source: 'domain.md 6',
  find: inEachText((text) =>
    text.role !== 'body'
      ? []
      : findMatches(text, new RegExp(`${start}\\d+(?:[.,]\\d+)* +${unit}(?![\\p{L}\\p{N}])`, 'giu'), (match) =>
          touches(text.chips, spanOf(match)) ? null : { fix: match[0].replace(/ +/, '\u00A0') },
        ),
  ),
})

export const numberRules = [
  thousands,
  thousandsOrDecimals,
  decimalDot,
  percentSpace,
  ungrouped,
  peopleBelowTen,
  unitOnNextLine,
] as const
