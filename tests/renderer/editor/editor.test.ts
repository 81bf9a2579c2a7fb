import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { plainTextOf, type RichText, richTextOf } from '../../../shared/records/rich-text.ts'
import { openBundledPage } from '../bundled-page.ts'

// A busy machine makes it slow, not wrong.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let browser: Browser
let page: Page

beforeAll(async () => {
  ;({ browser, page } = await openBundledPage('editor/editor-page.ts', 'editor'))
})
afterAll(() => browser?.close())

const open = (text: RichText) => page.evaluate((given) => window.editor.open(given), text)
const read = () => page.evaluate(() => window.editor.text())
/** A person's next key comes after the browser has told the editor where the cursor went. */
const toEnd = async () => {
  await page.keyboard.press('End')
  await page.waitForFunction(() => window.editor.atEnd())
}
const words = async () => plainTextOf(await read())
const empty: RichText = { type: 'doc', content: [{ type: 'paragraph' }] }

describe('typing', () => {
  it('types Vietnamese words into a paragraph', async () => {
    await open(empty)
    await page.keyboard.insertText('Đồng chí Bí thư Tỉnh ủy kết luận')
    expect(await words()).toBe('Đồng chí Bí thư Tỉnh ủy kết luận')
  })

  it('takes Unikey’s way of typing: letters, Backspace, letters again', async () => {
    await open(empty)
    await page.keyboard.type('Viê')
    await page.keyboard.press('Backspace')
    await page.keyboard.insertText('ệ')
    await page.keyboard.type('t')
    expect(await words()).toBe('Việt')
  })

  it('fires no key while an input method composes, and keeps the composed word', async () => {
    await open(richTextOf('Hội nghị'))
    await toEnd()
    const client = await page.context().newCDPSession(page)
    await client.send('Input.imeSetComposition', { text: ' nhất', selectionStart: 5, selectionEnd: 5 })
    await page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, keyCode: 229, bubbles: true, cancelable: true }),
      ),
    )
    expect(await page.evaluate(() => window.editor.next())).toBe(0)
    await client.send('Input.insertText', { text: ' nhất trí' })
    expect(await words()).toBe('Hội nghị nhất trí')
    await client.detach()
  })

  it('stores words typed as separate letters and marks in NFC', async () => {
    await open(empty)
    await page.keyboard.insertText('Quyết định'.normalize('NFD'))
    expect(await words()).toBe('Quyết định'.normalize('NFC'))
  })

  it('undoes and redoes inside the editor with Ctrl+Z and Ctrl+Y', async () => {
    await open(richTextOf('Giữ'))
    await toEnd()
    await page.keyboard.insertText(' thêm')
    await page.keyboard.press('Control+z')
    expect(await words()).toBe('Giữ')
    await page.keyboard.press('Control+y')
    expect(await words()).toBe('Giữ thêm')
  })

  it('goes on with Ctrl+Enter without changing the text', async () => {
    await open(richTextOf('Xong'))
    await page.keyboard.press('Control+Enter')
    expect(await page.evaluate(() => window.editor.next())).toBe(1)
    expect(await words()).toBe('Xong')
  })

  it('lets Tab leave the editor', async () => {
    await open(richTextOf('Một'))
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('editor')
    expect(await words()).toBe('Một')
  })
})

describe('marks and points', () => {
  it('makes the selection bold and italic', async () => {
    await open(richTextOf('cơ bản'))
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+b')
    await page.keyboard.press('Control+i')
    expect(await read()).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'cơ bản', marks: [{ type: 'bold' }, { type: 'italic' }] }],
        },
      ],
    })
  })

  it('makes numbered points, continues them with Enter and leaves them with Enter on an empty one', async () => {
    await open(empty)
    await page.keyboard.press('Alt+1')
    await page.keyboard.type('Một')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Hai')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Sau')
    const text = await read()
    expect(text.content.map((block) => block.type)).toEqual(['points', 'paragraph'])
    expect(text.content[0]).toMatchObject({ attrs: { style: 'decimal' }, content: [{}, {}] })
    expect(plainTextOf(text)).toBe('Một\nHai\nSau')
  })

  it('changes the labels of points and turns points back into paragraphs', async () => {
    await open(richTextOf('Một'))
    await page.keyboard.press('Alt+3')
    await page.keyboard.press('Alt+2')
    expect((await read()).content[0]).toMatchObject({ type: 'points', attrs: { style: 'letter' } })
    await page.keyboard.press('Alt+2')
    expect((await read()).content[0]).toMatchObject({ type: 'paragraph' })
  })

  it('breaks a line inside a paragraph with Shift+Enter', async () => {
    await open(richTextOf('Một'))
    await toEnd()
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('Hai')
    expect((await read()).content).toHaveLength(1)
    expect(await words()).toBe('Một\nHai')
  })
})

