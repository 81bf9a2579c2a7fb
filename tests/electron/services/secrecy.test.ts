/** Marks of secrecy and the network they may be opened at: every rule through the same handlers the screen calls. */
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { createHandlers } from '../../../electron/ipc/handlers.ts'
import { answer } from '../../../electron/ipc/register.ts'
import { markedLevel, recordsOf } from '../../../electron/services/secret-records.ts'
import { importSession } from '../../../electron/services/session-import.ts'
import type { Channel, Input, Output } from '../../../shared/contract/contract.ts'
import type { AppError } from '../../../shared/contract/errors.ts'
import type { Result } from '../../../shared/contract/result.ts'
import { markedKinds } from '../../../shared/domain/secrecy.ts'
import { sessionLevel } from '../../../shared/domain/secret-parts.ts'
import { makeDesk, makePorts, type TestDesk } from '../../support/desk.ts'
import { aDossier, marked, rich } from '../../support/dossier.ts'

let made: TestDesk
const dossier = aDossier()
const [item, open] = [dossier.items[2], dossier.items[0]].map((one) => one ?? expect.fail())
const sessionId = dossier.session.id

beforeEach(() => {
  made = makeDesk()
  importSession(made.desk, { dossier, papers: new Map() }, { answers: {}, asCopy: false })
})

function ask<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>, AppError>> {
  const handlers = createHandlers(() => made.desk, makePorts(made.folder, { save: `${made.folder}/out` }), {} as never)
  return answer(channel, handlers, input, { windowId: 1 }, () => 'log') as Promise<Result<Output<C>, AppError>>
}

async function codeOf(asked: Promise<Result<unknown, AppError>>): Promise<string> {
  const result = await asked
  return result.ok ? 'ok' : result.error.code
}

const level = async (to: Input<'secrecy.mark'>['level'], reason = 'thuộc danh mục') => {
  const { revision } = made.desk.store.tables.item.find(item?.id ?? '') ?? expect.fail()
  const basis = to === 'none' ? null : 'khoản 1, Điều 2'
  return ask('secrecy.mark', { kind: 'item', id: item?.id ?? '', revision, level: to, basis, reason })
}
const rule = (to: 'none' | 'lan') => ask('secrecy.setNetworkRule', { rule: to, reason: 'quyết định của Văn phòng' })

describe('a level', () => {
  test('is raised and lowered with a reason; the history tells who, when, from, to and why, an undo too', async () => {
    await level('mat', 'có số liệu quốc phòng')
    made.clock.advance(60_000)
    await level('none', 'đã giải mật')
    made.desk.store.undo(sessionId, { personId: null })
    const history = await ask('secrecy.history', { id: item?.id ?? '' })
    expect(history).toMatchObject({
      ok: true,
      value: [
        { from: 'none', to: 'mat', basis: 'khoản 1, Điều 2', reason: 'có số liệu quốc phòng', step: 'secrecy.mark' },
        { from: 'mat', to: 'none', reason: 'đã giải mật' },
        { from: 'none', to: 'mat', step: 'undo', reason: null },
      ],
    })
  })

  test('of a session is the highest of its marks, whichever record carries it, and is known without reading one', async () => {
    for (const kind of markedKinds) {
      const { tables } = made.desk.store
      const record = kind === 'session' ? tables.session.find(sessionId) : tables[kind].ofSession(sessionId)[0]
      const { id, revision } = record ?? expect.fail()
      const mark = (to: 'toi_mat' | 'none', at: number) =>
        ask('secrecy.mark', { kind, id, revision: at, level: to, basis: to === 'none' ? null : 'x', reason: 'x' })
      expect(await mark('toi_mat', revision)).toMatchObject({ ok: true })
      expect([kind, markedLevel(made.desk, sessionId)]).toEqual([kind, 'toi_mat'])
      expect(sessionLevel(recordsOf(tables, sessionId))).toBe('toi_mat')
      expect(await mark('none', revision + 1)).toMatchObject({ ok: true })
      expect([kind, markedLevel(made.desk, sessionId)]).toEqual([kind, 'none'])
    }
  })

  test('needs the item of the list it rests on, and is changed in no other way', async () => {
    const { revision } = made.desk.store.tables.item.find(item?.id ?? '') ?? expect.fail()
    const mark = { kind: 'item', id: item?.id ?? '', revision, level: 'mat', basis: null, reason: 'x' } as const
    expect(await codeOf(ask('secrecy.mark', mark))).toBe('INVALID_INPUT')
    const patch = { secrecy: marked('mat') }
    expect(await codeOf(ask('item.update', { id: item?.id ?? '', revision, patch }))).toBe('INVALID_INPUT')
  })
})

