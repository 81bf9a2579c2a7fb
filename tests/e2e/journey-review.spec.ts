/** A notice goes from hand to hand by keyboard: opinions asked and recorded, a remark followed to its change, signed, issued, replaced. */
import type { Page } from '@playwright/test'
import { expect, loadSample, openNotice, openStage, type Running, test, typeAtEnd } from './fixture.ts'
import { look, lookingMs } from './look.ts'

type Draft = { id: string; state: string }

/** The drafts of the session as the store has them. */
function draftsOf({ page }: Running): Promise<Draft[]> {
  return page.evaluate(async () => {
    const api = Reflect.get(window as object, 'api')
    const { value } = await api['sessions.list']({ year: null, bodyId: null })
    const read = await api['sessions.read']({ sessionId: value.sessions[0].id })
    return read.value.drafts
  })
}

/** Takes each finding that blocks upon oneself over the program's own calls, as the list of findings does one by one. */
function waiveAll({ page }: Running): Promise<void> {
  return page.evaluate(async () => {
    const api = Reflect.get(window as object, 'api')
    const { value } = await api['sessions.list']({ year: null, bodyId: null })
    const sessionId = value.sessions[0].id
    const facts = (await api['documents.facts']({ sessionId })).value.notice ?? {}
    const { profileId = null, draftNumber: _, ...typed } = facts
    const request = { sessionId, kind: 'notice', profileId, choices: typed }
    for (const { ruleId, at, words, severity } of (await api['checks.find'](request)).value.findings) {
      if (severity !== 'block') continue
      const finding = { ruleId, at: { kind: at.kind, id: at.id, field: at.field }, words }
      await api['checks.waive']({ ...request, finding, reason: 'đã đối chiếu bản gốc' })
    }
  })
}

