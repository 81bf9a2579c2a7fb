/** A document is kept once in the list, found without marks, and cited from there by its full formula. */
import { expect, firstContribution, loadSample, openStage, type Running, test } from './fixture.ts'

const found = ({ page }: Running) => page.getByRole('listbox', { name: 'Danh mục văn bản' }).getByRole('option')
const formula = ({ page }: Running) => page.getByRole('region', { name: 'Câu viện dẫn đầy đủ' }).getByRole('paragraph')
const saved = ({ page }: Running) => expect(page.locator('.saved:not(.waiting):not(.failed)')).toContainText('Đã lưu')

const full =
  'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số'

async function openList(app: Running): Promise<void> {
  await app.page.getByRole('link', { name: 'Tra cứu' }).click()
  await app.page.getByRole('heading', { name: 'Tra cứu văn bản' }).waitFor()
}

test('the list is searched without marks, one of it is copied by its full formula, and one that has ended says so', async ({
  desk,
}) => {
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  await openList(app)
  await page.getByLabel(/^Tìm số, trích yếu/).fill('57 chuyen doi so')
  await expect(found(app)).toHaveCount(1)
  await found(app).first().click()
  await expect(formula(app)).toHaveText(full)
  await page.getByRole('button', { name: 'Chép' }).click()
  await expect(page.getByText('Đã chép câu viện dẫn.')).toBeVisible()
  const find = page.getByLabel(/^Tìm số, trích yếu/)
  await find.fill('')
  await find.press('Control+v')
  await expect(find).toHaveValue(full)

  await find.fill('36-HD/VPTW')
  await found(app).first().click()
  const card = page.getByRole('region', { name: 'Câu viện dẫn đầy đủ' })
  await expect(card).toContainText('Thay thế bằng 05-HD/VPTW.')
  await card.getByRole('button', { name: 'Xem văn bản thay thế' }).click()
  await expect(formula(app)).toContainText('Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026')
})

test('a document is read out of a pasted citation, kept once, changed, removed and brought back', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  await openList(app)
  const before = await found(app).count()
  const words = 'Theo Chỉ thị số 12 - CT/TU, ngày 05/9/2025 của Ban Thường vụ Tỉnh ủy về tăng cường công tác dân vận.'
  const add = async () => {
    await page.getByRole('button', { name: 'Thêm văn bản' }).click()
    await page.getByLabel('Dán câu viện dẫn').fill(words)
    await page.keyboard.press('Enter')
  }
  await add()
  await expect(formula(app)).toHaveText(
    'Chỉ thị số 12-CT/TU, ngày 05/9/2025 của Ban Thường vụ Tỉnh ủy về tăng cường công tác dân vận',
  )
  await expect(found(app)).toHaveCount(before + 1)
  await add()
  await expect(page.getByRole('alert')).toContainText('Văn bản số 12-CT/TU cùng loại, cùng ngày')
  await page.keyboard.press('Escape')

  await page.getByRole('textbox', { name: 'Trích yếu', exact: true }).fill('công tác dân vận')
  await expect(formula(app)).toHaveText(
    'Chỉ thị số 12-CT/TU, ngày 05/9/2025 của Ban Thường vụ Tỉnh ủy về công tác dân vận',
  )
  await saved(app)
  await page.getByRole('button', { name: 'Xóa', exact: true }).click()
  await expect(found(app)).toHaveCount(before)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(found(app)).toHaveCount(before + 1)

  await app.close()
  const again = await desk.start()
  await again.page.getByRole('grid').waitFor()
  await again.page.keyboard.press('Control+k')
  await again.page.getByRole('dialog').waitFor()
  await again.page.keyboard.type('12 dan van')
  await expect(again.page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await again.page.keyboard.press('Enter')
  await expect(formula(again)).toHaveText(/^Chỉ thị số 12-CT\/TU, .* về công tác dân vận$/)
})

test('by keys alone a citation is written from the list by its full formula', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  await openStage(app, 'Họp')
  const text = firstContribution(app)
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+d')
  await page.getByRole('dialog', { name: 'Văn bản trích dẫn' }).waitFor()
  await page.keyboard.type('57 chuyen doi')
  await expect(page.getByRole('listbox').last().getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('In ra là')).toHaveValue(full)
  await page.keyboard.press('Enter')
  await expect(text).toContainText(full)
  await page.keyboard.type('.')
  await saved(app)
  const cited = await page.evaluate(async () => {
    const api = Reflect.get(window as object, 'api')
    const { value } = await api['sessions.list']({ year: null, bodyId: null })
    const read = await api['sessions.read']({ sessionId: value.sessions[0].id })
    return JSON.stringify(read.value.contributions)
  })
  const parts = { documentType: 'Nghị quyết', number: '57-NQ/TW', date: '2024-12-22', issuer: 'Bộ Chính trị' }
  expect(cited).toContain(JSON.stringify({ text: full, ...parts, title: full.split(' về ')[1] }))
})
