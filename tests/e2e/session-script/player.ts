/**
 * Plays a script by keys alone: no mouse, no call of the program behind the screen. Before each key the screen must say it (`shown-keys.ts`);
 * after each step what it did must be seen before the next begins, as a secretary looks up from the keyboard.
 */
import { expect, type Locator, type Page } from '@playwright/test'
import { type Happening, people, units, type Vote, type Who } from './script.ts'
import { expectShown, type Hands, handsOn } from './shown-keys.ts'

/** The words of a decision's code as they are typed after >, without marks. */
const codes = {
  APPROVED: 'thong nhat thong qua',
  APPROVED_WITH_CHANGES: 'co ban thong nhat',
  APPROVED_IN_PRINCIPLE: 'thong nhat ve chu truong',
  NOTED: 'ghi nhan',
  REJECTED: 'khong thong nhat',
} as const

const kindWords = { presents: 'Trình bày', comments: 'Phát biểu', explains: 'Giải trình', chair: 'Chủ trì' } as const
const markKeys = { late: 'M', left: 'R', returned: 'T', excused: 'V', unexcused: 'K' } as const
const markWords = {
  late: 'Đến muộn',
  left: 'Ra về',
  returned: 'Trở lại',
  excused: 'Vắng, có lý do',
  unexcused: 'Vắng, không lý do',
} as const

const nameOf = (who: Who): string => people[who].name

/** What stands on the screen before a happening: the chosen item, the lines of the programme with what is counted in each, its votes. */
export type Seen = { readonly title: string; readonly programme: string; readonly ballots: number }

export type Player = {
  readonly play: (happening: Happening) => Promise<void>
  readonly look: () => Promise<Seen>
  /** Goes on with a happening that was broken off, from where the screen stands. */
  readonly goOn: (happening: Happening, before: Seen) => Promise<void>
}

