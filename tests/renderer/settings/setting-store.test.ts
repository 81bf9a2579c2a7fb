/** Rows of the form's card share one field of the office: none of them takes away what another stored. Against the real store. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordVerbs } from '../../../electron/services/records.ts'
import { ApiError } from '../../../renderer/api.ts'
import { createSettingStore, type SettingStore } from '../../../renderer/features/settings/form/setting-store.ts'
import { createSaver, type Saver } from '../../../renderer/saver.ts'
import { AppFailure } from '../../../shared/contract/errors.ts'
import { settingsOf } from '../../../shared/documents/deviations.ts'
import type { Override, Overrides } from '../../../shared/documents/profile.ts'
import type { SettingId } from '../../../shared/documents/profile-settings.ts'
import { fillDirectory, makeDesk, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
beforeEach(() => {
  made = makeDesk()
  fillDirectory(made, 1)
})
afterEach(() => made.dispose())

function office() {
  const [found] = made.store.tables.office.all()
  if (found === undefined) throw new Error('the desk has no office')
  return found
}

/** Asks main as the screen does: the answer comes later, a refusal as ApiError. */
async function update(profileOverrides: Overrides, revision: number) {
  await Promise.resolve()
  try {
    return recordVerbs(made.desk, 'office').update({ id: office().id, revision, patch: { profileOverrides } })
  } catch (thrown) {
    throw thrown instanceof AppFailure ? new ApiError(thrown.error) : thrown
  }
}

function row(store: SettingStore, id: SettingId): Saver<Override> {
  const one = settingsOf('party-hd05-2026').find(({ setting }) => setting.id === id)
  if (one === undefined) throw new Error(id)
  const { stand, commit, standOf } = store.bindingOf<Override>(
    one,
    (value) => value,
    (shown) => shown,
  )
  return createSaver({
    start: stand,
    commit,
    staleStand: (thrown) =>
      thrown instanceof ApiError && thrown.error.code === 'STALE_WRITE' ? standOf(thrown.error.current) : null,
    errorOf: (thrown) => (thrown instanceof ApiError ? thrown.error : { code: 'INTERNAL' }),
    same: Object.is,
    onChange: () => undefined,
    startTimer: () => () => undefined,
  })
}

test('two rows that commit on the same revision are both stored', async () => {
  const store = createSettingStore(office(), update)
  const [marks, post] = [row(store, 'toneMarks'), row(store, 'bodyPost')]
  marks.change('uỷ')
  post.change('PHÓ BÍ THƯ')
  await Promise.all([marks.flush(), post.flush()])
  expect(office().profileOverrides).toMatchObject({
    'spelling.toneMarks': 'uỷ',
    'kinds.notice.signerPost': 'PHÓ BÍ THƯ',
    'kinds.resolution.signerPost': 'PHÓ BÍ THƯ',
  })
  expect([marks.state().conflict, post.state().conflict]).toEqual([null, null])
})

test('a row keeps what another window has stored, also of another field of the office', async () => {
  const store = createSettingStore(office(), update)
  const end = row(store, 'recipientEnd')
  await update({ 'spelling.toneMarks': 'uỷ' }, 1)
  recordVerbs(made.desk, 'office').update({ id: office().id, revision: 2, patch: { placeName: 'Vinh' } })
  end.change(',')
  await end.flush()
  expect(office()).toMatchObject({
    placeName: 'Vinh',
    profileOverrides: { 'spelling.toneMarks': 'uỷ', 'shared.recipientEnd': ',' },
  })
})

test('the same value changed in two windows is for a person to choose', async () => {
  const store = createSettingStore(office(), update)
  const end = row(store, 'regarding')
  await update({ 'dispatch.regarding': 'Về việc' }, 1)
  end.change('V/v')
  await end.flush()
  expect(end.state().conflict).toEqual({ mine: 'V/v', theirs: 'Về việc' })
  expect(office().profileOverrides).toEqual({ 'dispatch.regarding': 'Về việc' })
})

test('the value of the rule is stored as none, and a reset takes away that setting alone', async () => {
  const store = createSettingStore(office(), update)
  const [marks, end] = [row(store, 'toneMarks'), row(store, 'recipientEnd')]
  for (const [one, value] of [
    [marks, 'uỷ'],
    [end, ','],
    [end, ';'],
  ] as const) {
    one.change(value)
    await one.flush()
  }
  expect(office().profileOverrides).toEqual({ 'spelling.toneMarks': 'uỷ' })
  end.change(',')
  await end.flush()
  await store.reset(['spelling.toneMarks'])
  expect(office().profileOverrides).toEqual({ 'shared.recipientEnd': ',' })
})
