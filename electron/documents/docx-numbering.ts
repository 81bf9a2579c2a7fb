/**
 * Real numbering for Word. Vietnamese labels points a, b, c, d, đ, e, g ...: Word counts a to z without đ and with f, j, w, z, so a
 * list of points runs through stretches of Word's own letters, each set to start where the alphabet goes on; đ has a number of its own.
 */
import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx'
import type { Numbering } from '../../shared/documents/model.ts'
import { labelLetters } from '../../shared/vietnamese/letters.ts'
import type { WordNumbering } from './docx-elements.ts'

const latinLetters = 'abcdefghijklmnopqrstuvwxyz'
const outlineDepth = 3

// The package marks the place of a number as text between braces: no cleaned text holds this character, so no text can be taken for one.
const mark = '\uFDD0'

/** Which numbering of the file labels a paragraph. */
export function numberingUse(numbering: Numbering): WordNumbering {
  const { scheme, list, counters } = numbering
  // Dashes are not counted: all of them are one list.
  if (scheme === 'dash') return { reference: mark + scheme, level: 0, instance: 0 }
  if (scheme !== 'letter')
    return { reference: mark + scheme, level: Math.min(counters.length, outlineDepth) - 1, instance: list }
  return { reference: mark + letterStretch(counters[0] ?? 1), level: 0, instance: list }
}

/** The numberings a document needs, in the order of first use. */
export function numberingConfig(used: readonly Numbering[]): INumberingOptions {
  const references = new Map(used.map((numbering) => [numberingUse(numbering).reference, numbering]))
  return {
    config: [...references].map(([reference, { scheme, counters }]) => ({
      reference,
      levels: levelsOf(scheme, counters[0] ?? 1),
    })),
  }
}

function levelsOf(scheme: Numbering['scheme'], ordinal: number) {
  switch (scheme) {
    case 'outline':
      return ['%1.', '%1.%2.', '%1.%2.%3.'].map((text, level) => levelOf(level, LevelFormat.DECIMAL, text, 1))
    case 'roman':
      return [levelOf(0, LevelFormat.UPPER_ROMAN, '%1-', 1, 0)]
    case 'article':
      return [levelOf(0, LevelFormat.DECIMAL, 'Điều %1.', 1)]
    case 'decimal':
      return [levelOf(0, LevelFormat.DECIMAL, '%1.', 1)]
    case 'dash':
      return [levelOf(0, LevelFormat.BULLET, '-', 1)]
    case 'letter': {
      const letter = letterAt(ordinal)
      if (letter === 'đ') return [levelOf(0, LevelFormat.NONE, `${'đ'.repeat(cycleOf(ordinal) + 1)})`, 1)]
      return [levelOf(0, LevelFormat.LOWER_LETTER, '%1)', latinNumber(stretchStart(ordinal)))]
    }
  }
}

/**
 * The label stands in the first line after its indent, a space before the words; those of parts, set in the middle, have no indent. The
 * indent is the numbering's and not left to the paragraph style, for LibreOffice takes a level without one for a line that begins at the margin.
 */
function levelOf(
  level: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  start: number,
  firstLine = 567,
) {
  return {
    level,
    format,
    text,
    start,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent: { left: 0, firstLine } } },
  }
}

function letterStretch(ordinal: number): string {
  return `letter${stretchStart(ordinal)}`
}

/** First ordinal of the run of letters that Word counts by itself up to this one. */
function stretchStart(ordinal: number): number {
  let start = ordinal
  while (
    start > 1 &&
    letterAt(start) !== 'đ' &&
    letterAt(start - 1) !== 'đ' &&
    latinNumber(start) === latinNumber(start - 1) + 1
  )
    start--
  return start
}

/** The number that Word prints as this letter; doubled letters follow `z`. */
function latinNumber(ordinal: number): number {
  return cycleOf(ordinal) * latinLetters.length + latinLetters.indexOf(letterAt(ordinal)) + 1
}

function letterAt(ordinal: number): string {
  return labelLetters[(ordinal - 1) % labelLetters.length] ?? ''
}

function cycleOf(ordinal: number): number {
  return Math.floor((ordinal - 1) / labelLetters.length)
}
