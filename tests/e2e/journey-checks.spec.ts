/** What the checks find beside the page: seen, reached and mended by one key, or taken upon oneself with a reason. */
import { expect, loadSample, openStage, type Running, test } from './fixture.ts'
import { look } from './look.ts'

/** Writes a swapped number and symbol at the end of the first item's title, and gives the title as it was. */
function breakFirstItem({ page }: Running): Promise<string> {
  return page.evaluate(async () => {
    const api = Reflect.get(window as object, 'api')
    const { value } = await api['sessions.list']({ year: null, bodyId: null })
    const read = await api['sessions.read']({ sessionId: value.sessions[0].id })
    const [{ id, revision, title }] = read.value.items
    await api['item.update']({ id, revision, patch: { title: `${title} theo Nghị quyết số 57/NQ-TW` } })
    return title
  })
}

function firstTitle({ page }: Running): Promise<string> {
  return page.evaluate(async () => {
    const api = Reflect.get(window as object, 'api')
    const { value } = await api['sessions.list']({ year: null, bodyId: null })
    const read = await api['sessions.read']({ sessionId: value.sessions[0].id })
    return read.value.items[0].title
  })
}

test('a finding is reached by F7, mended by F8 on the page too, and undone', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  const title = await breakFirstItem(app)
  await openStage(app, 'Dự thảo')
  const findings = page.getByRole('region', { name: 'Thể thức và ngôn ngữ' })
  const swapped = findings.getByRole('listitem').filter({ hasText: '57/NQ-TW' }).first()
  await expect(swapped.getByRole('button', { name: 'Sửa: 57-NQ/TW' })).toBeVisible()
  await page
    .getByRole('article', { name: /^Trang 1\// })
    .locator('canvas')
    .waitFor()
  await look(page, { name: 'draft-findings' })
  await expect(async () => {
    await page.keyboard.press('F7')
    await expect(swapped.locator('button').first()).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('F8')
  await expect(findings.getByText('57/NQ-TW')).toHaveCount(0)
  expect(await firstTitle(app)).toBe(`${title} theo Nghị quyết số 57-NQ/TW`)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(swapped).toBeVisible()
  expect(await firstTitle(app)).toBe(`${title} theo Nghị quyết số 57/NQ-TW`)
})

test('a finding leads to its field; one that blocks is accepted with a reason, and taken back', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  await breakFirstItem(app)
  await openStage(app, 'Dự thảo')
  const findings = page.getByRole('region', { name: 'Thể thức và ngôn ngữ' })
  const blocks = findings.getByRole('region', { name: 'Chặn' })
  const swapped = blocks.getByRole('listitem').filter({ hasText: '57/NQ-TW' })
  await swapped.getByRole('button', { name: 'Chấp nhận…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Chấp nhận lỗi chặn' })
  await expect(dialog.getByRole('button', { name: 'Chấp nhận' })).toBeDisabled()
  await page.keyboard.type('Trích nguyên văn công văn đến')
  await page.keyboard.press('Enter')
  const accepted = findings.getByRole('region', { name: 'Đã chấp nhận' })
  await expect(accepted.getByText('Trích nguyên văn công văn đến')).toBeVisible()
  await expect(swapped).toHaveCount(0)
  await accepted.getByRole('button', { name: 'Thôi chấp nhận' }).click()
  await expect(swapped).toHaveCount(1)
  await swapped.getByRole('button').first().click()
  await expect(page.locator('[data-field$=".title"] :focus, [data-field$=".title"]:focus')).toHaveCount(1)
})
