import { describe, expect, test } from 'vitest'
import { type CheckOptions, checkDossier, type Finding } from '../../../../shared/domain/checks/check-dossier.ts'
import { gate, waiverOf } from '../../../../shared/domain/checks/gate.ts'
import { startingReferences } from '../../../../shared/domain/references/starting-list.ts'
import type { DraftBlock, DraftContent } from '../../../../shared/records/draft.ts'
import { sampleDossier } from '../../../support/composed.ts'
import {
  aContribution,
  aDecision,
  aDossier,
  anEntry,
  anItem,
  aSession,
  aTask,
  idOf,
  rich,
} from '../../../support/dossier.ts'

const options: CheckOptions = {
  family: 'party',
  day: '2025-06-05',
  references: startingReferences,
  officeSpelling: null,
}

const told = ({ ruleId, at, words }: Finding) => `${ruleId} ${at.kind}.${at.field}${words === null ? '' : `: ${words}`}`

describe('the sample session', () => {
  test('has these findings and no other', () => {
    expect(checkDossier(sampleDossier(), options).map(told)).toEqual([
      // The source does not say who took the minutes.
      'session.noMinuteTaker session.minuteTakerId',
      // Its text and captions give two people one post: the contradiction the directory is to show.
      'post.twoHolders post.personId',
      // No date in the source, none in the list.
      'citation.noDate decision.text: Nghị quyết số 154/NQ-CP của Chính phủ',
      'citation.noDate decision.text: Nghị quyết số 68-NQ/TW',
      'citation.noIssuer decision.text: Nghị quyết số 68-NQ/TW',
      // "UBND tỉnh to direct the sở and ngành": no day given.
      'task.noDue task.due',
      // Nobody named to prepare the monthly report.
      'task.noUnit task.leadUnitId',
      // The source gives the plan without its symbol.
      'citation.noSymbol item.assessment: 331',
      // Nobody named to keep the software running.
      'task.noUnit task.leadUnitId',
    ])
  })

  test('in a document of the time without districts, has those that name them beside', () => {
    const later = checkDossier(sampleDossier(), { ...options, day: '2025-07-01' }).map(told)
    expect(later.filter((line) => line.startsWith('body.ended'))).toEqual([
      'body.ended item.title: huyện Anh Sơn',
      'body.ended decision.text: huyện Anh Sơn',
      'body.ended item.title: huyện Nghi Lộc',
      'body.ended decision.text: huyện Nghi Lộc',
    ])
    expect(later).toHaveLength(13)
  })

  test('written throughout the other way changes nothing of what is found but the spelling', () => {
    const rules = checkDossier(sampleDossier(), { ...options, officeSpelling: 'uỷ' }).map(({ ruleId }) => ruleId)
    expect(rules).toContain('spelling.uy')
    expect(rules.filter((id) => !id.startsWith('spelling.'))).toHaveLength(9)
  })
})

