import { describe, expect, it } from 'vitest'
import { seedsOf, suggestedItems, withRecurring } from '../../../shared/domain/programme-seeds.ts'
import { anEntry, anItem, idOf, marked } from '../../support/dossier.ts'

const agendaVersions = [{ id: idOf('version A'), sessionId: idOf('session'), label: 'A', issuedOn: null }]
const seed = (title: string) => ({
  title,
  presentingUnitId: null,
  plannedMinutes: null,
  invitedUnitIds: [],
  subItems: [],
})

describe('what a new programme begins with', () => {
  it('is the order of discussion with what was put off, without what was withdrawn, and asks anew who presents', () => {
    const items = [
      anItem('one', { presentingUnitId: idOf('unit'), plannedMinutes: 20 }),
      anItem('two', { state: 'postponed' }),
      anItem('two a', { parentId: idOf('two') }),
      anItem('three', { state: 'withdrawn' }),
    ]
    const agendaEntries = [anEntry('two', 0), anEntry('one', 1), anEntry('three', 2), anEntry('two a', 3)]
    expect(seedsOf({ agendaVersions, agendaEntries, items })).toEqual([
      { ...seed('two'), plannedMinutes: 30, subItems: [expect.objectContaining({ title: 'two a' })] },
      { ...seed('one'), presentingUnitId: idOf('unit'), plannedMinutes: 20 },
    ])
  })

  it('holds no word of a secret item, nor of what stands under it', () => {
    const items = [
      anItem('one', { secrecy: marked('mat') }),
      anItem('one a', { parentId: idOf('one') }),
      anItem('two'),
      anItem('two a', { parentId: idOf('two'), secrecy: marked('toi_mat') }),
    ]
    const agendaEntries = items.map(({ title }, order) => anEntry(title, order))
    const seeds = seedsOf({ agendaVersions, agendaEntries, items })
    expect(seeds.map(({ title, subItems }) => [title, subItems.length])).toEqual([['two', 0]])
  })

  it('has the items of every session first, none twice whatever its capitals and marks', () => {
    const titles = withRecurring(
      [seed('Việc mới'), seed('kiểm điểm việc thực hiện kết luận')],
      [seed('Kiểm điểm việc thực hiện Kết luận'), seed('Việc khác')],
    ).map(({ title }) => title)
    expect(titles).toEqual(['Việc khác', 'Việc mới', 'kiểm điểm việc thực hiện kết luận'])
  })

  it('offers kept items by any of their words, typed with or without marks, but none that is in the programme', () => {
    const kept = {
      recurring: [seed('Kiểm điểm việc thực hiện kết luận')],
      templates: [
        {
          id: idOf('template'),
          name: 'Mẫu',
          items: [seed('kiểm điểm việc thực hiện kết luận'), seed('Công tác cán bộ')],
        },
      ],
    }
    const offered = (typed: string, ...listed: string[]) =>
      suggestedItems(
        kept,
        typed,
        listed.map((title) => ({ title })),
      ).map(({ title }) => title)
    expect(offered('ket luan kiem')).toEqual(['Kiểm điểm việc thực hiện kết luận'])
    expect(offered('cán')).toEqual(['Công tác cán bộ'])
    expect(offered('can', 'Công tác cán bộ')).toEqual([])
    expect(offered(' ')).toEqual([])
  })
})
