/** What stands above the body in the Word file: letterhead, title, receivers (`domain.md` 2, rows 1-5, 9a, 10, 11). */
import { type Form, textWidth } from '../../shared/documents/form.ts'
import type { Addressees, HeadBlock, TitleBlock } from '../../shared/documents/model.ts'
import type { WordParagraph, WordTable } from './docx-elements.ts'
import { lines, optional, runs, styled, twoColumns } from './docx-paragraphs.ts'
import { ruleStyleId, runStyleId } from './docx-styles.ts'

/** The two columns of the head. */
export function headTable(head: HeadBlock, form: Form): WordTable {
  const { left, right } = form.head
  const leftCell = [
    ...optional('superior', head.superior),
    styled('organisation', lines(head.organisation)),
    ...optional('star', head.star),
    ...(head.organisationRule === null ? [] : [ruleBelow(head.organisationRule, left)]),
    ...(head.number === null ? [] : [styled('number', runs(head.number, 'number', form))]),
    ...(head.summary === null ? [] : [styled('headSummary', runs(head.summary, 'headSummary', form))]),
    ...optional('stamp', head.stamp),
    ...optional('urgency', head.urgency),
  ]
  const rightCell = [
    styled('partyTitle', lines(head.partyTitle)),
    ...optional('motto', head.motto),
    { kind: 'paragraph' as const, style: ruleStyleId, runs: [] },
    ...(head.placeDate === null ? [] : [styled('placeDate', runs(head.placeDate, 'placeDate', form))]),
    ...optional('circulation', head.circulation),
    ...optional('draftMark', head.draftMark),
  ]
  return twoColumns([left, right], leftCell, rightCell)
}

/** Type name, summary, and the hyphens or the rule below. */
export function titleParagraphs({ typeName, summary, separator, rule }: TitleBlock, form: Form): WordParagraph[] {
  return [
    styled('typeName', lines(typeName)),
    ...(summary.length === 0 ? [] : [styled('summary', runs(summary, 'summary', form))]),
    ...optional('separator', separator),
    ...(rule === null ? [] : [ruleBelow(rule, textWidth(form))]),
  ]
}

/** "Kính gửi:" with its receiver, or with its receivers on lines of their own. */
export function addresseeParagraphs({ label, receivers }: Addressees, form: Form): WordParagraph[] {
  const style = runStyleId({ blank: false, bold: false, italic: true })
  const labelRun = { text: label, ...(style === null ? {} : { style }) }
  const [only, ...others] = receivers
  if (only !== undefined && others.length === 0)
    return [styled('addressee', [labelRun, { text: ' ' }, ...runs(only, 'addressee', form)])]
  return [
    styled('addressee', [labelRun]),
    ...receivers.map((receiver) => styled('addresseeLine', runs(receiver, 'addresseeLine', form))),
  ]
}

/** A rule as long as some words: its length is its own, so it cannot be a style's. */
function ruleBelow(twips: number, width: number): WordParagraph {
  const indent = Math.floor((width - twips) / 2)
  return {
    kind: 'paragraph',
    style: ruleStyleId,
    indent: { left: indent, right: width - twips - indent },
    runs: [],
  }
}
