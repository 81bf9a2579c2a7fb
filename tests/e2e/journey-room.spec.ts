/** The screen of the room, and a rehearsal on a copy: windows of their own beside the desk. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, loadSample, openStage, type Running, saveInto, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

test.describe.configure({ timeout: lookingMs })

const sessionOf = (page: Page) => /phien-hop\/([^/]+)/.exec(page.url())?.[1] ?? ''

/** The window that `open` opens. */
async function windowOpenedBy(app: Running, open: () => Promise<unknown>): Promise<Page> {
  const known = app.windows()
  await open()
  await expect.poll(() => app.windows().length).toBe(known.length + 1)
  const opened = app.windows().find((page) => !known.includes(page))
  if (opened === undefined) throw new Error('no window was opened')
  await opened.setViewportSize({ width: 1366, height: 768 })
  return opened
}

test('the room sees the item, never a word of a secret one: not in the page, not in what it may ask', async ({
  desk,
}) => {
  const app = await desk.start()
  await loadSample(app)
  await openStage(app, 'Họp')
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  const sessionId = sessionOf(app.page)
  const first = await app.page.evaluate(async (id) => {
    const read = await window.api['sessions.read']({ sessionId: id })
    const item = read.ok ? read.value.items[0] : undefined
    if (item === undefined) return null
    await window.api['agenda.setItemState']({ itemId: item.id, revision: item.revision, state: 'discussing' })
    return item
  }, sessionId)
  if (first === null) throw new Error('the sample has no item')
  const room = await windowOpenedBy(app, () => app.page.keyboard.press('Control+m'))
  await expect(room.getByRole('heading', { level: 2 })).toContainText(first.title.slice(0, 20))
  await look(room, { name: 'room' })

  await app.page.evaluate(
    async ([id = '']) => {
      const read = await window.api['sessions.read']({ sessionId: id })
      const item = read.ok ? read.value.items[0] : undefined
      if (item === undefined) return
      await window.api['secrecy.mark']({
        kind: 'item',
        id: item.id,
        revision: item.revision,
        level: 'mat',
        basis: 'Khoản 1, Điều 2',
        reason: 'thử',
      })
    },
    [sessionId],
  )
  await expect(room.getByText('Nội dung không hiển thị trên màn hình này')).toBeVisible()
  const words = first.title.split(' ').slice(0, 4).join(' ')
  expect(await room.content()).not.toContain(words)
  const answers = await room.evaluate(async (id) => {
    const asked = await Promise.all([
      window.api['room.read'](null),
      window.api['app.bootstrap'](null),
      window.api['sessions.read']({ sessionId: id }),
      window.api['sessions.list']({ year: null, bodyId: null }),
      window.api['live.read']({ sessionId: id }),
    ])
    return asked.map((answer) => JSON.stringify(answer))
  }, sessionId)
  expect(answers.join()).not.toContain(words)
  for (const refused of answers.slice(2)) expect(refused).toContain('FORBIDDEN')
})

test('a rehearsal is marked, lets nothing out, and is gone when its window closes', async ({ desk }) => {
  const app = await desk.start()
  await loadSample(app)
  await openStage(app, 'Họp')
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  await saveInto(app, desk.files)
  const rehearsal = await windowOpenedBy(app, () => app.page.keyboard.press('Control+t'))
  const notice = rehearsal.getByRole('complementary', { name: 'CHẠY THỬ' })
  await expect(notice).toContainText('CHẠY THỬ')
  const sessionId = sessionOf(app.page)
  await rehearsal.evaluate(
    (id) => window.api['agenda.addItem']({ sessionId: id, title: 'Nội dung chỉ để tập', parentId: null }),
    sessionId,
  )
  await expect(rehearsal.getByText('Nội dung chỉ để tập').first()).toBeVisible()
  await look(rehearsal, { name: 'rehearsal' })
  await rehearsal.getByRole('link', { name: 'Dự thảo' }).click()
  await rehearsal.getByRole('button', { name: 'Xuất Word' }).click()
  await expect(rehearsal.getByRole('alert')).toContainText('Đang chạy thử')
  await expect(notice).toBeVisible()
  expect(readdirSync(join(desk.data, 'chay-thu'))).toHaveLength(1)
  await notice.getByRole('button', { name: 'Kết thúc chạy thử' }).click()
  await expect.poll(() => readdirSync(join(desk.data, 'chay-thu'))).toEqual([])
  await expect(app.page.getByText('Nội dung chỉ để tập')).toHaveCount(0)
  expect(readdirSync(desk.files)).toEqual([])
  expect(existsSync(join(desk.data, 'thu-ky.db'))).toBe(true)
})

test('the chair permits recording and the paper form is keyed in, both from the desk by keys', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  await openStage(app, 'Chuẩn bị')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+r')
  const recording = page.getByRole('dialog', { name: 'Cho phép ghi âm, ghi hình' })
  await page.getByRole('option', { name: /Nguyễn Đức Trung/ }).click()
  await recording.getByRole('button', { name: 'Ghi nhận' }).click()
  await expect(recording).toBeHidden()
  await page.keyboard.press('Control+r')
  await page.getByRole('option', { name: /Nguyễn Đức Trung/ }).click()
  await expect(recording).toContainText(/cho phép; ghi nhận lúc \d\d:\d\d/)
  await look(page, { name: 'recording' })
  await page.keyboard.press('Escape')
  await expect(recording).toBeHidden()

  await page.keyboard.press('Control+g')
  const form = page.getByRole('dialog', { name: 'Phiếu ghi tay' })
  await form.getByRole('textbox', { name: 'Các dòng của phiếu' }).fill('M1 N01 08:30 Lời nhập từ giấy.\nM99 N01 lạc')
  await expect(form).toContainText('Dòng 2: không có mã nội dung này')
  await expect(form.getByRole('button', { name: 'Ghi vào phiên họp' })).toBeDisabled()
  await look(page, { name: 'room-form' })
  await form.getByRole('textbox', { name: 'Các dòng của phiếu' }).fill('M1 N01 08:30 Lời nhập từ giấy.')
  await form.getByRole('button', { name: 'Ghi vào phiên họp' }).click()
  await expect(page.getByText('Đã ghi 1 dòng của phiếu ghi tay')).toBeVisible()
  await openStage(app, 'Họp')
  await expect(page.getByText('Lời nhập từ giấy.')).toBeVisible()
})
