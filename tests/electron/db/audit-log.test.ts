import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { idOf } from '../../support/dossier.ts'
import { errorOf, makeStore, storeKeys } from '../../support/store.ts'
import { addContribution, emptied, filled, insertOneOfEach } from './records.ts'

// Nothing here is timed; a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 })

function withEntries(key: (typeof storeKeys)[number]['key']) {
  const made = makeStore({ key })
  insertOneOfEach(made.store, emptied)
  for (const name of ['a', 'b', 'c']) addContribution(made.store, idOf(name), `ý kiến ${name}`)
  return made
}

const dropGuards = 'DROP TRIGGER audit_entry_stays; DROP TRIGGER audit_entry_kept;'

describe.each(storeKeys)('the audit log $title', ({ key }) => {
  test('verifies after commands and a restart', () => {
    const made = withEntries(key)
    expect(made.store.audit.verify()).toMatchObject({ ok: true, entryCount: 4, faults: [] })
    expect(made.reopen().audit.verify()).toMatchObject({ ok: true, entryCount: 4 })
  })

  test('holds no word of any record', () => {
    const made = withEntries(key)
    addContribution(made.store, idOf('secret'), 'điều tuyệt mật không ai được biết')
    const text = JSON.stringify(made.rows('SELECT * FROM audit_entry'))
    for (const words of ['tuyệt mật', 'Nguyễn Văn Ất', 'Tờ trình', 'Bí thư']) expect(text).not.toContain(words)
    expect(text).toContain(idOf('secret'))
  })

  test('tells which entry was edited, and that the chain breaks if its hash was made to fit', () => {
    const made = withEntries(key)
    made.tamper(`${dropGuards} UPDATE audit_entry SET action = 'khác' WHERE seq = 2`)
    expect(made.store.audit.verify().faults).toEqual([{ kind: 'changed', seq: 2, record: null, id: null }])
    made.tamper(`UPDATE audit_entry SET hash = '${'0'.repeat(64)}' WHERE seq = 2`)
    expect(made.store.audit.verify().faults.map(({ kind, seq }) => [kind, seq])).toEqual([
      ['changed', 2],
      ['chain', 3],
    ])
  })

  test('tells that an entry is missing from the middle', () => {
    const made = withEntries(key)
    made.tamper(`${dropGuards} DELETE FROM audit_entry WHERE seq = 3`)
    expect(made.store.audit.verify().faults[0]).toMatchObject({ kind: 'chain', seq: 4 })
  })

  test('a cut tail is told by a head kept elsewhere, and by the records no entry knows in this state', () => {
    const made = withEntries(key)
    const head = made.store.audit.head()
    made.tamper(`${dropGuards} DELETE FROM audit_entry WHERE seq = 4; DELETE FROM change_row WHERE set_seq = 4`)
    expect(made.store.audit.verify([head]).faults).toEqual([
      { kind: 'anchor', seq: 4, record: null, id: null },
      { kind: 'unlogged', seq: null, record: 'contribution', id: idOf('c') },
    ])
  })

  test('the head of the last close is kept beside the store, so a doctor sees a tail that was cut between two runs', () => {
    const made = withEntries(key)
    made.reopen()
    made.tamper(`${dropGuards} DROP TRIGGER contribution_kept; DELETE FROM audit_entry WHERE seq = 4;
      DELETE FROM contribution WHERE id = '${idOf('c')}'`)
    expect(made.store.audit.verify()).toMatchObject({ ok: true })
    expect(made.store.check()).toMatchObject({ ok: false, audit: { faults: [{ kind: 'anchor', seq: 4 }] } })
  })

  test('tells which record was changed past the program', () => {
    const made = withEntries(key)
    made.tamper(`UPDATE person SET full_name = 'Nguyễn Văn Khác' WHERE id = '${filled.person.id}'`)
    expect(made.store.check()).toMatchObject({ ok: false, integrity: [] })
    expect(made.store.audit.verify().faults).toEqual([
      { kind: 'record', seq: 1, record: 'person', id: filled.person.id },
    ])
  })

  test('tells which record was brought back or buried past the program', () => {
    const made = withEntries(key)
    made.tamper(`UPDATE term SET deleted_at = 1`)
    expect(made.store.audit.verify().faults).toEqual([{ kind: 'record', seq: 1, record: 'term', id: filled.term.id }])
  })
})

test('a flipped bit in text, which SQLite itself does not see, is told (fault 13)', () => {
  const made = withEntries(undefined)
  made.store.close()
  const bytes = readFileSync(made.path)
  const at = bytes.indexOf('ý kiến b')
  expect(at).toBeGreaterThan(0)
  bytes.writeUInt8(bytes.readUInt8(at + 9) ^ 1, at + 9)
  writeFileSync(made.path, bytes)
  const report = made.reopen().check()
  expect(report).toMatchObject({ ok: false, integrity: [] })
  expect(report.audit.faults.map(({ kind }) => kind)).toEqual(['record'])
})

test('a flipped bit in an encrypted store is refused at the page (fault 18)', () => {
  const made = withEntries(storeKeys[1].key)
  made.store.close()
  const bytes = readFileSync(made.path)
  const at = bytes.length - 2_000
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(made.path, bytes)
  expect(errorOf(() => made.reopen().check()).code).toBe('DB_DAMAGED')
})
