/**
 * A key is pressed only where the screen says it at that moment. What counts, and nothing else:
 *
 * - `<kbd>`s that name the whole combination and are in view: in the key line of the pane, in a list, a menu, a dialog or on a button.
 *   Neighbours with nothing but white space between are one combination; several keys after the modifiers are so many combinations
 *   ("Alt ↑ ↓", "Alt 1–4").
 * - for Enter in the writing line, the sentence above it that says what Enter will record.
 *
 * In view means that a point in the middle of it belongs to it: it is not scrolled away, cut off or covered. Words typed into a text that has
 * the focus are no such keys; the signs of the writing line (@ > ! t:) are. Looking changes nothing on the screen.
 */
import { expect, type Page } from '@playwright/test'

/** Presses a key once the screen says it. Names are those of the screen: `Alt+↑`, `Shift+Enter`, `Del`, `Phím cách`. */
export async function press(page: Page, combination: string): Promise<void> {
  await expectShown(page, combination)
  await page.keyboard.press(namesOfKeys(combination))
}

/** The hands on the keyboard of one window. */
export type Hands = {
  readonly press: (combination: string) => Promise<void>
  readonly write: (words: string) => Promise<void>
}

/** Hands that press only what the screen says; `after` hears of each key and of all words typed at once. */
export function handsOn(page: Page, after: (pressed: string) => Promise<void> = async () => undefined): Hands {
  return {
    press: (combination) => press(page, combination).then(() => after(combination)),
    write: (words) => write(page, words).then(() => after(words)),
  }
}

/** Waits until the screen says the key, and fails with what it says instead. */
export async function expectShown(page: Page, combination: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(shownKeys), { message: `${combination} is pressed next and is not on the screen` })
    .toContain(combination)
}

/** Types words into the text that has the focus. */
export async function write(page: Page, words: string): Promise<void> {
  expect(await page.evaluate(hasTextFocus), `"${words}" would be typed into no text`).toBe(true)
  await page.keyboard.type(words)
}

function namesOfKeys(combination: string): string {
  const names: Readonly<Record<string, string>> = {
    '↑': 'ArrowUp',
    '↓': 'ArrowDown',
    Ctrl: 'Control',
    Esc: 'Escape',
    Del: 'Delete',
    Ins: 'Insert',
    'Phím cách': 'Space',
  }
  return combination
    .split('+')
    .map((key) => names[key] ?? (/^[A-Z]$/.test(key) ? key.toLowerCase() : key))
    .join('+')
}

/** Runs in the page: may words be typed where the focus is? */
function hasTextFocus(): boolean {
  const focused = document.activeElement
  return (
    focused instanceof HTMLTextAreaElement ||
    (focused instanceof HTMLInputElement && /^(text|search)$/.test(focused.type)) ||
    (focused instanceof HTMLElement && (focused.isContentEditable || focused.getAttribute('role') === 'spinbutton'))
  )
}

/** Runs in the page: every combination that is in view. */
function shownKeys(): string[] {
  const isInView = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    return width > 0 && hit !== null && element.contains(hit)
  }
  const follows = (kbd: Element) => {
    const before = kbd.previousSibling
    const isGap = before?.nodeType === Node.TEXT_NODE && before.textContent?.trim() === ''
    const neighbour = isGap ? before.previousSibling : before
    return neighbour instanceof Element && neighbour.matches('kbd')
  }
  const groups: string[][] = []
  for (const kbd of document.querySelectorAll('kbd')) {
    if (!isInView(kbd)) continue
    const named = (kbd.textContent ?? '').trim()
    const range = /^(\d)–(\d)$/.exec(named)
    const keys =
      range !== null
        ? Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, n) => String(Number(range[1]) + n))
        : named === '↑↓'
          ? ['↑', '↓']
          : named.split('+')
    if (follows(kbd)) groups.at(-1)?.push(...keys)
    else groups.push(keys)
  }
  const combinations = groups.flatMap((keys) => {
    const modifiers = keys.filter((key) => /^(Ctrl|Alt|Shift)$/.test(key))
    return keys.filter((key) => !modifiers.includes(key)).map((key) => [...modifiers, key].join('+'))
  })
  const focused = document.activeElement
  const line = focused?.closest('.ws-line')
  const says = [...(line?.querySelectorAll('.ws-line-outcome > span') ?? [])].find((words) =>
    /^Nhấn Enter sẽ ghi/.test(words.textContent ?? ''),
  )
  return says !== undefined && isInView(says) ? [...combinations, 'Enter'] : combinations
}
