/** An item is marked top secret: the screens say so, the network seals it, its minutes are asked for, and no general paper has a word of it. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expect, loadSample, openStage, type Running, saveInto, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

const secretTitle = 'Kimtước: phương án bảo vệ khu vực cấm'

/** From now on the computer says that these interfaces are up, and no other. */
const connect = (app: Running, interfaces: readonly string[]) =>
  app.evaluate((_electron, names) => {
    const os = process.getBuiltinModule('node:os')
    const up = { address: '10.0.0.2', netmask: '255.0.0.0', family: 'IPv4', mac: '', internal: false, cidr: null }
    os.networkInterfaces = () => Object.fromEntries(names.map((name) => [name, [up as never]]))
  }, interfaces)

const banner = (page: Page) => page.getByRole('complementary', { name: 'Bảo mật' })
const stage = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Các giai đoạn của phiên họp' }).getByRole('link', { name }).click()

test('a top-secret item: no level is proposed, the banner tells, a network seals it, minutes are asked for, nothing else has a word of it', async ({
  desk,
}) => {
  test.setTimeout(lookingMs)
  const app = await desk.start()
  const { page } = app
  await connect(app, [])
  await saveInto(app, desk.files)
  await loadSample(app)
  await openStage(app, 'Chuẩn bị')
  await expect(banner(page)).toHaveCount(0)

  await page.getByRole('textbox', { name: 'Tên nội dung' }).fill(secretTitle)
  await page.getByRole('button', { name: 'Đổi độ mật: Độ mật của nội dung' }).click()
  const dialog = page.getByRole('dialog', { name: 'Độ mật của nội dung' })
  const level = dialog.getByRole('button', { name: /Độ mật$/ })
  const mark = dialog.getByRole('button', { name: 'Xác định độ mật' })
  // The program proposes none: not for a title that speaks of what is forbidden, and not without a ground and a reason.
  await expect(level).toHaveText('Không mật')
  await expect(mark).toBeDisabled()
  await level.click()
  await page.getByRole('option', { name: 'Tuyệt mật' }).click()
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Theo đề xuất của Ban Nội chính')
  await expect(mark).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Căn cứ trong danh mục bí mật nhà nước' }).fill('Khoản 2, Điều 1')
  await look(page, { name: 'secret-mark' })
  await mark.click()
  await expect(banner(page)).toContainText('Nội dung đang mở có độ mật Tuyệt mật.')
  await expect(banner(page)).toContainText('Khoản 2, Điều 1')
  await expect(banner(page)).toContainText('Máy không nối mạng.')
  await look(page, { name: 'secret-item' })

  // A cable is put in.
  await connect(app, ['eth7'])
  await stage(page, 'Họp')
  await expect(banner(page)).toContainText('eth7', { timeout: 30_000 })
  await expect(banner(page)).toContainText('Hãy ngắt mạng.')
  await expect.poll(() => page.content()).not.toContain('Kimtước')
  await look(page, { name: 'secret-sealed' })
  await connect(app, [])
  await expect(banner(page)).toContainText('Máy không nối mạng.', { timeout: 30_000 })

  await stage(page, 'Dự thảo')
  await expect(page.getByText('Văn bản này có độ mật Tuyệt mật.')).toBeVisible()
  const both = page.getByRole('button', { name: 'Word và PDF' })
  const asked = page.getByRole('dialog', { name: 'Đưa nội dung mật ra ngoài kho' })
  await both.click()
  await expect(asked).toBeVisible()
  await look(page, { name: 'secret-asked' })
  await asked.getByRole('button', { name: 'Bỏ qua' }).click()
  await expect(asked).toHaveCount(0)
  expect(readdirSync(desk.files)).toEqual([])
  await both.click()
  await asked.getByRole('button', { name: 'Xuất với dấu Tuyệt mật' }).click()
  await expect.poll(() => readdirSync(desk.files).length, { timeout: 60_000 }).toBe(2)
  await expect(page.getByRole('region', { name: 'Đã xuất' }).getByText(/\.pdf$/)).toBeVisible()
  const minutes = textsIn(desk.files).join('\n')
  expect(minutes).toContain('TUYỆT MẬT')
  expect(minutes).toContain('Kimtước')
  for (const name of readdirSync(desk.files)) rmSync(join(desk.files, name))

  await page.getByRole('button', { name: /Văn bản$/ }).click()
  await page.getByRole('option', { name: 'Thông báo kết luận' }).click()
  await expect(page.getByText('Văn bản này có độ mật Tuyệt mật.')).toHaveCount(0)
  await expect(both).toBeEnabled()
  await both.click()
  await expect.poll(() => readdirSync(desk.files).length, { timeout: 60_000 }).toBe(2)
  await expect(page.getByRole('region', { name: 'Đã xuất' }).getByText(/\.pdf$/)).toBeVisible()
  const notice = textsIn(desk.files).join('\n')
  expect(notice).toContain('THÔNG BÁO')
  expect(notice).not.toContain('Kimtước')

  await page.getByRole('link', { name: 'Thiết lập' }).click()
  const log = page.getByRole('table', { name: 'Sổ theo dõi bảo mật' })
  await expect(log.getByRole('row')).toHaveCount(3)
  await expect(log).toContainText('Đưa ra ngoài kho: Tuyệt mật, Biên bản')
  await expect(log).toContainText('Xác định độ mật: Không mật → Tuyệt mật')
  await expect(log).toContainText('Theo đề xuất của Ban Nội chính')
})

/** The words and the properties of every Word file and PDF of the folder, and its names. */
function textsIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (name.endsWith('.pdf'))
      return [
        name,
        ...['pdftotext', 'pdfinfo'].map((read) =>
          execFileSync(read, [path, ...(read === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' }),
        ),
      ]
    return [name, ...Object.values(unzipSync(readFileSync(path))).map((part) => Buffer.from(part).toString('utf8'))]
  })
}
