/** The shared components in a real Chromium: by keyboard alone, in Vietnamese, without a fault that axe can see. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findChromium } from '../../tools/chromium/find-chromium.ts'

const timeoutMs = 300_000
/** How long a busy machine may take; no test waits for it when the page is ready. */
const polling = { timeout: 60_000, interval: 50 }
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}
const built = mkdtempSync(join(tmpdir(), 'thu-ky-components-'))
let browser: Browser
let page: Page

beforeAll(async () => {
  await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../../docs/components'),
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: built,
      emptyOutDir: true,
      target: 'chrome120',
      minify: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4_000,
    },
  })
  const { executable, env } = await findChromium()
  browser = await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    args: ['--no-sandbox'],
  })
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1366, height: 768 } })
  context.setDefaultTimeout(timeoutMs)
  page = await context.newPage()
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname
    const file = join(built, path === '/' ? 'index.html' : path)
    if (!existsSync(file)) return route.fulfill({ status: 404, body: '' })
    return route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? 'application/octet-stream' })
  })
}, timeoutMs)

afterAll(async () => {
  await browser.close()
  rmSync(built, { recursive: true, force: true })
})

beforeEach(async () => {
  await page.goto('http://components.test/')
  await page.getByRole('heading', { name: 'Nút' }).waitFor()
}, timeoutMs)

const textUnder = (name: string) => page.getByLabel(name, { exact: true }).textContent()

describe('a date', { timeout: timeoutMs }, () => {
  test('is typed day first: 5 3 2026 is the fifth of March, on any machine', async () => {
    await page.getByRole('group', { name: 'Ngày họp' }).getByRole('spinbutton').first().focus()
    await page.keyboard.type('05032026')
    expect(await textUnder('Ngày được lưu')).toBe('2026-03-05')
  })

  test('names its parts in Vietnamese, and in English when the screen is', async () => {
    const parts = page.getByRole('group', { name: 'Ngày họp' }).getByRole('spinbutton')
    expect(await parts.first().getAttribute('aria-label')).toMatch(/^ngày/i)
    await page.getByRole('button', { name: 'English' }).click()
    expect(await parts.first().getAttribute('aria-label')).toMatch(/^day/i)
  })
})

describe('a field that commits itself', { timeout: timeoutMs }, () => {
  test('stores what is typed without any key that saves', async () => {
    await page.getByLabel('Tên bản ghi').fill('Thông báo kết luận')
    await expect.poll(() => textUnder('Bản trong kho'), polling).toBe('Thông báo kết luận')
  })

  test('keeps the last words when a field that must not be empty is emptied, and shows them again', async () => {
    const field = page.getByLabel('Tên bản ghi')
    await field.fill('')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    await field.blur()
    expect(await field.inputValue()).toBe('Kết luận tại phiên họp')
    expect(await textUnder('Bản trong kho')).toBe('Kết luận tại phiên họp')
  })

  test('shows both versions when another window was first, and keeps both if asked', async () => {
    await page.getByRole('button', { name: 'Cửa sổ khác sửa trước' }).click()
    await page.getByLabel('Tên bản ghi').fill('Kết luận của tôi')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Kết luận sửa ở cửa sổ khác').waitFor()
    await dialog.getByText('Kết luận của tôi').waitFor()
    await dialog.getByRole('button', { name: 'Giữ cả hai' }).click()
    await expect.poll(() => textUnder('Bản trong kho'), polling).toBe('Kết luận sửa ở cửa sổ khác Kết luận của tôi')
  })
})

describe('asking for a reason', { timeout: timeoutMs }, () => {
  test('starts in the field, sends by Enter and gives the focus back', async () => {
    const opener = page.getByRole('button', { name: 'Hỏi lý do' })
    await opener.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByLabel('Lý do').waitFor()
    await page.keyboard.type('chủ trì đi công tác')
    await page.keyboard.press('Enter')
    expect(await textUnder('Lý do đã nêu')).toBe('chủ trì đi công tác')
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement), polling).toBe(true)
  })

  test('takes no empty reason, and Escape leaves everything as it was', async () => {
    await page.getByRole('button', { name: 'Hỏi lý do' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('button', { name: 'Hoãn phiên họp' }).isDisabled()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await dialog.count()).toBe(1)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await textUnder('Lý do đã nêu')).toBe('')
  })
})

test('what was done can be taken back from its message', { timeout: timeoutMs }, async () => {
  await page.getByRole('button', { name: 'Báo kèm hoàn tác' }).click()
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await page.getByText('Đã hoàn tác.').waitFor()
})

test.each(['light', 'dark'])('axe finds no fault in the %s look', { timeout: timeoutMs }, async (look) => {
  if (look === 'dark') await page.getByRole('button', { name: 'Nền tối' }).click()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([])
})