/** Plays on a window, with hands that press only what it says. */
export function playerAt(page: Page, hands: Hands = handsOn(page)): Player {
  const line = page.getByRole('textbox', { name: 'Dòng ghi' })
  const outcome = page.locator('.ws-line-outcome')
  const list = page.getByRole('listbox', { name: /^(Người, đơn vị|Mức quyết định)$/ })
  const { press: keys, write } = hands

  const isInLine = () => line.evaluate((field) => field === document.activeElement)
  /** To the writing line from wherever the focus is. */
  const toLine = async () => {
    if (await isInLine()) return
    await keys('Alt+G')
    await expect(line).toBeFocused()
  }
  /** Types a sign of the writing line, which the key line must say. */
  const sign = async (sign: string, words: string) => {
    await expectShown(page, sign)
    await write(sign + words)
  }
  /** Takes the entry the list over the line stands on; it must be the one wanted. */
  const take = async (wanted: string, key = 'Enter') => {
    await expect(list.getByRole('option', { selected: true })).toContainText(wanted)
    await keys(key)
  }
  /** Enter in the writing line: recorded when the line is empty again. */
  const record = async () => {
    await keys('Enter')
    await expect(line).toHaveValue('')
  }

  const say = async ({ who, kind, words, called }: Extract<Happening, { do: 'say' }>) => {
    await toLine()
    for (const [n, paragraph] of words.entries()) {
      if (n === 0 && called === undefined) {
        await sign('@', who)
        await take(nameOf(who))
        await expect(line).toHaveValue(`@${nameOf(who)} `)
      }
      await write(paragraph)
      await expect(outcome).toContainText(nameOf(who))
      await record()
      await expect(lastSaid(page, who)).toContainText(paragraph)
    }
    await correctKind(kind)
    await saved(page)
  }
  /** The kind the program took is on the line; the secretary corrects it. */
  const correctKind = async (kind: keyof typeof kindWords) => {
    for (let pressed = 0; pressed < 4 && !(await outcome.innerText()).includes(kindWords[kind]); pressed += 1) {
      const before = await outcome.innerText()
      const shown = Object.values(kindWords).find((word) => before.includes(word))
      await keys('Alt+K')
      // Not any change: the clock runs in the same words.
      if (shown !== undefined) await expect(outcome).not.toContainText(shown, { useInnerText: true })
    }
    await expect(outcome).toContainText(kindWords[kind])
  }

  /** The name in the people pane, which has the focus after this. */
  const toPerson = async (who: Who) => {
    const name = page.getByRole('button', { name: new RegExp(`^${nameOf(who)}: .*Ghi việc có mặt$`) })
    await keys('F10')
    const focused = page.locator('.ws-presence-state:focus')
    await expect(focused).toBeVisible()
    for (let passed = 0; passed < 40; passed += 1) {
      if (await name.evaluate((button) => button === document.activeElement)) break
      const before = await focused.getAttribute('aria-label')
      await keys('↓')
      await expect(focused).not.toHaveAttribute('aria-label', before ?? '')
    }
    return name
  }

  const mark = async ({ who, as, reason }: Extract<Happening, { do: 'mark' }>) => {
    const name = await toPerson(who)
    await keys(markKeys[as])
    await expect(name).toHaveAttribute('aria-label', new RegExp(`: ${markWords[as]}`))
    if (reason !== undefined) {
      await keys('Enter')
      await expect(page.getByRole('textbox', { name: 'Lý do' })).toBeFocused()
      await write(reason)
      await keys('Esc')
      await expect(name).toBeFocused()
      await saved(page)
    }
    await keys('Esc')
    await expect(line).toBeFocused()
  }

  const substitute = async (who: Who, by: Who) => {
    const name = await toPerson(who)
    await keys('D')
    const asked = page.getByRole('combobox', { name: `Ai dự thay ${nameOf(who)}` })
    await expect(asked).toBeFocused()
    await write(nameOf(by))
    await expect(page.getByRole('option', { name: new RegExp(nameOf(by)) })).toBeVisible()
    await keys('↓')
    await keys('Enter')
    await expect(name).toHaveAttribute('aria-label', /: Có người dự thay/)
    await expect(name).toBeFocused()
    await keys('Esc')
    await expect(line).toBeFocused()
  }

  const programme = page.getByRole('region', { name: 'Chương trình' })
  /** The chosen item of the programme, which has the focus after this. */
  const toProgramme = async () => {
    await keys('F6')
    await expect(page.locator('.ws-presence :focus')).toBeVisible()
    await keys('F6')
    await expect(programme.getByRole('option', { selected: true })).toBeFocused()
  }

  const roll = async () => {
    await keys('F10')
    await expect(page.locator('.ws-presence-state:focus')).toBeVisible()
    await keys('A')
    await expect(page.locator('.ws-presence-state:focus')).toHaveAttribute('aria-label', /: Có mặt\. /)
    await keys('Esc')
    await expect(line).toBeFocused()
  }

  const nextItem = async () => {
    const before = await itemTitle(page).innerText()
    await keys('F7')
    await expect(itemTitle(page)).not.toHaveText(before, { useInnerText: true })
    await expect(line).toBeFocused()
  }

  const decide = async ({ code, words }: Extract<Happening, { do: 'decide' }>) => {
    await toLine()
    await sign('>', ` ${codes[code]}`)
    await expect(list.getByRole('option')).not.toHaveCount(0)
    await keys('Enter')
    await write(words)
    await expect(outcome).toContainText('Quyết định')
    await record()
    await expect(page.getByRole('textbox', { name: 'Nội dung quyết định' }).last()).toHaveText(words)
    await saved(page)
  }

  const task = async ({ work, units: given, due }: Extract<Happening, { do: 'task' }>) => {
    await toLine()
    await sign('!', ` ${work} `)
    for (const unit of given) {
      await sign('@', unit)
      await take(units[unit])
    }
    await sign('t:', ` ${due}`)
    await expect(outcome).toContainText('Nhiệm vụ')
    await record()
    await expect(page.getByRole('article', { name: `Nhiệm vụ: ${work}` })).toBeVisible()
    await saved(page)
  }

  const vote = async (given: Vote, alsoFor: number) => {
    const ballot = page.getByRole('article', { name: 'Biểu quyết' }).last()
    await keys('F8')
    await expect(ballot.getByRole('textbox', { name: 'Tán thành', exact: true })).toBeFocused()
    if (given.form === 'names') await voteByName(page, keys, given)
    else {
      if (given.form === 'secret') {
        await keys('Alt+3')
        await expect(ballot.getByRole('textbox', { name: 'Phát ra' })).toBeFocused()
      }
      const papers = given.form === 'secret' ? [given.issued, given.returned, given.valid, given.invalid] : []
      const counts = [...papers, given.for, given.against, given.other]
      for (const [n, count] of counts.entries()) {
        await write(String(count))
        if (n < counts.length - 1) await keys('Tab')
      }
    }
    const dialog = page.getByRole('dialog', { name: 'Đóng biểu quyết?' })
    await keys('Enter')
    await expect(dialog.getByText('nếu đóng bây giờ')).toBeVisible()
    if (alsoFor > 0) {
      const items = dialog.getByRole('checkbox')
      for (let n = 0; n < alsoFor; n += 1) {
        await keys('Tab')
        await expect(items.nth(n)).toBeFocused()
      }
      await keys('Enter')
      await expect(items.and(dialog.getByRole('checkbox', { checked: true }))).toHaveCount(alsoFor)
      const close = dialog.getByRole('button', { name: /^Đóng biểu quyết/ })
      for (let n = 0; n < 20 && !(await close.evaluate((button) => button === document.activeElement)); n += 1)
        await keys('Tab')
    }
    await keys('Enter')
    await expect(dialog).toBeHidden()
    await toLine()
  }

  const steps: { readonly [K in Happening['do']]: (happening: Extract<Happening, { do: K }>) => Promise<void> } = {
    roll,
    mark,
    substitute: ({ who, by }) => substitute(who, by),
    nextItem,
    say,
    queue: async ({ who }) => {
      await toLine()
      await sign('@', who)
      await take(nameOf(who), 'Shift+Enter')
      await expect(line).toHaveValue('')
      await expect(page.getByRole('button', { name: `Mời phát biểu: ${nameOf(who)}` })).toBeVisible()
      await saved(page)
    },
    call: async () => {
      const first = page.getByRole('button', { name: /^Mời phát biểu:/ }).first()
      const name = (await first.innerText()).trim()
      await keys('F9')
      await expect(line).toBeFocused()
      await expect(outcome).toContainText(name)
    },
    decide,
    task,
    vote: ({ vote: given, alsoFor = 0 }) => vote(given, alsoFor),
    start: async () => {
      await keys('Alt+B')
      await expect(page.getByRole('region', { name: 'Có mặt', exact: true })).toBeVisible()
      await keys('Alt+G')
      await expect(line).toBeFocused()
    },
    close: async () => {
      await keys('Alt+B')
      await expect(page.getByRole('button', { name: 'Xuất Word' })).toBeVisible()
      await saved(page)
    },
    toItem: async ({ title }) => {
      await toProgramme()
      const titles = await programme.getByRole('option').allInnerTexts()
      const wanted = titles.findIndex((words) => words.includes(title))
      for (let passed = 0; passed < titles.length && (await itemTitle(page).innerText()) !== title; passed += 1) {
        const before = await itemTitle(page).innerText()
        await keys(titles.findIndex((words) => words.includes(before)) < wanted ? '↓' : '↑')
        await expect(itemTitle(page)).not.toHaveText(before)
      }
      await expect(itemTitle(page)).toHaveText(title)
      await toLine()
    },
    addItem: async ({ title }) => {
      await toProgramme()
      await keys('Alt+I')
      await write(title)
      await keys('Enter')
      await expect(programme.getByRole('option', { name: new RegExp(title) })).toBeVisible()
      await expect(itemTitle(page)).toHaveText(title)
      await keys('Esc')
      await toLine()
    },
    sooner: async () => {
      await toProgramme()
      const before = await programme.locator('.ws-programme-words').allInnerTexts()
      await keys('Alt+↑')
      await expect.poll(() => programme.locator('.ws-programme-words').allInnerTexts()).not.toEqual(before)
      await expect(programme.getByRole('option', { selected: true })).toBeFocused()
      await toLine()
    },
    postpone: async () => {
      await toProgramme()
      await keys('Alt+H')
      await expect(programme.getByRole('option', { selected: true })).toContainText('Để lại phiên sau')
      await toLine()
    },
    undo: async () => {
      await toProgramme()
      await keys('Ctrl+Z')
      await expect(page.getByText(/^Đã hoàn tác: /).last()).toBeVisible()
      await toLine()
    },
    redo: async () => {
      await toProgramme()
      await keys('Ctrl+Y')
      await expect(page.getByText(/^Đã làm lại: /).last()).toBeVisible()
      await toLine()
    },
    split: async ({ before }) => {
      await toLine()
      await keys('↑')
      const text = page.locator('[contenteditable="true"]:focus')
      const words = await text.innerText()
      await settled(page)
      await page.keyboard.press('Control+Home')
      for (let passed = words.indexOf(before); passed > 0; passed -= 1) await page.keyboard.press('ArrowRight')
      await keys('Alt+S')
      await expect(page.getByRole('combobox', { name: 'Người phát biểu' }).last()).toBeFocused()
      await keys('Esc')
      await expect(page.getByRole('listbox', { name: 'Người phát biểu' })).toBeHidden()
      await toLine()
    },
  }
  const play: Player['play'] = (happening) => steps[happening.do](happening as never)

  const seen = async (): Promise<Seen> => ({
    title: await itemTitle(page).innerText(),
    programme: (await programme.locator('.ws-programme-words').allInnerTexts()).join('\n'),
    ballots: await page.locator('.ws-ballot').count(),
  })
  /** The screen once it stands still: what was recorded is read again a moment after it is said to be. */
  const look = async (): Promise<Seen> => {
    for (let before = await seen(); ; ) {
      await page.waitForTimeout(200)
      const now = await seen()
      if (JSON.stringify(now) === JSON.stringify(before)) return now
      before = now
    }
  }
  /** Play it all unless the screen says that it was done. */
  const unless = async (isDone: boolean, happening: Happening) => {
    if (!isDone) await play(happening)
  }
  const goOn: Player['goOn'] = async (happening, before) => {
    await expect(outcome).toBeVisible()
    await expect(programme.getByRole('option', { selected: true })).toBeVisible()
    const moves = happening.do === 'nextItem' || happening.do === 'toItem' || happening.do === 'addItem'
    // The focus is back where it was: out of a list of people Esc leads, from the rest Alt+G.
    for (let tries = 0; tries < 3 && (await page.locator('.ws-presence :focus').count()) > 0; tries += 1) {
      const name = page.locator('.ws-presence-state:focus')
      const isName = (await name.count()) > 0
      await keys('Esc')
      await expect(isName ? line : name).toBeFocused()
    }
    if (!moves) await expect(itemTitle(page)).toHaveText(before.title)
    await toLine()
    // Words typed and not recorded stand in the line: they are recorded now. What was half typed is typed again.
    const typed = await line.inputValue()
    if (linesOf(happening).some((words) => typed.endsWith(words))) {
      await record()
      await expect.poll(async () => (await seen()).programme).not.toBe(before.programme)
    } else if (typed !== '') {
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Delete')
      await expect(line).toHaveValue('')
    }
    const now = await look()
    const isCounted = now.programme !== before.programme
    const stateOf = (who: Who) => page.getByRole('button', { name: new RegExp(`^${nameOf(who)}: .*Ghi việc có mặt$`) })
    switch (happening.do) {
      case 'say':
        if (!isCounted) return sayAgain(happening)
        await sayRest(happening)
        return correctKind(happening.kind)
      case 'queue':
        return unless(
          await page.getByRole('button', { name: `Mời phát biểu: ${nameOf(happening.who)}` }).isVisible(),
          happening,
        )
      case 'call':
        return unless((await page.getByRole('button', { name: /^Mời phát biểu:/ }).count()) === 0, happening)
      case 'roll':
        return unless(/: Có mặt\. /.test((await stateOf('nva').getAttribute('aria-label')) ?? ''), happening)
      case 'mark': {
        const label = (await stateOf(happening.who).getAttribute('aria-label')) ?? ''
        return unless(label.includes(`: ${markWords[happening.as]}`) && happening.reason === undefined, happening)
      }
      case 'substitute':
        return unless(
          /: Có người dự thay/.test((await stateOf(happening.who).getAttribute('aria-label')) ?? ''),
          happening,
        )
      case 'vote':
        if (now.ballots > before.ballots && (await page.locator('.ws-ballot').last().innerText()).includes('Đã đóng'))
          return
        // A vote half counted is taken back, step by step, and counted again.
        for (let steps = 0; steps < 10 && (await look()).ballots > before.ballots; steps += 1)
          await play({ do: 'undo' })
        return play(happening)
      case 'nextItem':
        return unless(now.title !== before.title, happening)
      case 'addItem':
        return now.programme.includes(happening.title)
          ? play({ do: 'toItem', title: happening.title })
          : play(happening)
      default:
        return unless(isCounted, happening)
    }
  }
  /** Nothing of it is recorded; the person may have the word no longer. */
  const sayAgain = async ({ called, ...said }: Extract<Happening, { do: 'say' }>) => {
    const hasWord = called && (await outcome.innerText()).includes(nameOf(said.who))
    await say(hasWord ? { ...said, called } : said)
  }
  /** Some paragraphs are recorded: the others are written below them, in the contribution itself. */
  const sayRest = async ({ who, words }: Extract<Happening, { do: 'say' }>) => {
    const there = await lastSaid(page, who).innerText()
    const rest = words.filter((paragraph) => !there.includes(paragraph))
    if (rest.length === 0) return
    await keys('↑')
    await expect(lastSaid(page, who)).toBeFocused()
    await settled(page)
    await page.keyboard.press('Control+End')
    // A paragraph cut off by the kill is written over.
    const half = there.trimEnd().split('\n').at(-1) ?? ''
    const isHalf = half !== '' && !words.includes(half) && rest[0]?.startsWith(half.trimEnd()) === true
    for (const [n, paragraph] of rest.entries()) {
      await page.keyboard.press(isHalf && n === 0 ? 'Shift+Home' : 'Enter')
      await write(paragraph)
    }
    await toLine()
    await saved(page)
  }
  return { play, look, goOn }
}

