import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { composeInput } from '../../../electron/services/dossiers.ts'
import { addPapers } from '../../../electron/services/papers.ts'
import {
  chooseSessionFile,
  exportSessionFile,
  importChosenFile,
  loadSample,
  sessionFileBytes,
} from '../../../electron/services/session-files.ts'
import { importSession, inspect, readSessionFile } from '../../../electron/services/session-import.ts'
import type { Dossier } from '../../../shared/records/dossier.ts'
import { parseSessionFile } from '../../../shared/session-file/parse.ts'
import { serializeSessionFile } from '../../../shared/session-file/serialize.ts'
import {
  fillDirectory,
  makeDesk,
  makePorts,
  refusal,
  refusalOf,
  samplePath,
  type TestDesk,
} from '../../support/desk.ts'
import { randomDossier } from '../../support/random-dossier.ts'

const sampleText = readFileSync(samplePath, 'utf8')
const open: TestDesk[] = []
afterEach(() => {
  for (const made of open.splice(0)) made.dispose()
})
function desk(idSpace = 0): TestDesk {
  const made = makeDesk({ idSpace })
  open.push(made)
  return made
}
const textOf = (made: TestDesk, sessionId: string) =>
  new TextDecoder().decode(sessionFileBytes(made.desk, sessionId, false, 'include'))
const asIs = { answers: {}, asCopy: false }

/** A file with the sample changed by `change`. */
function changed(made: TestDesk, change: (dossier: Dossier) => void): string {
  const parsed = parseSessionFile(sampleText)
  if (!parsed.ok) throw new Error('the sample is no session file')
  change(parsed.value)
  const path = join(made.folder, 'changed.phien.json')
  writeFileSync(path, serializeSessionFile(parsed.value))
  return path
}

describe('a session in an empty store', () => {
  test('import, then export, gives the same bytes', () => {
    const made = desk()
    const { sessionId, outcome } = importSession(made.desk, readSessionFile(samplePath), asIs)
    expect(outcome).toBe('new')
    expect(textOf(made, sessionId)).toBe(sampleText)
    expect(made.store.audit.verify().ok).toBe(true)
  })

  test('it cannot be taken away by undoing a step within it', () => {
    const made = desk()
    const { sessionId } = importSession(made.desk, readSessionFile(samplePath), asIs)
    expect(made.store.undo(sessionId, { personId: null })).toEqual({ step: null })
  })

  test('a file with faults brings nothing in and tells them all', () => {
    const made = desk()
    const path = join(made.folder, 'bad.phien.json')
    writeFileSync(
      path,
      sampleText.replace('"2025-06-05"', '"2025-06-31"').replace('"kind": "regular"', '"kind": "rare"'),
    )
    expect(refusal(() => readSessionFile(path))).toBe('IMPORT_INVALID')
    writeFileSync(path, Buffer.from([0x7b, 0xff, 0xfe]))
    expect(refusal(() => readSessionFile(path))).toBe('IMPORT_INVALID')
    expect(refusal(() => readSessionFile(join(made.folder, 'none.json')))).toBe('FILE_NOT_FOUND')
    expect(made.store.tables.session.all()).toEqual([])
  })

  test('what the store refuses leaves nothing behind', () => {
    const made = desk()
    const file = readSessionFile(samplePath)
    const broken = { ...file, dossier: { ...file.dossier, tasks: [...file.dossier.tasks, ...file.dossier.tasks] } }
    expect(refusal(() => importSession(made.desk, broken, asIs))).toBe('DUPLICATE_NUMBER')
    expect(made.store.tables.session.all()).toEqual([])
    expect(made.store.tables.person.all()).toEqual([])
  })

  test('an office with a value that no profile has is not brought in', () => {
    const made = desk()
    const path = changed(made, ({ office }) => {
      office.profileOverrides = { 'notice.organization': '' }
    })
    expect(refusal(() => importSession(made.desk, readSessionFile(path), asIs))).toBe(
      'INVALID_INPUT profileOverrides.notice.organization',
    )
    expect(made.store.tables.office.all()).toEqual([])
  })
})