describe('tables', () => {
  it('makes a table, moves through its cells with Tab and leaves after the last', async () => {
    await open(empty)
    await page.evaluate(() => window.editor.insertTable())
    for (const word of ['Chỉ tiêu', 'Số', 'Thu', '11.360']) {
      await page.keyboard.insertText(word)
      await page.keyboard.press('Tab')
    }
    const text = await read()
    expect(text.content[1]).toMatchObject({
      type: 'table',
      content: [
        { content: [{ type: 'table_header' }, { type: 'table_header' }] },
        { content: [{ type: 'table_cell' }, { type: 'table_cell' }] },
      ],
    })
    expect(plainTextOf(text).split('\n').filter(Boolean)).toEqual(['Chỉ tiêu', 'Số', 'Thu', '11.360'])
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('editor')
  })
})

describe('citations and figures', () => {
  const citation = {
    text: 'Nghị quyết số 57-NQ/TW',
    documentType: 'Nghị quyết',
    number: '57-NQ/TW',
    date: null,
    issuer: null,
    title: null,
  }

  it('puts a citation in as one piece that one Backspace takes away', async () => {
    await open(empty)
    await page.evaluate((attrs) => window.editor.cite(attrs), citation)
    expect((await read()).content[0]).toMatchObject({ content: [{ type: 'citation', attrs: citation }] })
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    expect(await words()).toBe('')
  })

  it('keeps the parts of a citation through cut and paste', async () => {
    await open(empty)
    await page.evaluate((attrs) => window.editor.cite(attrs), citation)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+x')
    expect(await words()).toBe('')
    await page.keyboard.press('Control+v')
    expect((await read()).content[0]).toMatchObject({ content: [{ type: 'citation', attrs: citation }] })
  })

  it('asks for a citation with Ctrl+D and for a figure with Ctrl+L', async () => {
    await open(empty)
    await page.keyboard.press('Control+d')
    await page.keyboard.press('Control+l')
    expect(await page.evaluate(() => window.editor.chips())).toMatchObject([
      { kind: 'citation', position: null },
      { kind: 'figure', position: null },
    ])
  })
})

describe('a text that comes from elsewhere', () => {
  it('replaces only what differs, keeps the cursor in its place and is not an edit', async () => {
    await open(richTextOf('Thống nhất với báo cáo.'))
    await toEnd()
    await page.evaluate((text) => window.editor.show(text), richTextOf('Cơ bản thống nhất với báo cáo.'))
    expect(await page.evaluate(() => window.editor.edits())).toBe(0)
    await page.keyboard.type(' Yêu cầu:')
    expect(await words()).toBe('Cơ bản thống nhất với báo cáo. Yêu cầu:')
  })

  it('is not undone by the local undo', async () => {
    await open(richTextOf('Cũ'))
    await page.evaluate((text) => window.editor.show(text), richTextOf('Mới'))
    await page.keyboard.press('Control+z')
    expect(await words()).toBe('Mới')
  })
})

