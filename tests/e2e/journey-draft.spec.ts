/** A document is drafted by hand: begun from the records, written in, brought up to date without losing a word, remarked on, suggested in. */
import { beginNotice, expect, loadSample, type Running, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

/** The blocks of the only draft as the store has them. */
function blocksOf({
  page,
}: Running): Promise<{ id: string; place: string; words: string; pending: boolean; generated: boolean }[]> {
  return page.evaluate(async () => {
    const api = Reflect.get(window as object, 'api')
    const { value } = await api['sessions.list']({ year: null, bodyId: null })
    const read = await api['sessions.read']({ sessionId: value.sessions[0].id })
    const draft = await api['drafts.read']({ draftId: read.value.drafts[0].id })
    return draft.value.blocks
      .filter((block: { text: unknown }) => block.text !== null)
      .map(
        (block: {
          id: string
          place: string
          text: { content?: { text?: string }[] }
          pending: unknown
          generated: unknown
        }) => ({
          id: block.id,
          place: block.place,
          words: (block.text.content ?? []).map(({ text = '' }) => text).join(''),
          pending: block.pending !== null,
          generated: block.generated !== null,
        }),
      )
  })
}

/** Changes the work of the first task, as the Họp stage does. */
function changeTask({ page }: Running, words: string): Promise<void> {
  return page.evaluate(async (added) => {
    const api = Reflect.get(window as object, 'api')
    const { value } = await api['sessions.list']({ year: null, bodyId: null })
    const read = await api['sessions.read']({ sessionId: value.sessions[0].id })
    const [{ id, revision, work }] = read.value.tasks
    await api['task.update']({ id, revision, patch: { work: `${work}${added}` } })
  }, words)
}

function firstWork({ page }: Running): Promise<string> {
  return page.evaluate(async () => {
    const api = Reflect.get(window as object, 'api')
    const { value } = await api['sessions.list']({ year: null, bodyId: null })
    const read = await api['sessions.read']({ sessionId: value.sessions[0].id })
    return read.value.tasks[0].work
  })
}

test('a notice is drafted, written in, and brought up to date with its records', async ({ desk }) => {
  test.setTimeout(lookingMs)
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  const editor = await beginNotice(app)
  const before = await blocksOf(app)

  // A sentence is written at the end of the first paragraph, and a new one after it.
  const body = before.find(({ place }) => place === 'body')
  const block = editor.locator(`[data-id="${body?.id}"]`)
  await block.locator('.dr-words').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Thêm tay.')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('Đoạn mới của thư ký.')
  await expect(async () => {
    const now = await blocksOf(app)
    expect(now.some(({ words, generated }) => words === 'Đoạn mới của thư ký.' && !generated)).toBe(true)
    expect(now.length).toBe(before.length + 1)
  }).toPass()
  // The sentence no record gave is listed, and leads to where it stands.
  await page.getByRole('tab', { name: /^Nguồn/ }).click()
  const own = page.getByRole('region', { name: 'Câu không có bản ghi (1)' })
  await expect(own).toBeVisible()
  await own.getByRole('button', { name: 'Đoạn mới của thư ký.' }).click()
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Đoạn mới của thư ký.')
  await expect(block).toHaveAttribute('data-line', 'edited')
  await look(page, { name: 'drafting' })

  // The sentence of the first task is changed by hand, then its record changes too.
  const work = await firstWork(app)
  const task = (await blocksOf(app)).find(({ words }) => words.includes(work.slice(0, 30)))
  expect(task).toBeDefined()
  const sentence = editor.locator(`[data-id="${task?.id}"]`)
  await sentence.locator('.dr-words').click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('Home')
  await page.keyboard.type('Trước hết, ')
  await expect(async () =>
    expect((await blocksOf(app)).some(({ words }) => words.startsWith('Trước hết, '))).toBe(true),
  ).toPass()
  await changeTask(app, ' và báo cáo kết quả')
  await expect(page.getByText(/^Hồ sơ đã đổi: \d+ chỗ$/)).toBeVisible()
  await page.keyboard.press('Alt+r')
  await expect(sentence).toHaveAttribute('data-line', 'changed')
  await look(page, { name: 'drafting-changed' })
  await page.keyboard.press('F7')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Bản gộp (sửa được)').first()).toBeVisible()
  await look(page, { name: 'drafting-three-way' })
  await page.keyboard.press('Alt+3')
  await expect(dialog).toHaveCount(0)
  await expect(async () => {
    const now = (await blocksOf(app)).find(({ id }) => id === task?.id)
    expect(now?.pending).toBe(false)
    expect(now?.words).toMatch(/^Trước hết, .* và báo cáo kết quả/)
  }).toPass()
  await expect(sentence).toContainText('và báo cáo kết quả')

  // To the record and back.
  await sentence.locator('.dr-margin').click()
  await expect(page.getByRole('button', { name: /^Về dự thảo/ })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(editor).toBeVisible()
})

test('a remark, a suggestion and a replacement in a draft', async ({ desk }) => {
  test.setTimeout(lookingMs)
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  const editor = await beginNotice(app)
  const body = (await blocksOf(app)).filter(({ place }) => place === 'body')
  const words = editor.locator(`[data-id="${body[1]?.id}"] .dr-words`)

  // What is typed while suggesting is marked, and taken over by one key.
  await words.click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('Alt+d')
  await page.keyboard.press('Home')
  await page.keyboard.type('Đề nghị ')
  await expect(words.locator('ins')).toHaveText('Đề nghị ')
  await page.keyboard.press('Delete')
  await expect(words.locator('del')).toHaveText(/^.$/u)
  await page.getByRole('tab', { name: /^Góp ý/ }).click()
  await expect(page.getByRole('heading', { name: 'Đề nghị sửa (2)' })).toBeVisible()

  // A remark on chosen words is listed with them, and closed with what came of it.
  await words.click({ position: { x: 200, y: 12 } })
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Alt+c')
  await page.keyboard.type('Xem lại câu này')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Góp ý còn mở (1)' })).toBeVisible()
  await expect(words.locator('.dr-remarked').first()).toBeVisible()
  await look(page, { name: 'drafting-remarks' })
  await page.getByRole('button', { name: 'Xong' }).click()
  await page.keyboard.type('Đã sửa')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã xử lý: Đã sửa')).toBeVisible()

  await page.getByRole('button', { name: 'Chấp nhận tất cả' }).click()
  await expect(words.locator('ins, del')).toHaveCount(0)
  await expect(words).toContainText('Đề nghị ')

  // A phrase of the office by its shortcut, its blanks filled by Tab; the list counts it.
  await page.evaluate(async () => {
    const api = Reflect.get(window as object, 'api')
    const content = [{ type: 'text', text: 'Giao {đơn vị} báo cáo trước ngày ___.' }]
    const text = { type: 'doc', content: [{ type: 'paragraph', content }] }
    await api['phrase.add']({ shortcut: 'gbc', text, order: 0 })
  })
  await words.click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('Alt+m')
  await expect(page.getByRole('dialog', { name: 'Chèn mẫu câu' }).getByText('#gbc, đã dùng 0 lần')).toBeVisible()
  await look(page, { name: 'drafting-phrases', themes: ['light'] })
  await page.keyboard.press('Escape')
  await words.click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('End')
  await page.keyboard.type(' #gbc')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Sở Tài chính')
  await page.keyboard.press('Tab')
  await page.keyboard.type('30/6')
  await expect(words).toContainText(' Giao Sở Tài chính báo cáo trước ngày 30/6.')
  await page.keyboard.press('Alt+m')
  await expect(page.getByRole('dialog', { name: 'Chèn mẫu câu' }).getByText('#gbc, đã dùng 1 lần')).toBeVisible()
  await page.keyboard.press('Escape')

  // Bare letters are found with any marks; all are replaced as one step and brought back by one.
  await page.keyboard.press('Alt+d')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('thuong vu')
  const count = page.getByRole('search').getByRole('status')
  await expect(count).toHaveText(/^0\/[1-9]\d*$/)
  await page.getByRole('textbox', { name: 'Thay bằng' }).fill('Thường trực')
  await page.keyboard.press('Alt+Enter')
  await expect(count).toHaveText('0/0')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(editor).toContainText('Thường vụ')
})