describe('a session the store holds already', () => {
  test('the same file changes nothing', () => {
    const made = desk()
    importSession(made.desk, readSessionFile(samplePath), asIs)
    const before = made.store.audit.head()
    expect(importSession(made.desk, readSessionFile(samplePath), asIs).outcome).toBe('identical')
    expect(made.store.audit.head()).toEqual(before)
  })

  test('of a unit the session does not name nobody is asked', () => {
    const made = desk()
    const file = readSessionFile(samplePath)
    importSession(made.desk, file, asIs)
    const units = file.dossier.units.map((unit) =>
      unit.name === 'Văn phòng Tỉnh ủy' ? { ...unit, id: made.newId(), name: 'VĂN PHÒNG TỈNH ỦY' } : unit,
    )
    const likened = { ...file, dossier: { ...file.dossier, units } }
    expect(inspect(made.desk, likened, {})).toMatchObject({ outcome: 'identical', questions: [] })
    const other = { ...likened, dossier: { ...likened.dossier, items: [] } }
    expect(inspect(made.desk, other, {}).questions).toHaveLength(1)
  })

  test('a directory that has moved on makes it no other session', () => {
    const made = desk()
    importSession(made.desk, readSessionFile(samplePath), asIs)
    const [person] = made.store.tables.person.all()
    made.store.command({ name: 'person.update', actor: { personId: null }, sessionId: null }, (w) =>
      w.person.update(person?.id ?? '', 1, { note: 'đã chuyển công tác' }),
    )
    expect(inspect(made.desk, readSessionFile(samplePath), {}).outcome).toBe('identical')
  })

  test('a different one is refused, and comes as a copy with ids of its own when asked', () => {
    const made = desk()
    const { sessionId } = importSession(made.desk, readSessionFile(samplePath), asIs)
    const path = changed(made, (dossier) => {
      dossier.session.place = 'Hội trường'
      dossier.session.number = 3
    })
    expect(refusal(() => importSession(made.desk, readSessionFile(path), asIs))).toBe('IMPORT_DIFFERS')
    const copy = importSession(made.desk, readSessionFile(path), { answers: {}, asCopy: true })
    expect(copy.sessionId).not.toBe(sessionId)
    const { session, items, decisions } = composeInput(made.store, copy.sessionId)
    expect(session).toMatchObject({ copiedFrom: sessionId, number: null, place: 'Hội trường' })
    expect([items.length, decisions.length]).toEqual([10, 18])
    expect(textOf(made, sessionId)).toBe(sampleText)
    expect(made.store.tables.person.all()).toHaveLength(7)
  })

  test('a record id that another session uses is a fault, never a record lost', () => {
    const made = desk()
    importSession(made.desk, readSessionFile(samplePath), asIs)
    const path = changed(made, (dossier) => {
      const other = '01973d63-0000-7000-8000-00000000abcd'
      const text = JSON.stringify(dossier).replaceAll(dossier.session.id, other)
      Object.assign(dossier, JSON.parse(text))
    })
    expect(refusal(() => importSession(made.desk, readSessionFile(path), asIs))).toBe('IMPORT_INVALID')
    expect(made.store.tables.session.all()).toHaveLength(1)
  })
})

