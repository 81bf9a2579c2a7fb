/** What the live screen does by its keys beside the writing line: on a contribution, on the clock, in the programme, with a long paste. */
import type { Page } from '@playwright/test'
import { expect, loadSample, openStage, type Running, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

test.describe.configure({ timeout: lookingMs })

const line = (page: Page) => page.getByRole('textbox', { name: 'Dòng ghi' })
const saidBy = (page: Page, name: string) => page.getByRole('textbox', { name: `Ý kiến của ${name}` })
const footer = (page: Page) => page.getByRole('contentinfo')

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

/** Somebody speaks, by the writing line. */
async function say(page: Page, initials: string, words: string): Promise<void> {
  await line(page).focus()
  await page.keyboard.type(`@${initials}`)
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveValue('')
}

test('in a contribution Alt+J moves it to another item, Alt+X prints its slip, Alt+I adds an item to the programme', async ({
  desk,
}) => {
  const app = await desk.start()
  const page = await atMeeting(app)
  await say(page, 'hnh', 'Nhất trí với báo cáo.')
  const said = saidBy(page, 'Hoàng Nghĩa Hiếu').last()
  await said.click()
  await expect(footer(page)).toContainText('Chuyển mục')
  await expect(footer(page)).toContainText('Phiếu')

  await test.step('Alt+X', async () => {
    const prints = () => app.evaluate(({ calls }) => calls.filter(({ api }) => api === 'webContents.print').length)
    await page.keyboard.press('Alt+x')
    await expect.poll(prints).toBe(1)
  })

  await test.step('Alt+J', async () => {
    await said.click()
    await page.keyboard.press('Alt+j')
    const menu = page.getByRole('menu', { name: 'Chuyển sang mục' })
    await expect(menu.getByRole('menuitem').first()).toBeFocused()
    await look(page, { name: 'live-move-key', themes: ['light'] })
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Đã chuyển .* sang mục 2/)).toBeVisible()
    await expect(saidBy(page, 'Hoàng Nghĩa Hiếu').filter({ hasText: 'Nhất trí với báo cáo.' })).toHaveCount(0)
    await page.keyboard.press('F7')
    await expect(saidBy(page, 'Hoàng Nghĩa Hiếu').filter({ hasText: 'Nhất trí với báo cáo.' })).toBeVisible()
  })

  await test.step('Alt+I, also while the cursor is in a text', async () => {
    await saidBy(page, 'Hoàng Nghĩa Hiếu').filter({ hasText: 'Nhất trí với báo cáo.' }).click()
    await page.keyboard.press('Alt+i')
    await page.keyboard.type('Việc mới phát sinh trong phiên')
    await page.keyboard.press('Enter')
    await expect(
      page
        .getByRole('listbox', { name: 'Chương trình' })
        .getByRole('option', { name: /Việc mới phát sinh trong phiên/ }),
    ).toBeVisible()
  })
})

test('minutes allowed to each kind by keys alone; who has spoken how long is told by person and by item', async ({
  desk,
}) => {
  const page = await atMeeting(await desk.start())
  await say(page, 'hnh', 'Nhất trí.')
  await page.keyboard.press('F7')
  await say(page, 'lhv', 'Đồng ý.')
  const people = page.getByRole('region', { name: 'Có mặt' })

  await test.step('the limits', async () => {
    await page.getByRole('button', { name: 'Thời gian cho mỗi loại ý kiến (phút)' }).focus()
    await page.keyboard.press('Enter')
    const limits = page.getByRole('dialog', { name: 'Thời gian cho mỗi loại ý kiến (phút)' })
    const comments = limits.getByRole('textbox', { name: 'Phát biểu' })
    await comments.focus()
    await page.keyboard.type('5 phút')
    await expect(comments).toHaveValue('5')
    await look(page, { name: 'live-budgets' })
    await page.keyboard.press('Escape')
    await expect(limits).toBeHidden()
    await expect(page.getByText('trong 5 phút')).toBeVisible()
  })

  await test.step('the times', async () => {
    await expect(people.getByText(/^đã phát biểu/).first()).toBeAttached()
    await page.keyboard.press('Alt+g')
    await page.keyboard.press('Alt+t')
    const times = page.getByRole('dialog', { name: 'Thời gian phát biểu' })
    const byPerson = times.getByRole('table', { name: 'Theo người' })
    for (const name of ['Hoàng Nghĩa Hiếu', 'Lê Hồng Vinh'])
      await expect(byPerson.getByRole('row', { name: new RegExp(`^${name} 1 \\d\\d:\\d\\d`) })).toBeVisible()
    await expect(times.getByRole('table', { name: 'Theo nội dung' }).getByRole('rowheader')).toHaveCount(2)
    await look(page, { name: 'live-times' })
    await page.keyboard.press('Escape')
    await expect(times).toBeHidden()
    await expect(line(page)).toBeFocused()
  })
  await look(page, { name: 'live-spoken' })
})

test('a paste of more than 200 kB is asked about first: left, then put in and undone', async ({ desk }) => {
  const page = await atMeeting(await desk.start())
  await say(page, 'hnh', 'Ý kiến gửi bằng văn bản: ')
  const said = saidBy(page, 'Hoàng Nghĩa Hiếu').last()
  const paste = async (text: string) => {
    await said.click()
    await page.keyboard.press('Control+End')
    await page.evaluate((pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, text)
  }
  const long = Array(600).fill('Toàn văn báo cáo dài. '.repeat(20)).join('\n\n')
  const question = page.getByRole('dialog', { name: 'Dán đoạn dài?' })
  await paste(long)
  await expect(question).toContainText(/Đoạn vừa dán dài \d{3} kB/)
  await look(page, { name: 'live-large-paste', themes: ['light'] })
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(said).toHaveText('Ý kiến gửi bằng văn bản:')
  await paste(long)
  await question.getByRole('button', { name: 'Chèn' }).waitFor()
  await page.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(said).toContainText('Toàn văn báo cáo dài.')
  await expect(page.getByText(/Đã lưu \d/)).toBeVisible()
  await expect(said).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(said).not.toContainText('Toàn văn báo cáo dài.')

  await test.step('a paragraph longer than any record holds is refused before it is in the text', async () => {
    await paste(long.replaceAll('\n', ''))
    const refusal = page.getByRole('dialog', { name: 'Đoạn dán quá lớn' })
    await expect(refusal).toContainText('Chưa dán gì')
    await look(page, { name: 'live-paste-too-large', themes: ['light'] })
    await page.keyboard.press('Enter')
    await expect(refusal).toBeHidden()
    await expect(said).toHaveText('Ý kiến gửi bằng văn bản:')
    await expect(page.getByText('Chưa ghi được')).toHaveCount(0)
  })
})

test('the footer names the keys of what stands beside the session while the focus is above the panes', async ({
  desk,
}) => {
  const page = await atMeeting(await desk.start())
  await page.getByRole('button', { name: 'Phòng họp' }).focus()
  for (const words of ['Màn hình', 'Cho ghi âm', 'Phiếu ghi tay', 'Chạy thử'])
    await expect(footer(page)).toContainText(words)
  await page.keyboard.press('Control+r')
  await expect(page.getByRole('dialog', { name: /ghi âm/ })).toBeVisible()
  // The first Esc closes the list of people that hangs open, the second the dialog.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+g')
  await expect(page.getByRole('dialog', { name: 'Phiếu ghi tay' })).toBeVisible()
})
