import { describe, expect, it } from 'vitest'
import { discussionOrder, latestVersion } from '../../../shared/domain/programme.ts'
import { anEntry, anItem, idOf } from '../../support/dossier.ts'

const version = (label: string) => ({ id: idOf(`version ${label}`), sessionId: idOf('session'), label, issuedOn: null })
const inOrder = (...names: string[]) => names.map(idOf)

describe('the programme in use', () => {
  it('is the version with the last label, AA after Z, whatever the order of the records', () => {
    expect(latestVersion([version('B'), version('A')])?.label).toBe('B')
    expect(latestVersion([version('AA'), version('Z'), version('B')])?.label).toBe('AA')
    expect(latestVersion([])).toBeNull()
  })

  it('gives the order of discussion, which is not the order of the printed numbers', () => {
    const items = [anItem('one'), anItem('two')]
    const entries = [anEntry('one', 2, { printedNumber: '1' }), anEntry('two', 1, { printedNumber: '2' })]
    expect(discussionOrder({ agendaVersions: [version('A')], agendaEntries: entries, items })).toEqual(
      inOrder('two', 'one'),
    )
  })

  it('puts sub-items after their item, though they were added last', () => {
    const items = [anItem('one'), anItem('two'), anItem('one a', { parentId: idOf('one') })]
    const entries = [anEntry('one', 0), anEntry('two', 1), anEntry('one a', 2)]
    expect(discussionOrder({ agendaVersions: [version('A')], agendaEntries: entries, items })).toEqual(
      inOrder('one', 'one a', 'two'),
    )
  })

  it('leaves out items and entries of older versions', () => {
    const items = [anItem('one'), anItem('two')]
    const entries = [anEntry('one', 0), anEntry('two', 1, { versionId: idOf('version B') })]
    expect(discussionOrder({ agendaVersions: [version('A'), version('B')], agendaEntries: entries, items })).toEqual(
      inOrder('two'),
    )
  })
})
