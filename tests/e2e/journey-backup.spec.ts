import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { choose, expect, loadSample, openStage, test } from './fixture.ts'
import { look } from './look.ts'

test('a backup, a damaged store, a restore: the session comes back and the damaged file is kept aside', async ({
  desk,
}) => {
  const first = await desk.start()
  await loadSample(first)
  await choose(first, [desk.files])
  await first.page.getByRole('link', { name: 'Thiết lập' }).click()
  await first.page.getByRole('button', { name: 'Sao lưu ra USB' }).click()
  await expect(first.page.getByRole('list', { name: 'Các lần sao lưu' }).getByText('Đã kiểm tra')).toBeVisible()
  await first.close()
  const backup = readdirSync(desk.files, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.db'))
  if (backup === undefined) throw new Error('no backup was written')

  const live = join(desk.data, 'thu-ky.db')
  const damaged = readFileSync(live).fill(0x5a, 0, 60_000)
  writeFileSync(live, damaged)
  const second = await desk.start()
  await expect(second.page.getByRole('heading', { name: 'Không mở được kho dữ liệu' })).toBeVisible()
  const keptAside = readdirSync(dirname(live)).filter((name) => name.startsWith('thu-ky') && name !== 'thu-ky.db')
  expect(keptAside.some((name) => readFileSync(join(desk.data, name)).equals(damaged))).toBe(true)

  await choose(second, [join(desk.files, backup)])
  await second.page.getByRole('button', { name: 'Khôi phục từ bản sao lưu' }).click()
  await second.page.getByRole('dialog', { name: 'Đã khôi phục' }).waitFor()
  // The damaged store was set aside at the start, so the restore had none to replace.
  await expect(second.page.getByText('được để riêng tại')).toHaveCount(0)
  await look(second.page, { name: 'restored', themes: ['light'] })
  await second.page.getByRole('dialog', { name: 'Đã khôi phục' }).getByRole('button', { name: 'Tiếp tục' }).click()
  await openStage(second, 'Họp')
  await expect(second.page.getByText('11.360 tỷ đồng')).toBeVisible()
  expect(existsSync(live)).toBe(true)
  expect(readdirSync(dirname(live)).filter((name) => keptAside.includes(name))).toEqual(keptAside)
})
