import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { choose, expect, loadSample, type Running, saveInto, test } from './fixture.ts'

/** Exports the first session of the list and gives the path of its file. */
async function exportFile(app: Running, folder: string): Promise<string> {
  await saveInto(app, folder)
  await app.page.getByRole('button', { name: /^Thao tác với/ }).click()
  await app.page.getByRole('menuitem', { name: 'Xuất ra tệp…', exact: true }).click()
  await expect(app.page.getByText(/^Đã xuất .*\.phien\.json/)).toBeVisible()
  const [name = ''] = readdirSync(folder)
  return join(folder, name)
}

async function chooseFile(app: Running, path: string): Promise<void> {
  await choose(app, [path])
  await app.page.getByRole('button', { name: 'Nhập từ tệp' }).click()
  await app.page.getByRole('button', { name: 'Chọn tệp' }).click()
}

/** What was said, voted, decided and given as tasks, as the file holds it. */
function recordsOf(path: string) {
  const { items, contributions, ballots, decisions, tasks } = JSON.parse(readFileSync(path, 'utf8'))
  return { items, contributions, ballots, decisions, tasks }
}

test('a session leaves one computer as a file and comes whole into another', async ({ desk }) => {
  const first = await desk.start()
  await loadSample(first)
  const file = await exportFile(first, desk.files)

  await chooseFile(first, file)
  await expect(first.page.getByText('đã có trong kho và giống hệt, không cần nhập.')).toBeVisible()
  await expect(first.page.getByRole('button', { name: /^Nhập( thành bản mới)?$/ })).toHaveCount(0)
  await first.page.keyboard.press('Escape')
  await expect(first.page.getByRole('grid').getByRole('row')).toHaveCount(2)
  await first.close()

  const second = await desk.startElsewhere()
  const { page } = second
  await page.getByLabel('Tên cơ quan').fill('Tỉnh ủy Nghệ An')
  await page.getByLabel('Nhiệm kỳ').fill('khóa XIX')
  await page.getByLabel('Người đang làm việc trên máy này').fill('Phạm Văn Cường')
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click()
  await chooseFile(second, file)
  await expect(page.getByText('phiên họp chưa có trong kho.')).toBeVisible()
  await page.getByRole('button', { name: 'Nhập', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Thông tin phiên' })).toBeVisible()

  await page.getByRole('link', { name: 'Phiên họp', exact: true }).click()
  const again = await exportFile(second, mkdtempSync(join(desk.folder, 'files-')))
  expect(recordsOf(file).contributions.length).toBeGreaterThan(5)
  expect(recordsOf(again)).toEqual(recordsOf(file))
  await chooseFile(second, file)
  await expect(page.getByText('đã có trong kho và giống hệt, không cần nhập.')).toBeVisible()
})
