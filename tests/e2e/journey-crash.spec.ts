/** The screen fails in each way it can; the work stays and goes on. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, firstContribution, loadSample, openStage, saveInto, test, typeAtEnd } from './fixture.ts'
import { look } from './look.ts'

const logOf = (data: string) => readFileSync(join(data, 'logs', 'thu-ky.log'), 'utf8')

test('the page dies while a person types: loading it again is offered, all that was called saved is there, nothing is torn', async ({
  desk,
}) => {
  const app = await desk.start()
  await loadSample(app)
  await openStage(app, 'Họp')
  await app.evaluate(({ dialog }) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = (async (_window: unknown, question: object) => {
      asked.push(question)
      return { response: 0, checkboxChecked: false }
    }) as never
  })
  const before = await firstContribution(app).innerText()
  await typeAtEnd(app.page, firstContribution(app), ' Đã lưu rồi.')
  await expect(app.page.locator('.saved:not(.waiting):not(.failed)')).toContainText('Đã lưu')
  const burst = ' Đang gõ dở thì màn hình hỏng.'.repeat(8)
  const typing = app.page.keyboard.type(burst, { delay: 30 }).catch(() => undefined)
  await expect(firstContribution(app)).toContainText('Đang gõ dở thì màn hình hỏng.')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await typing

  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'asked')))
    .toEqual([
      expect.objectContaining({
        message: 'Màn hình của chương trình đã dừng đột ngột.',
        buttons: ['Tải lại màn hình', 'Để sau'],
      }),
    ])
  // Playwright has no hand in a page that died, so main asks the one that took its place.
  const inPage = (code: string) =>
    app
      .evaluate(({ BrowserWindow }, run) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(run), code)
      .catch(() => null)
  const contribution = `document.querySelector('article [role=textbox][aria-label^="Ý kiến của"]')?.innerText ?? null`
  await expect.poll(() => inPage(contribution)).toContain('Đã lưu rồi.')
  const kept = String(await inPage(contribution))
  expect(`${before} Đã lưu rồi.${burst}`.startsWith(kept)).toBe(true)
  expect(await inPage(`api['directory.read'](null).then(({ ok }) => ok)`)).toBe(true)
  expect(logOf(desk.data)).toMatch(/render-process-gone crashed\n/)
  await app.close()

  const again = await desk.start()
  await openStage(again, 'Họp')
  await expect(firstContribution(again)).toHaveText(kept, { useInnerText: true })
})

test('a room that cannot be drawn says that the work is kept, tells the log where it failed, and comes back', async ({
  desk,
}) => {
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  desk.mayFail(/secret words/)
  await page.evaluate(() => {
    const make = document.createElement.bind(document)
    document.createElement = ((name: string, options?: ElementCreationOptions) => {
      if (name === 'input') throw new RangeError('secret words')
      return make(name, options)
    }) as typeof document.createElement
  })
  await page.getByRole('link', { name: 'Danh bạ' }).click()
  await page.getByRole('heading', { name: 'Màn hình này gặp lỗi.' }).waitFor()
  await expect(page.getByText('Những gì đã gõ đã được lưu trong kho dữ liệu.')).toBeVisible()
  await look(page, { name: 'crashed' })
  await expect.poll(() => logOf(desk.data)).toMatch(/failure [0-9a-f]{8} screen Error \| .* at /)
  expect(logOf(desk.data)).not.toContain('secret words')
  await page.getByRole('button', { name: 'Tải lại màn hình' }).click()
  await expect(page.getByRole('tab', { name: 'Người' })).toBeVisible()
})

test('a fault nobody foresaw: the person reads what happened, what is safe, what to do, and a number that the log knows', async ({
  desk,
}) => {
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  await openStage(app, 'Dự thảo')
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (() => Promise.reject(new TypeError('Nội dung mật'))) as never
  })
  await page.getByRole('button', { name: 'Xuất Word' }).click()
  const told = page.getByRole('alert')
  await expect(told).toContainText(/.{10,}/)
  const [, id = ''] = /([0-9a-f]{8})/.exec(await told.innerText()) ?? []
  expect(logOf(desk.data)).toMatch(new RegExp(`failure ${id} documents\\.export TypeError`))
  expect(logOf(desk.data)).not.toContain('mật')
  // Nothing typed is unsaved because a file could not be written.
  await expect(page.locator('.saved.failed')).toHaveCount(0)
  await look(page, { name: 'draft-failed' })
  await told.getByRole('button', { name: 'Đóng' }).click()
  await expect(told).toHaveCount(0)

  await saveInto(app, desk.files)
  await page.getByRole('button', { name: 'Xuất Word' }).click()
  await expect(page.getByRole('region', { name: 'Đã xuất' }).getByText(/\.docx$/)).toBeVisible()
  await look(page, { name: 'draft-exported', themes: ['light'] })
})
