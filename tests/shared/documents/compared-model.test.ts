import { expect, test } from 'vitest'
import { comparedModel, modelDifference } from '../../../shared/documents/compared-model.ts'
import type { DocModel } from '../../../shared/documents/model.ts'
import { toHtml } from '../../../shared/documents/to-html.ts'
import { changesOf } from '../../../shared/domain/compare/changes.ts'
import { textOf } from '../../../shared/domain/compare/compared.ts'
import { newerOf, olderOf } from '../../../shared/domain/compare/difference.ts'
import { longSession } from '../../../tools/bench/documents/long-session.ts'
import { composed } from '../../support/composed.ts'
import { folded, htmlText } from '../../support/rendered-text.ts'
import { everySampleModel, fullModel } from '../../support/sample-models.ts'

const lettersOf = (text: string) => [...folded(text).replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')

test('every word of a document of every kind is compared, and nothing else', () => {
  // The page has the contact line at its foot, outside its text.
  const full = { kind: 'notice' as const, model: { ...fullModel(), contact: null } }
  for (const { kind, model } of [...everySampleModel(), full]) {
    const compared = comparedModel(model)
      .map((element) => (element.kind === 'paragraph' && element.label !== null ? element.label : '') + textOf(element))
      .join('\n')
    expect(lettersOf(compared), kind).toBe(lettersOf(htmlText(toHtml(model, { fontUrl: () => '' }))))
  }
})

test('a part of the form is compared with itself', () => {
  const older = fullModel()
  const newer: DocModel = {
    ...older,
    head: { ...older.head, draftMark: 'Dự thảo lần 3', urgency: null },
    contact: 'Số máy khác',
  }
  const changed = modelDifference(older, newer).flatMap((difference) => {
    const changes = changesOf(difference)
    return changes.length === 0 ? [] : [`${difference.older?.id ?? difference.newer?.id}: ${changes.join(', ')}`]
  })
  expect(changed).toEqual(['urgency: removed', 'draftMark: edited, figures', 'contact: edited'])
})

test('minutes of two hundred pages with every tenth block rewritten are compared, and both come back', () => {
  const older = composed('minutes', longSession(108)).model
  const newer: DocModel = {
    ...older,
    body: older.body.flatMap((block, place) => {
      if (block.kind !== 'paragraph' || place % 10 !== 0) return [block]
      if (place % 30 === 0) return []
      return [{ ...block, inlines: [{ kind: 'text' as const, text: `Sửa lần hai, chỗ ${place}: ` }, ...block.inlines] }]
    }),
  }
  const difference = modelDifference(older, newer)
  expect(olderOf(difference).map(textOf)).toEqual(comparedModel(older).map(textOf))
  expect(newerOf(difference).map(textOf)).toEqual(comparedModel(newer).map(textOf))
})
