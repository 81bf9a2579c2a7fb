/** A session recorded in the room: everything goes through the writing line, by keyboard and by an input method. */
import type { CDPSession, Page } from '@playwright/test'
import { expect, loadSample, openStage, type Running, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

test.describe.configure({ timeout: lookingMs })

const line = (page: Page) => page.getByRole('textbox', { name: 'Dòng ghi' })
const outcome = (page: Page) => page.getByText(/^Nhấn Enter sẽ ghi:/).locator('..')
const choices = (page: Page) => page.getByRole('listbox', { name: /^(Người, đơn vị|Mức quyết định|Mẫu câu)$/ })

async function atMeeting(app: Running): Promise<Page> {
  const { page } = app
  page.setDefaultTimeout(120_000)
  await loadSample(app)
  await openStage(app, 'Họp')
  await page.getByRole('heading', { name: 'Diễn biến' }).waitFor()
  await page.keyboard.press('Alt+g')
  await expect(line(page)).toBeFocused()
  return page
}

test('a contribution, a decision and a task are written without leaving the line', async ({ desk }) => {
  const page = await atMeeting(await desk.start())
  const status = page.getByRole('region', { name: 'Tình hình phiên họp' })
  await expect(status.getByText('Đồng hồ dừng')).toBeVisible()

  await page.keyboard.type('@hnh')
  await expect(choices(page).getByRole('option', { name: /Hoàng Nghĩa Hiếu/ })).toBeVisible()
  await look(page, { name: 'live-choices' })
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveValue('@Hoàng Nghĩa Hiếu ')
  await page.keyboard.type('Nhất trí với báo cáo.')
  await expect(outcome(page)).toContainText('Hoàng Nghĩa Hiếu')
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveValue('')
  const said = page.getByRole('textbox', { name: 'Ý kiến của Hoàng Nghĩa Hiếu' }).last()
  await expect(said).toHaveText('Nhất trí với báo cáo.')
  await expect(status.getByText('Đang họp')).toBeVisible()

  await page.keyboard.type('Đề nghị làm rõ nguồn lực.')
  await page.keyboard.press('Enter')
  await expect(said.getByText('Đề nghị làm rõ nguồn lực.')).toBeVisible()

  await page.keyboard.type('>')
  await expect(choices(page).getByRole('option')).not.toHaveCount(0)
  await page.keyboard.type('thong nhat thong qua')
  await page.keyboard.press('Enter')
  await page.keyboard.type('báo cáo kết quả')
  await expect(outcome(page)).toContainText('thống nhất thông qua')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nội dung quyết định' }).last()).toHaveText('báo cáo kết quả')

  await page.keyboard.type('! Rà soát phần mềm điều hành t: trước ngày 01/7/2025')
  await expect(outcome(page)).toContainText('đơn vị chủ trì')
  await look(page, { name: 'live-task' })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Việc/ }).last()).toHaveValue('Rà soát phần mềm điều hành')
  await expect(line(page)).toBeFocused()
})

test('Esc gives the text back as it was typed, and keeps it as words', async ({ desk }) => {
  const page = await atMeeting(await desk.start())
  await page.keyboard.type('@hnh')
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveValue('@Hoàng Nghĩa Hiếu ')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Escape')
  await expect(line(page)).toHaveValue('@hnh ')
  await expect(choices(page)).toBeHidden()
  await page.keyboard.press('End')
  await page.keyboard.type('là viết tắt')
  await page.keyboard.press('Enter')
  await expect(page.getByText('@hnh là viết tắt')).toBeVisible()
})

test('the queue keeps its order, F9 gives the word to its first, the clock stops and runs on', async ({ desk }) => {
  const page = await atMeeting(await desk.start())
  for (const initials of ['@hnh', '@lhv']) {
    await page.keyboard.type(initials)
    await page.keyboard.press('Shift+Enter')
    await expect(line(page)).toHaveValue('')
  }
  const waiting = page.getByRole('button', { name: /^Mời phát biểu:/ })
  await expect(waiting).toHaveText(['Hoàng Nghĩa Hiếu', 'Lê Hồng Vinh'])
  await waiting.last().focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(waiting).toHaveText(['Lê Hồng Vinh', 'Hoàng Nghĩa Hiếu'])
  await look(page, { name: 'live-queue' })
  await page.keyboard.press('F9')
  await expect(line(page)).toBeFocused()
  await expect(waiting).toHaveText(['Hoàng Nghĩa Hiếu'])
  await page.keyboard.type('Đồng ý.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Ý kiến của Lê Hồng Vinh' }).last()).toHaveText('Đồng ý.')
  await page.keyboard.press('Alt+p')
  await expect(page.getByText('Đồng hồ dừng')).toBeVisible()
  await page.keyboard.press('Alt+p')
  await expect(page.getByText('Đồng hồ dừng')).toBeHidden()
})

