/** The line in which a deadline is typed, in a real Chromium: read before it is kept, safe under Vietnamese input methods. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { openBundledPage } from '../bundled-page.ts'

// A busy machine makes it slow, not wrong.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let browser: Browser
let page: Page

beforeAll(async () => {
  ;({ browser, page } = await openBundledPage('workspace/due-line-page.tsx', 'dues'))
})
afterAll(() => browser?.close())
beforeEach(async () => {
  await line().fill('')
  await page.evaluate(() => {
    window.dues = []
  })
})

const line = () => page.getByRole('textbox', { name: 'Gõ thời hạn' })
const kept = () => page.evaluate(() => window.dues)
const shown = (words: string) => page.getByRole('status').getByText(words).waitFor()
const nothingShown = () => page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent === '')

it('shows how it was read before Enter makes it the deadline, then is empty for the next', async () => {
  await line().fill('trước ngày 30/6')
  await shown('In ra: trước ngày 30/6')
  await shown('Trong hạn đến hết ngày 29/6/2025; ngày làm việc cuối cùng trong hạn là 27/6/2025.')
  await shown('Không ghi năm: hiểu là năm 2025.')
  expect(await kept()).toEqual([])
  await line().press('Enter')
  expect(await kept()).toEqual([{ kind: 'by_date', date: '2025-06-30', text: 'trước ngày 30/6' }])
  expect(await line().inputValue()).toBe('')
  await nothingShown()
})

it('takes it with the mouse too', async () => {
  await line().fill('hằng tháng, ngày 25')
  await page.getByRole('button', { name: 'Ghi' }).click()
  expect(await kept()).toEqual([{ kind: 'recurring', every: 'month', day: 25, text: 'hằng tháng, ngày 25' }])
})

it('Escape puts the reading away, keeps the text as it was typed and fills nothing', async () => {
  await line().fill('trong quý III')
  await shown('In ra: trong quý III')
  await line().press('Escape')
  await nothingShown()
  expect(await line().inputValue()).toBe('trong quý III')
  expect(await kept()).toEqual([])
})

it('after Escape the first Enter shows the reading again, the second keeps it', async () => {
  await line().fill('trong quý III')
  await line().press('Escape')
  await line().press('Enter')
  await shown('In ra: trong quý III')
  expect(await kept()).toEqual([])
  await line().press('Enter')
  expect(await kept()).toHaveLength(1)
})

it('says what it does not understand, fills nothing on Enter and keeps the text', async () => {
  await line().fill('trước ngày 31/6')
  await shown('“trước ngày 31/6”: không có ngày này. Kiểm tra ngày, tháng, năm.')
  expect(await page.getByRole('button', { name: 'Ghi' }).count()).toBe(0)
  await line().press('Enter')
  expect(await kept()).toEqual([])
  expect(await line().inputValue()).toBe('trước ngày 31/6')
})

it('tells which words it leaves out of the deadline', async () => {
  await line().fill('hoàn thành trước ngày 30/6.')
  await shown('Không đưa vào thời hạn: hoàn thành')
})

it('takes Unikey’s way of typing: letters, Backspace, letters again', async () => {
  await line().focus()
  await page.keyboard.type('trươc')
  for (const _ of 'ơc') await page.keyboard.press('Backspace')
  await page.keyboard.insertText('ớc')
  await page.keyboard.type(' ngay')
  for (const _ of 'ay') await page.keyboard.press('Backspace')
  await page.keyboard.insertText('ày')
  await page.keyboard.type(' 30/6')
  await shown('In ra: trước ngày 30/6')
  await page.keyboard.press('Enter')
  expect(await kept()).toHaveLength(1)
})

it('Enter of an input method that composes keeps nothing; the composed words are read when they are whole', async () => {
  await line().fill('trong ')
  await line().press('End')
  const client = await page.context().newCDPSession(page)
  await client.send('Input.imeSetComposition', { text: 'quý III', selectionStart: 7, selectionEnd: 7 })
  await shown('In ra: trong quý III')
  for (const key of ['Enter', 'Escape'])
    await page.evaluate(
      (pressed) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: pressed,
            keyCode: 229,
            isComposing: true,
            bubbles: true,
            cancelable: true,
          }),
        ),
      key,
    )
  expect(await kept()).toEqual([])
  await shown('In ra: trong quý III')
  await client.send('Input.insertText', { text: 'quý IV' })
  await client.detach()
  await shown('In ra: trong quý IV')
  await line().press('Enter')
  expect(await kept()).toEqual([{ kind: 'by_date', date: '2025-12-31', text: 'trong quý IV' }])
})
