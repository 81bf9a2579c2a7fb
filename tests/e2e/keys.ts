/** The keyboard as a person without a mouse uses it: Tab from field to field, by the names a screen reader would say. */
import type { Page } from '@playwright/test'

const mostFields = 80

/** Presses Tab until the focus is on a field of this name. */
export const tabTo = (page: Page, name: RegExp): Promise<void> => walkTo(page, name, 'Tab')

/** The same, with Shift+Tab. */
export const tabBackTo = (page: Page, name: RegExp): Promise<void> => walkTo(page, name, 'Shift+Tab')

async function walkTo(page: Page, name: RegExp, key: string): Promise<void> {
  const passed: string[] = []
  while (passed.length < mostFields) {
    await page.keyboard.press(key)
    const here = await page.evaluate(nameOfFocus)
    if (name.test(here)) return
    passed.push(here)
  }
  throw new Error(`${key} does not lead to ${name}, only past: ${passed.join(' | ')}`)
}

/** Takes the entry of this name from the list that is open, by the arrow keys. */
export async function takeEntry(page: Page, name: RegExp): Promise<void> {
  const list = page.getByRole('listbox').last()
  await list.waitFor()
  await list.getByRole('option', { name }).waitFor()
  const entries = await list.getByRole('option').count()
  // Down the list, and up again: a key pressed while the list was still opening may have been spoken late.
  for (const key of ['ArrowDown', 'ArrowUp'])
    for (let passed = 0; passed <= entries; passed += 1) {
      if (name.test(await settledFocus(page))) return page.keyboard.press('Enter')
      await page.keyboard.press(key)
    }
  throw new Error(`the open list has no ${name}`)
}

/** What has the focus, once the page has done what the last key asked. */
async function settledFocus(page: Page): Promise<string> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)))
  return page.evaluate(nameOfFocus)
}

/** Runs in the page. In a combo box the entry that is spoken is the focus. */
function nameOfFocus(): string {
  const focused = document.activeElement
  const spoken = focused?.getAttribute('aria-activedescendant')
  const element = (spoken ? document.getElementById(spoken) : null) ?? focused
  if (element === null || element === document.body) return ''
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
  const idsOf = (attribute: string) => element.getAttribute(attribute)?.split(' ') ?? []
  const ownName = (named: Element | null) => named?.getAttribute('aria-label') ?? named?.textContent ?? ''
  const words =
    idsOf('aria-labelledby')
      .map((id) => ownName(document.getElementById(id)))
      .join(' ') ||
    element.getAttribute('aria-label') ||
    [...(labels ?? [])].map((label) => label.textContent).join(' ') ||
    element.textContent
  return words.replace(/\s+/g, ' ').trim()
}
