/** A document is issued under the number the clerk gave, gets its signed scan and its sending list; a number is given once, whatever happens. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { choose, expect, loadSample, openStage, type Running, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

type Answer = { ok: boolean; value?: { snapshotId?: string; printedNumber?: string }; error?: { code: string } }

const stageOf = async (app: Running) => {
  await loadSample(app)
  await openStage(app, 'Phát hành')
}
const waiveAll = async (page: Page) => {
  const ways = page.getByRole('button', { name: 'Chấp nhận…' })
  await page.getByRole('region', { name: 'Kiểm tra trước khi ban hành' }).waitFor()
  while ((await ways.count()) > 0) {
    const before = await ways.count()
    // What was typed last may clear a finding while its button is aimed at: then the rest are looked at again.
    const isAsked = await ways
      .first()
      .click({ timeout: 2_000 })
      .then(
        () => true,
        () => false,
      )
    if (!isAsked) continue
    await page.getByRole('dialog').getByRole('textbox').fill('đã đối chiếu bản gốc')
    await page.keyboard.press('Enter')
    await expect(ways).toHaveCount(before - 1)
  }
}
const typeFacts = async (page: Page, number: string) => {
  await page.getByLabel('Số do văn thư cấp').fill(number)
  await page.getByRole('spinbutton').first().click()
  await page.keyboard.type('10062025')
  const signer = page.getByRole('combobox', { name: 'Người ký' })
  await signer.click()
  await page.getByRole('option').first().click()
}

test('a notice is issued, its signed copy attached, its sending list made, its number in the register', async ({
  desk,
}) => {
  test.setTimeout(lookingMs)
  const app = await desk.start()
  const { page } = app
  await stageOf(app)
  await typeFacts(page, '128')
  await waiveAll(page)
  await expect(page.getByText('Số này chưa dùng trong sổ.')).toBeVisible()
  const issue = page.getByRole('button', { name: /^Ban hành/ })
  await expect(issue).toBeEnabled()
  await look(page, { name: 'issue' })
  await expect(issue).toBeEnabled()
  await issue.click()
  await expect(page.getByText('Đã ban hành 128-TB/TU')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByLabel('Số do văn thư cấp')).toHaveValue('')
  await expect(page.getByText('Số cuối trong sổ: 128')).toBeVisible()

  await page.getByRole('link', { name: 'Văn bản' }).click()
  const scan = join(desk.files, 'bản ký 128.pdf')
  writeFileSync(scan, '%PDF-1.7 bản ký')
  await choose(app, [scan])
  await page.keyboard.press('Alt+s')
  await expect(page.getByRole('button', { name: 'bản ký 128.pdf', exact: true })).toBeVisible()
  await page.keyboard.press('Alt+g')
  await expect(page.getByRole('region', { name: 'Danh sách gửi' }).getByRole('row')).not.toHaveCount(0)
  await look(page, { name: 'documents-issued' })
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('cell', { name: '128-TB/TU' })).toBeVisible()
  await look(page, { name: 'documents-books' })
})

/** Issues a notice over the program's own calls, as a window does. */
const issueBy = (page: Page, number: string): Promise<string> =>
  page.evaluate(async (typed) => {
    const api = (window as unknown as { api: Record<string, (input: unknown) => Promise<Answer>> }).api
    const sessionId = location.hash.split('/')[2]
    const signer = { form: 'on_behalf', post: 'BÍ THƯ', name: 'Nguyễn Văn An' }
    const choices = { number: typed, documentDate: '2025-06-10', signer }
    const request = { sessionId, kind: 'notice', profileId: null, choices }
    const seen = await api['documents.preview']?.(request)
    const jobId = crypto.randomUUID()
    const done = await api['issuing.issue']?.({ ...request, snapshotId: seen?.value?.snapshotId, jobId, changes: [] })
    return done?.ok === true ? (done.value?.printedNumber ?? 'stopped') : (done?.error?.code ?? 'nothing')
  }, number)

test('two windows race for one number: one wins, the other is told', async ({ desk }) => {
  const app = await desk.start()
  await stageOf(app)
  await typeFacts(app.page, '9')
  await waiveAll(app.page)
  const known = app.windows()
  await app.evaluate(({ Menu }) => {
    const all = (items: readonly Electron.MenuItem[]): Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...all(item.submenu?.items ?? (item.submenu as never) ?? [])])
    all(Menu.getApplicationMenu()?.items ?? [])
      .find(({ label }) => label === 'Cửa sổ mới')
      ?.click()
  })
  await expect.poll(() => app.windows().length).toBe(known.length + 1)
  const other = app.windows().find((page) => !known.includes(page))
  if (other === undefined) throw new Error('no second window')
  await openStage({ ...app, page: other }, 'Phát hành')
  const outcomes = await Promise.all([issueBy(app.page, '131'), issueBy(other, '131')])
  expect(outcomes.sort()).toEqual(['131-TB/TU', 'REGISTER_NUMBER_TAKEN'])
})