test('words not recorded yet, the queue and the clock are there again after the program was killed', async ({
  desk,
}) => {
  const first = await desk.start()
  const page = await atMeeting(first)
  await page.keyboard.type('@hnh')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('Câu đang gõ dở')
  await expect(page.getByText(/Đã lưu \d/)).toBeVisible()
  await page.waitForTimeout(1_000)
  await first.kill()
  const again = await desk.start()
  await openStage(again, 'Họp')
  await expect(line(again.page)).toHaveValue('Câu đang gõ dở')
  await expect(again.page.getByRole('button', { name: 'Mời phát biểu: Hoàng Nghĩa Hiếu' })).toBeVisible()
})

/** What an input method of the system does: it shows a composition that grows, then commits it. */
async function compose(cdp: CDPSession, steps: readonly string[]): Promise<void> {
  for (const text of steps)
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await cdp.send('Input.insertText', { text: steps.at(-1) ?? '' })
}

test('inside every sign an input method composes undisturbed', async ({ desk }) => {
  const page = await atMeeting(await desk.start())
  const cdp = await page.context().newCDPSession(page)

  await page.keyboard.type('@')
  await compose(cdp, ['h', 'hi', 'hie', 'hiê', 'hiêu', 'hiếu'])
  await expect(line(page)).toHaveValue('@hiếu')
  await expect(choices(page).getByRole('option').first()).toContainText('Hoàng Nghĩa Hiếu')
  // Enter while composing belongs to the input method.
  await cdp.send('Input.imeSetComposition', { text: 'x', selectionStart: 1, selectionEnd: 1 })
  await page.evaluate(() => {
    const press = { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true, isComposing: true }
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press as KeyboardEventInit))
  })
  await expect(line(page)).toHaveValue('@hiếux')
  await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  await expect(line(page)).toHaveValue('@hiếu')
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveValue('@Hoàng Nghĩa Hiếu ')
  await compose(cdp, ['d', 'đ', 'đô', 'đông', 'đồng', 'đồng ý'])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Ý kiến của Hoàng Nghĩa Hiếu' }).last()).toHaveText('đồng ý')

  await page.keyboard.type('> ')
  await compose(cdp, ['thông', 'thống', 'thống nhất', 'thống nhất thông qua'])
  await expect(line(page)).toHaveValue('> thống nhất thông qua')
  await expect(outcome(page)).toContainText('thống nhất thông qua')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')

  await page.keyboard.type('! ')
  await compose(cdp, ['ra', 'rà', 'rà soát'])
  await page.keyboard.type(' t: ')
  await compose(cdp, ['quy', 'quý', 'quý III'])
  await expect(line(page)).toHaveValue('! rà soát t: quý III')
  await expect(outcome(page)).toContainText('quý III')
})

/** What Unikey and EVKey do: they press Backspace over the letters they change and type them again. */
async function retype(page: Page, typed: readonly (readonly [back: number, letters: string])[]): Promise<void> {
  for (const [back, letters] of typed) {
    for (let count = 0; count < back; count += 1) await page.keyboard.press('Backspace')
    await page.keyboard.insertText(letters)
  }
}

test('inside every sign letters are taken back and typed again in bursts', async ({ desk }) => {
  const page = await atMeeting(await desk.start())
  await page.keyboard.type('@')
  await retype(page, [
    [0, 'hie'],
    [1, 'ê'],
    [0, 'u'],
    [2, 'ếu'],
  ])
  await expect(line(page)).toHaveValue('@hiếu')
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveValue('@Hoàng Nghĩa Hiếu ')
  await retype(page, [
    [0, 'do'],
    [2, 'đo'],
    [1, 'ô'],
    [0, 'ng'],
    [3, 'ồng'],
  ])
  await expect(line(page)).toHaveValue('@Hoàng Nghĩa Hiếu đồng')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Ý kiến của Hoàng Nghĩa Hiếu' }).last()).toHaveText('đồng')

  await page.keyboard.type('>')
  await retype(page, [
    [0, ' thong'],
    [3, 'ống'],
    [0, ' nhat'],
    [2, 'ất'],
    [0, ' thong qua'],
    [7, 'ông qua'],
  ])
  await expect(line(page)).toHaveValue('> thống nhất thông qua')
  await page.keyboard.press('Enter')
  await retype(page, [
    [0, 'de'],
    [2, 'đề'],
    [0, ' an'],
    [2, 'án'],
  ])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nội dung quyết định' }).last()).toHaveText('đề án')

  await page.keyboard.type('!')
  await retype(page, [
    [0, ' ra'],
    [1, 'à'],
    [0, ' soat'],
    [2, 'át'],
    [0, ' t:'],
    [0, ' quy'],
    [1, 'ý'],
    [0, ' III'],
  ])
  await expect(line(page)).toHaveValue('! rà soát t: quý III')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Việc/ }).last()).toHaveValue('rà soát')
})