/** Chooses the step by its words and types who holds the document then. */
async function move(page: Page, words: string, holder: string, reason = '') {
  await page.keyboard.press('Alt+o')
  const dialog = page.getByRole('dialog', { name: /^Chuyển bước/ })
  await expect(dialog.getByRole('button', { name: 'Bước' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: words }).click()
  await dialog.getByRole('combobox', { name: 'Người, bộ phận giữ văn bản' }).fill(holder)
  await page.keyboard.press('Tab')
  if (reason !== '') await dialog.getByLabel(/Lý do|Ghi chú/).fill(reason)
  await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click()
  return dialog
}

test('a notice is reviewed, asked about, signed and issued, and a later one replaces it', async ({ desk }) => {
  test.setTimeout(lookingMs)
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  await openNotice(app)
  await expect(page.getByRole('button', { name: /^Bắt đầu dự thảo/ })).toBeEnabled()
  await page.keyboard.press('Alt+e')
  const strip = page.getByRole('region', { name: 'Các bước của văn bản' })
  await expect(strip.getByText('Soạn thảo')).toHaveAttribute('aria-current', 'step')

  // Thẩm định, then xin ý kiến; who holds it is told, and the history keeps each.
  await move(page, 'Chuyển sang Thẩm định', 'Phòng Tổng hợp')
  await expect(strip.getByText(/^Phòng Tổng hợp giữ từ/)).toBeVisible()
  await move(page, 'Chuyển sang Xin ý kiến', 'Chánh Văn phòng')
  await expect(strip.getByText('Xin ý kiến')).toHaveAttribute('aria-current', 'step')

  // A round of opinions on the version as it stands.
  await page.keyboard.press('Alt+w')
  await page.getByRole('button', { name: 'Gửi xin ý kiến' }).click()
  const asking = page.getByRole('dialog', { name: 'Gửi xin ý kiến' })
  for (const name of ['Ban Tổ chức Tỉnh ủy', 'Sở Tài chính']) {
    await asking.getByRole('combobox', { name: 'Xin ý kiến của' }).fill(name)
    await page.keyboard.press('Tab')
    await asking.getByRole('button', { name: 'Thêm', exact: true }).click()
  }
  await asking.getByRole('spinbutton').first().click()
  await page.keyboard.type('31122099')
  await look(page, { name: 'review-ask', themes: ['light'] })
  await asking.getByRole('button', { name: 'Gửi (2)' }).click()
  const opinions = page.getByRole('dialog', { name: /^Ý kiến về dự thảo/ })
  await expect(opinions.getByText(/Xin ý kiến 2; đồng ý 0/)).toBeVisible()

  await opinions.getByRole('button', { name: /^Ban Tổ chức Tỉnh ủy: / }).click()
  const answer = page.getByRole('dialog', { name: 'Trả lời của Ban Tổ chức Tỉnh ủy' })
  await answer.getByRole('button', { name: 'Trả lời' }).click()
  await page.getByRole('option', { name: 'Đồng ý, có ý kiến' }).click()
  await answer.getByRole('button', { name: 'Lưu' }).click()
  await expect(opinions.getByText(/đồng ý, có ý kiến 1/)).toBeVisible()

  await opinions.getByRole('button', { name: 'Thêm góp ý của Ban Tổ chức Tỉnh ủy' }).click()
  const remark = page.getByRole('dialog', { name: 'Góp ý của Ban Tổ chức Tỉnh ủy' })
  await remark.getByLabel('Nội dung góp ý').fill('Đề nghị nêu rõ cơ quan chủ trì.')
  await remark.getByRole('combobox', { name: 'Đoạn được góp ý' }).fill('2.')
  await page.getByRole('option').first().click()
  await remark.getByRole('button', { name: 'Lưu' }).click()
  await expect(opinions.getByText('Chưa xử lý')).toBeVisible()
  await look(page, { name: 'review-opinions' })
  await opinions.getByRole('button', { name: 'Đóng' }).click()

  // The way to be signed is shut while a remark is open and a finding blocks; both are said.
  const shut = await move(page, 'Chuyển sang Trình ký', 'Nguyễn Văn An')
  await expect(shut.getByText(/Chưa trình ký được/)).toBeVisible()
  await expect(shut.getByText('1 góp ý chưa xử lý')).toBeVisible()
  await look(page, { name: 'review-move' })
  await shut.getByRole('button', { name: 'Mở ý kiến' }).first().click()
  await opinions.getByRole('button', { name: 'Đề nghị nêu rõ cơ quan chủ trì.' }).click()
  await remark.getByRole('button', { name: 'Kết quả xử lý' }).click()
  await page.getByRole('option', { name: 'Không tiếp thu' }).click()
  await remark.getByLabel(/^Giải trình/).fill('Cơ quan chủ trì đã nêu ở mục sau.')
  await remark.getByRole('button', { name: 'Lưu' }).click()
  await expect(opinions.getByText(/Không tiếp thu: Cơ quan chủ trì/)).toBeVisible()
  await opinions.getByRole('button', { name: 'Đóng' }).click()
  await waiveAll(app)
  await move(page, 'Chuyển sang Trình ký', 'Nguyễn Văn An')
  await expect(strip.getByText('Trình ký')).toHaveAttribute('aria-current', 'step')
  const [draft] = await draftsOf(app)
  expect(draft?.state).toBe('signing')
  await look(page, { name: 'review-strip' })

  // Issued from there; the strip says so.
  await openStage(app, 'Phát hành')
  await page.getByLabel('Số do văn thư cấp').fill('128')
  await page.getByRole('spinbutton').first().click()
  await page.keyboard.type('10062025')
  await page.getByRole('combobox', { name: 'Người ký' }).click()
  await page.getByRole('option').first().click()
  await expect(page.getByText('Số này chưa dùng trong sổ.')).toBeVisible()
  await waiveAll(app)
  await expect(page.getByRole('button', { name: /^Ban hành/ })).toBeEnabled()
  await page.keyboard.press('Alt+b')
  await expect(page.getByText('Đã ban hành 128-TB/TU')).toBeVisible({ timeout: 60_000 })
  await expect(strip.getByText('Ban hành', { exact: true })).toHaveAttribute('aria-current', 'step')

  // A second one, begun beside the issued one and written in; it is chosen as replacing it while it is issued.
  const editor = await openNotice(app)
  await expect(page.getByRole('button', { name: /^Bắt đầu dự thảo mới/ })).toBeEnabled()
  await look(page, { name: 'review-issued-draft' })
  await page.keyboard.press('Alt+e')
  await expect(page.getByRole('button', { name: /^Bắt đầu dự thảo mới/ })).toBeHidden()
  await typeAtEnd(page, editor, ' Đính chính.')
  await expect(editor).toContainText('Đính chính.')
  await openStage(app, 'Phát hành')
  await expect(strip.getByText('Soạn thảo')).toHaveAttribute('aria-current', 'step')
  await page.getByLabel('Số do văn thư cấp').fill('129')
  const relation = page.getByRole('region', { name: 'Quan hệ với văn bản đã ban hành' })
  await relation.getByRole('button', { name: 'Văn bản này' }).click()
  await page.getByRole('option', { name: 'Thay thế một văn bản' }).click()
  await relation.getByRole('combobox', { name: 'Văn bản trước' }).fill('128')
  await page.getByRole('option').first().click()
  await expect(relation.getByText(/128-TB\/TU được ghi là đã được thay thế/)).toBeVisible()
  await waiveAll(app)
  await expect(page.getByRole('button', { name: /^Ban hành/ })).toBeEnabled()
  await look(page, { name: 'review-issue' })
  await page.getByRole('button', { name: /^Ban hành/ }).click()
  await expect(page.getByText('Đã ban hành 129-TB/TU')).toBeVisible({ timeout: 60_000 })
  expect((await draftsOf(app)).map(({ state }) => state)).toEqual(['replaced', 'issued'])
})
