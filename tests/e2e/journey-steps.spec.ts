/** Undo and redo of the session: by key, from the list, and after the program was ended. */
import { expect, loadSample, openStage, type Running, test } from './fixture.ts'
import { look } from './look.ts'

test.describe.configure({ timeout: 600_000 })

test('steps are taken back and made again by key and from the list, also after the program was killed', async ({
  desk,
}) => {
  const first = await desk.start()
  await loadSample(first)
  await openStage(first, 'Chuẩn bị')
  const added = 'Nội dung thêm để thử lùi bước'
  const sessionId = /phien-hop\/([^/]+)/.exec(first.page.url())?.[1] ?? ''
  await first.page.evaluate(
    ([id = '', title = '']) => window.api['agenda.addItem']({ sessionId: id, title, parentId: null }),
    [sessionId, added],
  )
  const row = (app: Running) => app.page.getByRole('row', { name: new RegExp(added) })
  await expect(row(first)).toBeVisible()
  await first.page.getByRole('heading', { level: 1 }).click()
  await first.page.keyboard.press('Control+z')
  await expect(first.page.getByText('Đã hoàn tác: Thêm nội dung')).toBeVisible()
  await expect(row(first)).toHaveCount(0)
  await first.kill()

  const second = await desk.start()
  await openStage(second, 'Chuẩn bị')
  await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(row(second)).toHaveCount(0)
  await second.page.keyboard.press('Control+y')
  await expect(second.page.getByText('Đã làm lại: Thêm nội dung')).toBeVisible()
  await expect(row(second)).toBeVisible()
  await second.page.keyboard.press('Control+h')
  const list = second.page.getByRole('dialog', { name: 'Các bước đã làm' })
  await expect(list.getByRole('listitem').first()).toContainText(added)
  await look(second.page, { name: 'steps' })
  await list.getByRole('button', { name: /^Lùi về trước bước này: Thêm nội dung/ }).click()
  await expect(second.page.getByText('Đã hoàn tác 1 bước')).toBeVisible()
  await expect(list.getByText('Chưa có bước nào.')).toBeVisible()
  await list.getByRole('button', { name: 'Làm lại: Thêm nội dung' }).click()
  await expect(list.getByRole('listitem').first()).toContainText(added)
})