test('a contribution is split at the cursor, merged again, moved to another item, and each is undone', async ({
  desk,
}) => {
  const page = await atMeeting(await desk.start())
  await page.keyboard.type('@hnh')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Phần đầu. Phần sau.')
  await page.keyboard.press('Enter')
  const said = page.getByRole('article', { name: 'Ý kiến của Hoàng Nghĩa Hiếu' })
  const texts = said.getByRole('textbox', { name: /^Ý kiến của/ })
  await expect(texts).toHaveText(['Phần đầu. Phần sau.'])

  await texts.click()
  await page.keyboard.press('Control+Home')
  for (let at = 0; at < 'Phần đầu.'.length; at += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Alt+s')
  await expect(said.last().getByRole('combobox', { name: 'Người phát biểu' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(texts).toHaveText([/^Phần đầu\.$/, /^\s?Phần sau\.$/])

  await texts.last().click()
  await page.keyboard.press('Alt+m')
  await expect(texts).toHaveCount(1)
  await expect(texts).toContainText('Phần sau.')
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  await expect(texts).toHaveCount(2)

  await said
    .last()
    .getByRole('button', { name: /^Việc khác với ý kiến/ })
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Chuyển sang mục' }).click()
  await look(page, { name: 'live-move', themes: ['light'] })
  await page.getByRole('menuitem', { name: /^2 / }).click()
  await expect(texts).toHaveCount(1)
  await page.keyboard.press('F7')
  await expect(said.getByRole('textbox', { name: /^Ý kiến của/ }).filter({ hasText: 'Phần sau.' })).toBeVisible()
})

test('a phrase of the office is put in by its shortcut, a deadline is read before it is recorded', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  await page.getByRole('link', { name: 'Thiết lập' }).click()
  const card = page.getByRole('region', { name: 'Mẫu câu', exact: true })
  await card.getByLabel('Chữ tắt').fill('dn')
  await card.getByLabel('Câu', { exact: true }).fill('Đề nghị cơ quan soạn thảo tiếp thu, chỉnh sửa.')
  await card.getByRole('button', { name: 'Thêm mẫu câu' }).click()
  await expect(card.getByRole('group', { name: '#dn' })).toBeVisible()
  await card.scrollIntoViewIfNeeded()
  await look(page, { name: 'settings-phrases', themes: ['light'] })

  await page.getByRole('link', { name: 'Phiên họp' }).click()
  await openStage(app, 'Họp')
  await page.getByRole('heading', { name: 'Diễn biến' }).waitFor()
  await page.keyboard.press('Alt+g')
  await page.keyboard.type('@hnh #')
  await retype(page, [
    [0, 'đ'],
    [1, 'd'],
  ])
  await expect(line(page)).toHaveValue('@hnh #d')
  const cdp = await page.context().newCDPSession(page)
  await compose(cdp, ['m', 'n'])
  await expect(line(page)).toHaveValue('@hnh #dn')
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveValue('@hnh Đề nghị cơ quan soạn thảo tiếp thu, chỉnh sửa. ')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Ý kiến của Hoàng Nghĩa Hiếu' }).last()).toHaveText(
    'Đề nghị cơ quan soạn thảo tiếp thu, chỉnh sửa.',
  )
  await page.keyboard.type('! Rà soát t: trước ngày 30/6/2025')
  await expect(outcome(page)).toContainText('trước ngày 30/6/2025')
  await expect(outcome(page)).toContainText('đến 30/6/2025')
  await page.keyboard.press('Enter')
  const task = page.getByRole('article', { name: 'Nhiệm vụ: Rà soát', exact: true })
  await expect(task.locator('input[value="trước ngày 30/6/2025"]')).toBeVisible()
})