describe('with a network interface up', () => {
  beforeEach(async () => {
    await level('tuyet_mat')
    made.interfaces.push('eth0')
  })
  const read = async () => JSON.stringify(await ask('sessions.read', { sessionId }))

  test('no network is allowed until a person sets a rule: a top-secret item is not opened, what is open is', async () => {
    expect(await read()).not.toContain(item?.title)
    expect(await read()).toContain(open?.title)
    expect(await codeOf(ask('secrecy.declare', { sessionId, statement: 'LAN độc lập' }))).toBe('SECRET_NETWORK')
    expect(await read()).not.toContain(item?.title)
  })

  test('what was said in secret since a draft was begun is not taken over into it, off the main thread too', async () => {
    made.interfaces.length = 0
    await level('none')
    const begun = await ask('drafts.begin', { sessionId, kind: 'minutes', choices: {}, jobId: made.newId() })
    const { id: draftId } = (begun.ok ? begun.value : null) ?? expect.fail()
    const [said] = dossier.contributions
    const { id: _, ...fields } = said ?? expect.fail()
    const added = await ask('contribution.add', { ...fields, order: 900, text: rich('Lời nói riêng') })
    const { id, revision } = added.ok ? added.value : expect.fail()
    const basis = 'khoản 1, Điều 2'
    const mark = { kind: 'contribution', id, revision, level: 'tuyet_mat', basis, reason: 'mật' } as const
    expect(await codeOf(ask('secrecy.mark', mark))).toBe('ok')
    made.interfaces.push('eth0')
    // The draft tells nothing of it yet, so it may be read; it may not be brought up to date.
    expect(await codeOf(ask('drafts.read', { draftId }))).toBe('ok')
    expect(await codeOf(ask('drafts.regenerate', { draftId, jobId: made.newId() }))).toBe('SECRET_NETWORK')
    const sides = { draftId, olderId: null, newerId: null, jobId: made.newId() }
    expect(await codeOf(ask('drafts.compare', sides))).toBe('SECRET_NETWORK')
  })

  test('no channel tells a word of it by its id, not even an edit that changes nothing', async () => {
    const { revision } = made.desk.store.tables.item.find(item?.id ?? '') ?? expect.fail()
    const id = item?.id ?? ''
    expect(await codeOf(ask('item.update', { id, revision, patch: {} }))).toBe('SECRET_NETWORK')
    expect(await codeOf(ask('item.update', { id, revision: 999, patch: {} }))).toBe('SECRET_NETWORK')
    expect(await codeOf(ask('agenda.setItemState', { itemId: id, revision, state: 'decided' }))).toBe('SECRET_NETWORK')
    for (const { id: said } of dossier.contributions.filter(({ itemId }) => itemId === id))
      expect(await codeOf(ask('contribution.update', { id: said, revision: 1, patch: {} }))).toBe('SECRET_NETWORK')
    const minutes = { sessionId, kind: 'minutes', profileId: null, choices: {} } as const
    expect(await codeOf(ask('documents.preview', minutes))).toBe('SECRET_NETWORK')
    expect(await codeOf(ask('documents.preview', { ...minutes, kind: 'notice' }))).toBe('ok')
    const file = { sessionId, withPapers: false, secret: 'include' } as const
    expect(await codeOf(ask('sessionFile.export', file))).toBe('SECRET_NETWORK')
  })

  test('in an independent LAN a logged declaration opens it, for these interfaces and this session', async () => {
    await rule('lan')
    expect(await read()).not.toContain(item?.title)
    const minutes = { sessionId, kind: 'minutes', profileId: null, choices: {} } as const
    expect(await codeOf(ask('documents.preview', minutes))).toBe('SECRET_UNDECLARED')
    expect(await codeOf(ask('secrecy.declare', { sessionId, statement: 'mạng của phòng máy' }))).toBe('ok')
    expect(await read()).toContain(item?.title)
    const log = await ask('secrecy.log', null)
    expect(log).toMatchObject({
      value: {
        rule: 'lan',
        events: [
          { kind: 'declaration', to: 'tuyet_mat', reason: 'mạng của phòng máy (eth0)' },
          { kind: 'network', from: 'none', to: 'lan' },
          { kind: 'mark' },
        ],
      },
    })
    made.interfaces.push('wlan0')
    expect(await read()).not.toContain(item?.title)
    made.interfaces.length = 0
    expect(await read()).toContain(item?.title)
  })

  test('Mật is opened, and the screen is told of the network', async () => {
    made.interfaces.length = 0
    await level('mat')
    made.interfaces.push('eth0')
    expect(await read()).toContain(item?.title)
    const state = { level: 'mat', access: 'open', interfaces: ['eth0'], sealed: [] }
    expect(await ask('secrecy.state', { sessionId })).toMatchObject({ value: state })
  })
})

describe('what leaves the store', () => {
  beforeEach(() => level('tuyet_mat'))

  test('a secret document goes out only under the level a person confirmed, and that is logged', async () => {
    const request = { sessionId, kind: 'minutes', profileId: null, choices: {} } as const
    const preview = await ask('documents.preview', request)
    if (!preview.ok) throw new Error('no preview')
    expect(preview.value.secrecy).toBe('tuyet_mat')
    const shown = { ...request, snapshotId: preview.value.snapshotId }
    expect(await codeOf(ask('documents.print', shown))).toBe('SECRET_UNCONFIRMED')
    expect(await codeOf(ask('documents.print', { ...shown, confirmedLevel: 'mat' }))).toBe('SECRET_UNCONFIRMED')
    expect(await codeOf(ask('documents.print', { ...shown, confirmedLevel: 'tuyet_mat' }))).toBe('ok')
    expect(await ask('secrecy.log', null)).toMatchObject({
      value: { events: [{ kind: 'export', to: 'tuyet_mat', from: 'minutes' }, { kind: 'mark' }] },
    })
  })

  test('a session file asks; without the secret parts it is a sound file that holds no word of them', async () => {
    const file = { sessionId, withPapers: false } as const
    expect(await codeOf(ask('sessionFile.export', file))).toBe('SECRET_UNCONFIRMED')
    expect(await codeOf(ask('sessionFile.export', { ...file, secret: 'leave_out' }))).toBe('ok')
    const json = readFileSync(`${made.folder}/out`, 'utf8')
    expect(json).not.toContain(item?.title)
    expect(json).not.toContain(item?.id)
    const elsewhere = makeDesk()
    const { readSessionFile } = await import('../../../electron/services/session-import.ts')
    importSession(elsewhere.desk, readSessionFile(`${made.folder}/out`), { answers: {}, asCopy: false })
    expect(elsewhere.store.tables.item.all()).toHaveLength(dossier.items.length - 1)
  })
})