describe('people, units, bodies and terms that may be known', () => {
  const insertPerson = ({ store, newId }: TestDesk, fullName: string, title: string | null) => {
    const id = newId()
    store.command({ name: 'person.add', actor: { personId: null }, sessionId: null }, (w) => {
      w.person.insert({ id, fullName, note: null })
      if (title !== null)
        w.post.insert({
          id: newId(),
          personId: id,
          unitId: null,
          title,
          shortTitle: null,
          rank: null,
          exclusive: false,
          from: null,
          to: null,
        })
    })
    return id
  }

  test('the same name with the same post is the same person', () => {
    const made = desk()
    const chair = insertPerson(made, 'Nguyễn Đức Trung', 'Bí thư Tỉnh ủy')
    const { sessionId } = importSession(made.desk, readSessionFile(samplePath), asIs)
    expect(made.store.tables.session.find(sessionId)?.chairId).toBe(chair)
    expect(made.store.tables.person.all()).toHaveLength(7)
    expect(made.store.tables.post.all().filter(({ personId }) => personId === chair)).toHaveLength(1)
    expect(inspect(made.desk, readSessionFile(samplePath), {}).outcome).toBe('identical')
  })

  test('the same name with another post is asked about, also when it differs in marks alone', () => {
    const made = desk()
    const one = insertPerson(made, 'Lê Hồng Vinh', 'Giám đốc Sở Y tế')
    const two = insertPerson(made, 'Lê Hồng Vĩnh', null)
    const file = readSessionFile(samplePath)
    const { questions } = inspect(made.desk, file, {})
    expect(questions).toEqual([
      {
        kind: 'person',
        id: file.dossier.people[2]?.id,
        name: 'Lê Hồng Vinh',
        candidates: [
          { id: one, name: 'Lê Hồng Vinh', detail: 'Giám đốc Sở Y tế' },
          { id: two, name: 'Lê Hồng Vĩnh', detail: '' },
        ],
      },
    ])
    expect(refusal(() => importSession(made.desk, file, asIs))).toBe('IMPORT_NEEDS_MATCH')
    const vinh = file.dossier.people[2]?.id ?? ''
    expect(refusal(() => importSession(made.desk, file, { answers: { [vinh]: made.newId() }, asCopy: false }))).toMatch(
      /^INVALID_INPUT/,
    )
    const { sessionId } = importSession(made.desk, file, { answers: { [vinh]: one }, asCopy: false })
    const named = composeInput(made.store, sessionId).participants.map(({ personId }) => personId)
    expect(named).toContain(one)
    expect(named).not.toContain(vinh)
    // The answer is found again in the session itself.
    expect(inspect(made.desk, file, {})).toMatchObject({ outcome: 'identical', questions: [] })
  })

  test('a body known by its name keeps the members its votes are counted on', () => {
    const made = desk()
    const { bodyId } = fillDirectory(made, 3)
    const { sessionId } = importSession(made.desk, readSessionFile(samplePath), asIs)
    expect(made.store.tables.session.find(sessionId)?.bodyId).toBe(bodyId)
    expect(made.store.tables.membership.all()).toHaveLength(3)
    expect(made.store.tables.office.all().map(({ name }) => name)).toEqual(['Tỉnh ủy Lam Sơn'])
  })

  test('a number that another session of the body, term and kind has is refused', () => {
    const made = desk()
    importSession(
      made.desk,
      readSessionFile(
        changed(made, ({ session }) => {
          session.number = 5
        }),
      ),
      asIs,
    )
    const second = changed(made, (dossier) => {
      dossier.session.number = 5
      let n = 0
      const fresh = () => `01973d63-0000-7000-9000-${String(n++).padStart(12, '0')}`
      const ids = new Map(
        [dossier.session, ...dossier.items, ...dossier.agendaEntries, ...dossier.agendaVersions].map(({ id }) => [
          id,
          fresh(),
        ]),
      )
      Object.assign(dossier, { attendance: [], participants: [], contributions: [], decisions: [], tasks: [] })
      let text = JSON.stringify(dossier)
      for (const [from, to] of ids) text = text.replaceAll(from, to)
      Object.assign(dossier, JSON.parse(text))
    })
    expect(refusal(() => importSession(made.desk, readSessionFile(second), asIs))).toBe('DUPLICATE_NUMBER')
  })
})

describe('the sample', () => {
  test('is loaded once; loading it again finds it, changed or not', () => {
    const made = desk()
    const { sessionId } = loadSample(made.desk, samplePath)
    const session = made.store.tables.session.find(sessionId)
    made.store.command({ name: 'session.update', actor: { personId: null }, sessionId }, (w) =>
      w.session.update(sessionId, session?.revision ?? 0, { place: 'Phòng họp' }),
    )
    expect(loadSample(made.desk, samplePath)).toEqual({ sessionId })
    expect(made.store.tables.session.find(sessionId)?.place).toBe('Phòng họp')
  })

  test('takes nobody it meets for one of its own', () => {
    const made = desk()
    const { people } = fillDirectory(made, 1)
    made.store.command({ name: 'person.update', actor: { personId: null }, sessionId: null }, (w) =>
      w.person.update(people[0] ?? '', 1, { fullName: 'Lê Hồng Vinh' }),
    )
    const { sessionId } = loadSample(made.desk, samplePath)
    expect(composeInput(made.store, sessionId).participants.some(({ personId }) => personId === people[0])).toBe(false)
  })
})

describe('papers travel in the archive', () => {
  test('a session with papers goes out and comes in with the same bytes and papers', () => {
    const made = desk()
    const { sessionId } = loadSample(made.desk, samplePath)
    const paper = join(made.folder, 'Tờ trình số 12.pdf')
    writeFileSync(paper, 'nội dung tờ trình')
    addPapers(made.desk, { sessionId, itemId: null, paths: [paper] })
    const archive = join(made.folder, 'session.phien.zip')
    writeFileSync(archive, sessionFileBytes(made.desk, sessionId, true))
    expect(sessionFileBytes(made.desk, sessionId, true)).toEqual(sessionFileBytes(made.desk, sessionId, true))

    const other = desk(1)
    importSession(other.desk, readSessionFile(archive), asIs)
    expect(textOf(other, sessionId)).toBe(textOf(made, sessionId))
    const sha256 = createHash('sha256').update('nội dung tờ trình').digest('hex')
    expect(new TextDecoder().decode(other.desk.files.read(sha256))).toBe('nội dung tờ trình')
    expect(other.store.check(other.desk.files).papersWithoutFile).toEqual([])
  })

  test('a damaged paper is found before any paper is kept', () => {
    const made = desk()
    const file = readSessionFile(samplePath)
    const papers = new Map([
      ['one', () => new TextEncoder().encode('tốt')],
      [
        'two',
        () => {
          throw new Error('hỏng')
        },
      ],
    ])
    expect(() => importSession(made.desk, { ...file, papers }, asIs)).toThrow('hỏng')
    expect(made.store.check(made.desk.files).orphanFiles).toEqual([])
    expect(made.store.tables.session.all()).toEqual([])
  })

  test('a bare file names its papers by hash; the doctor lists what is not there', () => {
    const made = desk()
    const sha256 = 'a'.repeat(64)
    const path = changed(made, (dossier) => {
      dossier.papers.push({
        id: '01973d63-0000-7000-8000-0000000000f1',
        sessionId: dossier.session.id,
        itemId: null,
        title: 'Tờ trình',
        fileName: 'to-trinh.pdf',
        sha256,
        byteSize: 3,
        version: 1,
        secrecy: dossier.session.secrecy,
      })
    })
    const { sessionId } = importSession(made.desk, readSessionFile(path), asIs)
    expect(made.store.check(made.desk.files)).toMatchObject({ ok: true, papersWithoutFile: [sha256] })
    expect(sessionFileBytes(made.desk, sessionId, true).byteLength).toBeGreaterThan(0)
  })
})

