/** A notice is issued, its task comes into force, is reported with evidence, extended, closed, opened again, printed; by keys, and each has a place to click. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { choose, expect, loadSample, openStage, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

type Answer = { ok: boolean; value?: Record<string, unknown>; error?: { code: string } }
type Finding = {
  severity: string
  ruleId: string
  at: { kind: string; id: string; field: string }
  words: string | null
}
type Api = Record<string, (input: unknown) => Promise<Answer>>

/** Issues the notice over the program's own calls, what blocks waived: issuing on the screen has its own journey. */
const issueNotice = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const api = (window as unknown as { api: Api }).api
    const sessionId = location.hash.split('/')[2]
    const signer = { form: 'on_behalf', post: 'BÍ THƯ', name: 'Nguyễn Văn An' }
    const choices = { number: '128', documentDate: '2025-06-10', signer }
    const request = { sessionId, kind: 'notice', profileId: null, choices }
    const found = await api['checks.find']?.(request)
    const findings = (found?.value?.['findings'] ?? []) as Finding[]
    for (const { severity, ruleId, at, words } of findings) {
      const finding = { ruleId, at: { kind: at.kind, id: at.id, field: at.field }, words }
      if (severity === 'block') await api['checks.waive']?.({ ...request, finding, reason: 'đã đối chiếu' })
    }
    const seen = await api['documents.preview']?.(request)
    const jobId = crypto.randomUUID()
    const snapshotId = seen?.value?.['snapshotId']
    const done = await api['issuing.issue']?.({ ...request, snapshotId, jobId, changes: [] })
    return done?.ok === true ? String(done.value?.['printedNumber']) : (done?.error?.code ?? 'nothing')
  })

test('a task in force is reported with evidence, extended, closed, opened again and printed', async ({ desk }) => {
  test.setTimeout(lookingMs)
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  await page.keyboard.press('F3')
  await expect(page.getByText('Chưa có nhiệm vụ nào có hiệu lực.', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: 'Phiên họp' }).click()
  await openStage(app, 'Phát hành')
  expect(await issueNotice(page)).toBe('128-TB/TU')

  await page.getByRole('link', { name: 'Nhiệm vụ' }).click()
  const list = page.getByRole('listbox', { name: 'Nhiệm vụ' })
  const rows = list.getByRole('option')
  await expect(rows).not.toHaveCount(0)
  const count = await rows.count()
  const card = page.getByRole('region', { name: 'Nhiệm vụ', exact: true }).last()
  const history = page.getByRole('region', { name: 'Diễn biến' })
  const dialog = page.getByRole('dialog')
  const work = (await rows.first().locator('.follow-up-work').textContent()) ?? ''
  await look(page, { name: 'tasks' })

  await page.keyboard.press('Alt+b')
  await dialog.getByRole('textbox', { name: 'Nội dung báo cáo' }).fill('Đã trình dự thảo lần một.')
  await dialog.getByRole('button', { name: 'Ghi' }).click()
  await expect(history.getByText('Đã trình dự thảo lần một.')).toBeVisible()

  const evidence = join(desk.files, 'báo cáo tiến độ.pdf')
  writeFileSync(evidence, '%PDF-1.7 báo cáo')
  await choose(app, [evidence])
  await page.keyboard.press('Alt+m')
  await expect(history.getByRole('button', { name: 'báo cáo tiến độ.pdf', exact: true })).toBeVisible()

  await card.getByRole('button', { name: 'Gia hạn' }).click()
  await dialog.getByRole('textbox', { name: 'Gõ thời hạn, Enter để ghi' }).fill('trước ngày 31/12/2099')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Thời hạn mới: trước ngày 31/12/2099')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Người cho gia hạn' }).fill('Đồng chí Bí thư')
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('chờ số liệu của các sở')
  await look(page, { name: 'tasks-extension' })
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).last().click()
  await expect(history.getByText('Đồng chí Bí thư cho phép', { exact: false })).toBeVisible()

  await page.getByRole('textbox', { name: 'Tìm việc, đơn vị, số văn bản' }).fill(work.slice(0, 40))
  await expect(rows.first()).toContainText(work.slice(0, 40))
  await rows.filter({ hasText: '30/12/2099' }).first().click()
  await expect(card.getByText('đã gia hạn 1 lần', { exact: false })).toBeVisible()
  await page.keyboard.press('Alt+x')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+x')
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
  await page.getByRole('textbox', { name: 'Tìm việc, đơn vị, số văn bản' }).fill('')
  await expect(rows).toHaveCount(count - 1)
  await page
    .getByRole('button', { name: /Thời hạn/ })
    .first()
    .click()
  await page.getByRole('option', { name: 'Đã xong' }).click()
  await expect(rows).toHaveCount(1)
  await look(page, { name: 'tasks-done' })
  await page.keyboard.press('Alt+x')
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('còn một phụ lục')
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(list.getByText('Không có nhiệm vụ nào khớp.')).toBeVisible()
  await page
    .getByRole('button', { name: /Thời hạn/ })
    .first()
    .click()
  await page.getByRole('option', { name: 'Tất cả' }).click()
  await page.keyboard.press('Control+2')
  await expect(rows).toHaveCount(count)

  const prints = () => app.evaluate(({ calls }) => calls.filter(({ api }) => api === 'webContents.print').length)
  await page.keyboard.press('Control+p')
  await expect.poll(prints).toBe(1)
  await page.getByRole('button', { name: 'In danh sách' }).click()
  await expect.poll(prints).toBe(2)

  await page.keyboard.press('Alt+v')
  const frozen = page.getByRole('region', { name: 'Lời văn đã khóa' })
  await expect(frozen.locator('mark')).toBeInViewport()
  await look(page, { name: 'issued-sentence' })
  await page.getByRole('region', { name: 'Nhiệm vụ có hiệu lực từ văn bản này' }).getByRole('link').first().click()
  await expect(rows).toHaveCount(count)
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('link', { name: 'Phát hành' })).toBeVisible()
})