describe('pasting', () => {
  const clean = (html: string) => page.evaluate((given) => window.editor.read(given), html)

  it('keeps Word’s paragraphs, bold and italic, and drops its styling', async () => {
    const word = `<html><head><style>p.MsoNormal {font-size:14pt}</style></head><body lang=VI>
      <p class=MsoNormal style='text-indent:1cm'><b><span style='font-size:14.0pt;color:red'>Kết luận</span></b> của <i>đồng chí</i><o:p></o:p></p>
      <p class=MsoNormal><span style='font-weight:700'>Hai</span></p></body></html>`
    expect(await clean(word)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Kết luận', marks: [{ type: 'bold' }] },
            { type: 'text', text: ' của ' },
            { type: 'text', text: 'đồng chí', marks: [{ type: 'italic' }] },
          ],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'Hai', marks: [{ type: 'bold' }] }] },
      ],
    })
  })

  it('makes points of Word’s list paragraphs, without their typed labels', async () => {
    const point = (label: string, words: string) =>
      `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${words}</p>`
    const text = await clean(`${point('1.', 'Rà soát chỉ tiêu')}${point('2.', 'Giải ngân vốn')}<p>Sau</p>`)
    expect(text.content.map((block) => block.type)).toEqual(['points', 'paragraph'])
    expect(text.content[0]).toMatchObject({ attrs: { style: 'decimal' } })
    expect(plainTextOf(text)).toBe('Rà soát chỉ tiêu\nGiải ngân vốn\nSau')
  })

  it('keeps the words and labels of nested points as paragraphs of their point', async () => {
    const text = await clean('<ol><li>Một<ul><li>nhỏ</li></ul></li><li>Hai</li></ol>')
    expect(text.content).toHaveLength(1)
    expect(text.content[0]).toMatchObject({ type: 'points', content: [{ content: [{}, {}] }, { content: [{}] }] })
    expect(plainTextOf(text)).toBe('Một\n- nhỏ\nHai')
  })

  it('keeps a table; a merged cell becomes its first cell and empty ones', async () => {
    const text = await clean(
      '<table><tr><td rowspan=2>Thu</td><td colspan=2>Kế hoạch</td></tr><tr><td>a</td><td>b</td></tr></table>',
    )
    const cells = (text.content[0]?.type === 'table' ? text.content[0].content : []).map((row) =>
      row.content.map((cell) =>
        cell.content.map((p) => (p.content ?? []).map((i) => ('text' in i ? i.text : '')).join('')).join(''),
      ),
    )
    expect(cells).toEqual([
      ['Thu', 'Kế hoạch', ''],
      ['', 'a', 'b'],
    ])
  })

  it('brings pasted words to NFC and headings to bold paragraphs', async () => {
    const text = await clean(`<h2>${'Nghị quyết'.normalize('NFD')}</h2>`)
    expect(text.content[0]).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: 'Nghị quyết', marks: [{ type: 'bold' }] }],
    })
  })

  it('pastes into the place of the cursor, one paragraph into the middle of a line', async () => {
    await open(richTextOf('Giao  chủ trì'))
    await page.keyboard.press('Home')
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
    // The editor hears of a moved cursor in a task of its own; a person pastes later than that.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))))
    await page.evaluate(() => window.editor.paste('<p>Sở Tài chính</p>', 'Sở Tài chính'))
    expect(await words()).toBe('Giao Sở Tài chính chủ trì')
  })

  it.each([
    ['.VnTime of a style', `<p style='font-family:".VnTime"'>§¶ng Céng s¶n</p>`, 'Đảng Cộng sản'],
    ['.VnTimeH, which draws capitals', `<p><span style='font-family:.VnTimeH'>NghÞ quyÕt</span></p>`, 'NGHỊ QUYẾT'],
    ['VNI of a font tag', `<p><font face="VNI-Times">Ñaûng Coäng saûn</font></p>`, 'Đảng Cộng sản'],
    [
      '.VnTime of a style sheet, but not what another font sets in it',
      `<style>p.MsoNormal {margin:0; font-family:".VnTime","sans-serif";}</style><p class="MsoNormal">§¶ng <b style="font-family:Arial">§ 5</b></p>`,
      'Đảng § 5',
    ],
    ['any other font, as it is', `<p style="font-family:Times New Roman">§ 5, señor, Đảng</p>`, '§ 5, señor, Đảng'],
  ])('brings words of old fonts to Unicode: %s', async (_case, html, expected) => {
    expect(plainTextOf(await clean(html))).toBe(expected)
  })

  it('asks before more than 200 kB are put in, and changes nothing until then', async () => {
    await open(richTextOf('Giao'))
    await page.evaluate(() => window.editor.paste(`<p>${'ý'.repeat(120_000)}</p>`, ''))
    expect(await page.evaluate(() => window.editor.asked())).toEqual([240_000])
    expect(await words()).toBe('Giao')
    await page.evaluate(() => window.editor.paste(`<p>${'ý'.repeat(90_000)}</p>`, ''))
    expect(await page.evaluate(() => window.editor.asked())).toHaveLength(1)
    expect(await words()).toHaveLength(90_004)
  })

  it('runs no script and loads no picture that was pasted', async () => {
    const text = await clean(
      '<p onclick="window.hit=1">An<script>window.hit=1</script><img src=x onerror="window.hit=1"></p>',
    )
    expect(plainTextOf(text)).toBe('An')
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  })
})