/** What stands last in the writing line when all of a line of the happening has been typed. */
function linesOf(happening: Happening): readonly string[] {
  if (happening.do === 'say') return happening.words
  return happening.do === 'decide' ? [happening.words] : happening.do === 'task' ? [happening.due] : []
}

async function voteByName(page: Page, keys: Hands['press'], given: Extract<Vote, { form: 'names' }>): Promise<void> {
  await keys('Alt+2')
  const voters = page.getByRole('radiogroup')
  await expect(voters.first().locator(':focus')).toHaveCount(1)
  const names = await voters.evaluateAll((groups) =>
    groups.map((group) => group.querySelector('span')?.textContent ?? ''),
  )
  expect(names.length).toBeGreaterThan(0)
  const isAmong = (some: readonly Who[], name: string) => some.some((who) => nameOf(who) === name)
  for (const [n, name] of names.entries()) {
    const [key, choice] = isAmong(given.against, name)
      ? ['K', 'Không']
      : isAmong(given.other, name)
        ? ['Y', 'Ý kiến khác']
        : ['T', 'Tán thành']
    await keys(key)
    await expect(voters.nth(n).getByRole('radio', { name: choice, exact: true })).toBeChecked()
  }
}

const itemTitle = (page: Page): Locator => page.locator('.ws-item-title h2')

function lastSaid(page: Page, who: Who): Locator {
  return page.getByRole('textbox', { name: `Ý kiến của ${nameOf(who)}` }).last()
}

/** An editor that has just got the focus puts its own cursor once more, 20 ms later (ProseMirror): a timer set now for later than that comes after it. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 30)))
}

/** What the top of the screen says once nothing typed waits. */
async function saved(page: Page): Promise<void> {
  await expect(page.locator('.saved:not(.waiting):not(.failed)')).toContainText('Đã lưu')
}