describe('by the dialogs', () => {
  test('export proposes a Vietnamese name in the folder last used, and writes what was asked', async () => {
    const made = desk()
    const { sessionId } = loadSample(made.desk, samplePath)
    const path = join(made.folder, 'xuất.phien.json')
    const ports = makePorts('/documents', { save: path })
    expect(await exportSessionFile(made.desk, ports, { sessionId, withPapers: false })).toEqual({
      fileName: 'xuất.phien.json',
    })
    expect(ports.seen.proposed).toEqual(['/documents/Phiên họp Ban Thường vụ Tỉnh ủy 05-6-2025.phien.json'])
    expect(readFileSync(path, 'utf8')).toBe(sampleText)
    await exportSessionFile(made.desk, ports, { sessionId, withPapers: true })
    expect(ports.seen.proposed[1]).toBe(join(made.folder, 'Phiên họp Ban Thường vụ Tỉnh ủy 05-6-2025.phien.zip'))
  })

  test('cancelling leaves everything as it is', async () => {
    const made = desk()
    const { sessionId } = loadSample(made.desk, samplePath)
    const ports = makePorts(made.folder, { save: null, open: [] })
    expect(await exportSessionFile(made.desk, ports, { sessionId, withPapers: false })).toEqual({ fileName: null })
    expect(await chooseSessionFile(made.desk, ports)).toBeNull()
  })

  test('choosing checks and writes nothing; the token brings in what was checked', async () => {
    const made = desk()
    const chosen = await chooseSessionFile(made.desk, makePorts(made.folder, { open: [samplePath] }))
    expect(chosen).toMatchObject({ fileName: 'phien-2025-06.phien.json', outcome: 'new', questions: [] })
    expect(made.store.tables.session.all()).toEqual([])
    const token = chosen?.token ?? ''
    const { sessionId } = importChosenFile(made.desk, { token, matches: {}, asCopy: false })
    expect(textOf(made, sessionId)).toBe(sampleText)
    expect(refusal(() => importChosenFile(made.desk, { token, matches: {}, asCopy: false }))).toBe('NOT_FOUND')
  })

  test('a bad file is told at once', async () => {
    const made = desk()
    const path = join(made.folder, 'x.json')
    writeFileSync(path, '{}')
    expect(await refusalOf(chooseSessionFile(made.desk, makePorts(made.folder, { open: [path] })))).toBe(
      'IMPORT_INVALID',
    )
  })
})

test('what went out of any session comes in equal', () => {
  fc.assert(
    fc.property(randomDossier, (given) => {
      const [first, second] = [makeDesk(), makeDesk({ idSpace: 1 })]
      try {
        const { sessionId } = importSession(first.desk, { dossier: given, papers: new Map() }, asIs)
        const out = textOf(first, sessionId)
        const again = parseSessionFile(out)
        if (!again.ok) throw new Error(JSON.stringify(again.error))
        const own = ({ units: _units, people: _people, posts: _posts, ...rest }: Dossier) => rest
        expect(own(again.value)).toEqual(own(readBack(serializeSessionFile(given))))
        importSession(second.desk, { dossier: again.value, papers: new Map() }, asIs)
        expect(textOf(second, sessionId)).toBe(out)
      } finally {
        first.dispose()
        second.dispose()
      }
    }),
    { numRuns: 8 },
  )
}, 120_000)

function readBack(text: string): Dossier {
  const parsed = parseSessionFile(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
