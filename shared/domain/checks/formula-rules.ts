/** Set marks of a document's form that stray into text: authority to sign, "V/v", "./." (`domain.md` 1, 2, 5). */
import { findMatches } from './checked-text.ts'
import { inEachText, textRule } from './checked-texts.ts'

const partyMarks: Readonly<Record<string, string>> = { TM: 'T/M', KT: 'K/T', TL: 'T/L', TUQ: 'T/L' }

/** `TM. BAN THƯỜNG VỤ` in a Party text; TUQ. has no mark of the Party's own, so it is only told. */
const stateAuthority = textRule({
  id: 'form.stateAuthority',
  severity: 'block',
  source: 'HD 05-HD/VPTW; domain.md 5.6',
  find: inEachText((text, { family }) =>
    family !== 'party'
      ? []
      : findMatches(text, /(?<![\p{L}\p{N}/.])(TM|KT|TL|TUQ)\.[ \u00A0]*(?=\p{Lu})/gu, ([, mark = '']) => {
          const right = partyMarks[mark] ?? ''
          return mark === 'TUQ' ? { params: { right } } : { params: { right }, fix: `${right} ` }
        }),
  ),
})

/** `T/M ỦY BAN NHÂN DÂN` in a State text. */
const partyAuthority = textRule({
  id: 'form.partyAuthority',
  severity: 'block',
  source: 'NĐ 30/2020/NĐ-CP; domain.md 5.6',
  find: inEachText((text, { family }) =>
    family !== 'state'
      ? []
      : findMatches(text, /(?<![\p{L}\p{N}/.])(T\/M|K\/T|T\/L)[ \u00A0]+(?=\p{Lu})/gu, ([, mark = '']) => {
          const right = `${mark.replace('/', '')}.`
          return { params: { right }, fix: `${right} ` }
        }),
  ),
})

/** A Party text ends with a full stop alone. */
const slashEnd = textRule({
  id: 'form.slashEnd',
  severity: 'warning',
  source: 'HD 05-HD/VPTW; domain.md 2',
  find: inEachText((text, { family }) =>
    family !== 'party' ? [] : findMatches(text, /\.\/\.?(?![\p{L}\p{N}])/gu, () => ({ fix: '.' })),
  ),
})

/** "V/v" is how State papers begin their summary; Party texts write it out. */
const shortAbout = textRule({
  id: 'form.shortAbout',
  severity: 'warning',
  source: 'HD 05-HD/VPTW; domain.md 2',
  find: inEachText((text, { family }) =>
    family !== 'party'
      ? []
      : findMatches(text, /(?<![\p{L}\p{N}/])v\/v:?(?![\p{L}\p{N}])/giu, () => ({
          params: { right: 'về việc' },
          fix: 'về việc',
        })),
  ),
})

export const formulaRules = [stateAuthority, partyAuthority, slashEnd, shortAbout] as const
