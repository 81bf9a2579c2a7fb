import { describe, expect, it } from 'vitest'
import {
  agendaRows,
  movedBeside,
  movedByOne,
  neighbourOf,
  placeOf,
} from '../../../renderer/features/workspace/model/agenda.ts'
import { latestVersion } from '../../../shared/domain/programme.ts'
import { aSession } from '../../support/dossier.ts'
import { programme } from './records.ts'

const session = aSession({ id: 's' })
const rows = agendaRows({ ...programme(), session: { ...session, revision: 1 } })
const ids = (list: readonly { item: { id: string } }[]) => list.map((row) => row.item.id)

describe('programme on the screen', () => {
  it('shows each item followed by its sub-items, in discussion order of the newest version', () => {
    expect(ids(rows)).toEqual(['one', 'two', 'two-a', 'two-b', 'three'])
    expect(rows.map((row) => row.depth)).toEqual([0, 0, 1, 1, 0])
  })

  it('takes version AA for newer than version Z', () => {
    const version = (label: string) => ({ id: label, sessionId: 's', label, issuedOn: null, revision: 1 })
    expect(latestVersion([version('AA'), version('B'), version('Z')])?.label).toBe('AA')
  })

  it('moves an item together with its sub-items', () => {
    expect(movedByOne(rows, 'two', 'up')).toEqual(['two', 'two-a', 'two-b', 'one', 'three'])
    expect(movedByOne(rows, 'one', 'down')).toEqual(['two', 'two-a', 'two-b', 'one', 'three'])
  })

  it('moves a sub-item only under its own item', () => {
    expect(movedByOne(rows, 'two-b', 'up')).toEqual(['one', 'two', 'two-b', 'two-a', 'three'])
    expect(movedByOne(rows, 'two-b', 'down')).toBeNull()
    expect(movedBeside(rows, 'two-a', 'three', 'after')).toBeNull()
  })

  it('does not move the first up nor the last down', () => {
    expect(movedByOne(rows, 'one', 'up')).toBeNull()
    expect(movedByOne(rows, 'three', 'down')).toBeNull()
  })

  it('drops an item beside the item that holds the sub-item it was dropped at', () => {
    expect(movedBeside(rows, 'one', 'two-a', 'after')).toEqual(['two', 'two-a', 'two-b', 'one', 'three'])
    expect(movedBeside(rows, 'three', 'two-b', 'before')).toEqual(['one', 'three', 'two', 'two-a', 'two-b'])
  })

  it('says no change when an item is dropped where it stands or on itself', () => {
    expect(movedBeside(rows, 'one', 'two', 'before')).toBeNull()
    expect(movedBeside(rows, 'two', 'two-a', 'after')).toBeNull()
  })

  it('counts the place of an item among its own level for the spoken result', () => {
    const order = movedByOne(rows, 'two-b', 'up') ?? []
    expect(placeOf(rows, order, 'two-b')).toEqual({ place: 1, count: 2 })
  })

  it('after a removal stands on the next row, else on the one before', () => {
    expect(neighbourOf(rows, 'two')).toBe('three')
    expect(neighbourOf(rows, 'three')).toBe('two-b')
  })
})