describe('findings', () => {
  test('come item by item as discussed, in each record from first word to last', () => {
    const dossier = aDossier({
      items: [anItem('second'), anItem('first')],
      agendaEntries: [anEntry('first', 1), anEntry('second', 2)],
      contributions: [
        aContribution('deputy', 'second', 1, { text: rich('đạt 5 %') }),
        aContribution('deputy', 'first', 2, { text: rich('tăng 8 %, đạt 64.1%') }),
      ],
      ballots: [],
      decisions: [aDecision('first', 1, { text: rich('đạt 9 %') })],
      tasks: [aTask('first', 1, { due: null })],
    })
    const order = checkDossier(dossier, { ...options, day: '2026-06-05' })
      .filter(({ at }) => at.kind !== 'item')
      .map(({ words, ruleId }) => words ?? ruleId)
    expect(order).toEqual(['8 %', '64.1', '9 %', 'task.noDue', '5 %'])
  })

  test('about a title or a figure stand at its own record and field', () => {
    const dossier = aDossier({ items: [anItem('Kết luận số 57/NQ-TW')], agendaEntries: [], ballots: [] })
    const finding = checkDossier(dossier, options).find(({ ruleId }) => ruleId === 'citation.swapped')
    expect(finding?.at).toEqual({ kind: 'item', id: idOf('Kết luận số 57/NQ-TW'), field: 'title', start: 12, end: 20 })
  })

  test('hold the mention of a document against every earlier text, and a short one in a title for no mention', () => {
    const dossier = aDossier({
      items: [anItem('Kết quả thực hiện Nghị quyết số 57-NQ/TW', { subject: null })],
      agendaEntries: [],
      ballots: [],
      tasks: [],
      contributions: [
        aContribution('deputy', 'Kết quả thực hiện Nghị quyết số 57-NQ/TW', 1, {
          text: rich('theo Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị'),
        }),
      ],
      decisions: [
        aDecision('Kết quả thực hiện Nghị quyết số 57-NQ/TW', 1, { text: rich('thực hiện Nghị quyết số 57-NQ/TW') }),
      ],
    })
    const rules = checkDossier(dossier, options).map(({ ruleId }) => ruleId)
    expect(rules).not.toContain('citation.noDate')
    expect(rules).not.toContain('citation.noIssuer')
  })

  test('of a draft are about what a person wrote, not about what was composed', () => {
    const said = (text: string): DraftContent => ({
      type: 'paragraph',
      role: 'body',
      label: null,
      keepNext: false,
      content: [{ type: 'text', text }],
    })
    const block = (generated: string, text: string): DraftBlock => ({
      id: idOf(`block ${text}`),
      sessionId: idOf('session'),
      draftId: idOf('draft'),
      place: 'body',
      order: 0,
      sources: [],
      generated: said(generated),
      text: said(text),
      pending: null,
      renewed: false,
    })
    const blocks = [block('đạt 5 %', 'đạt 5 %'), block('đạt 5 %', 'đạt 6 %')]
    const found = checkDossier(aDossier(), { ...options, document: { kind: 'notice', choices: {}, blocks } })
    const ofDraft = found.filter(({ at }) => at.kind === 'draftBlock')
    expect(ofDraft.map(({ at, words }) => `${at.id === idOf('block đạt 6 %')} ${at.field} ${words}`)).toEqual([
      'true text 6 %',
    ])
  })
})

describe('the gate', () => {
  const findings = checkDossier(
    aDossier({
      session: aSession({ chairId: null, minuteTakerId: null }),
      decisions: [aDecision('item', 1, { text: rich('57/NQ-TW và 59/NQ-TW, đạt 5 %') })],
      items: [anItem('item')],
      ballots: [],
      tasks: [],
    }),
    options,
  )
  const blocks = findings.filter(({ severity }) => severity === 'block')

  test('is held by every finding that blocks, and by no other', () => {
    expect(blocks.length).toBeGreaterThan(3)
    expect(findings.length).toBeGreaterThan(blocks.length)
    expect(gate(findings, [])).toEqual({ open: blocks, waived: [] })
    expect(gate([], [])).toEqual({ open: [], waived: [] })
  })

  test('lets through what a person waived with a reason, and says which', () => {
    const [first] = blocks
    if (first === undefined) throw new Error('nothing blocks')
    const waiver = waiverOf(first, 'nguồn không ghi')
    expect(gate(findings, [waiver])).toEqual({ open: blocks.slice(1), waived: [{ finding: first, waiver }] })
  })

  test('is not opened by a waiver without a reason, of another rule, record, field or words', () => {
    const swapped = blocks.find(({ words }) => words === '57/NQ-TW')
    if (swapped === undefined) throw new Error('not found')
    const waiver = waiverOf(swapped, 'giữ theo bản gốc')
    const useless = [
      { ...waiver, reason: '  ' },
      { ...waiver, ruleId: 'citation.typeSymbol' as const },
      { ...waiver, at: { ...waiver.at, id: idOf('other') } },
      { ...waiver, at: { ...waiver.at, field: 'phrase' } },
      { ...waiver, words: '59/NQ-TW' },
    ]
    for (const one of useless) expect(gate([swapped], [one]).open).toEqual([swapped])
    expect(gate([swapped], [...useless, waiver]).open).toEqual([])
  })

  test('keeps a waiver when words before it move the place', () => {
    const swapped = blocks.find(({ words }) => words === '57/NQ-TW')
    if (swapped === undefined) throw new Error('not found')
    const moved = { ...swapped, at: { ...swapped.at, start: 20, end: 28 } }
    expect(gate([moved], [waiverOf(swapped, 'giữ theo bản gốc')]).open).toEqual([])
  })
})
