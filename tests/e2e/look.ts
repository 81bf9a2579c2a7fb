/** Looks at a screen as a person would: each size, each light; keeps the picture and refuses what must never be seen. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixture.ts'

/** Where the pictures of the screens are kept. */
export const pictures = resolve(import.meta.dirname, '../../test-output/screens')
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const

type Look = { readonly name: string; readonly themes?: readonly ('light' | 'dark')[] }

/** Nothing is timed here: a journey that looks at many screens may take its time. */
export const lookingMs = 1_200_000

/** Keeps `NAME-WIDTH-THEME.png` for each size and theme; on each, asserts that the screen is whole and readable. */
export async function look(page: Page, { name, themes = ['light', 'dark'] }: Look): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const size of sizes) {
      await page.setViewportSize(size)
      await page.evaluate(() => document.fonts.ready)
      const picture = `${name}-${size.width}-${colorScheme}`
      await page.screenshot({ path: join(pictures, `${picture}.png`) })
      expect.soft(await page.evaluate(faultsOf), picture).toEqual([])
    }
    await page.setViewportSize(sizes[0])
    expect.soft(await axeFaults(page, colorScheme), `axe: ${name}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** In the dark only the colours are others: the rest was asked in the light. */
async function axeFaults(page: Page, colorScheme: 'light' | 'dark') {
  // Without legacy mode axe opens a page of its own, which the program would refuse. The words over a page are unseen on purpose.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('.pdf-words')
  if (colorScheme === 'dark') axe.withRules(['color-contrast'])
  // While a list hangs open the rest is hidden from readers on purpose, and its fields cannot be reached.
  else if (await page.locator('.popover').count())
    axe.disableRules(['aria-hidden-focus', 'page-has-heading-one', 'region'])
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))
}

/** Runs in the page. */
function faultsOf(): string[] {
  const faults: string[] = []
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`)
  if (root.scrollHeight > root.clientHeight) faults.push('the window scrolls')
  const seen = (element: Element) => element.getClientRects().length > 0 && !element.closest('.unseen')
  for (const button of document.querySelectorAll('button, [role="tab"], [role="option"], kbd, .tag')) {
    if (seen(button) && button.scrollWidth > button.clientWidth + 1 && button.clientWidth > 0)
      faults.push(`clipped: ${button.textContent}`)
  }
  const attributes = ['aria-label', 'placeholder', 'title']
  const named = [...document.querySelectorAll('*')].flatMap((element) =>
    attributes.flatMap((attribute) => element.getAttribute(attribute) ?? []),
  )
  const texts = document.body.innerText.split('\n')
  for (const said of [...texts, ...named]) {
    // Paths, of files and into a session file, are said as they are.
    const words = said.replace(/\$(\.\w+|\[\d+\])+|(\/[\w.-]+){2,}/g, '')
    const [key] = /\b[a-z][a-zA-Z]*(?:\.[a-z][\w-]*)+\b|\{\{|\bundefined\b|\[object/.exec(words) ?? []
    if (key !== undefined && !/\.(json|zip|vi|docx|pdf|db|md)$/.test(key)) faults.push(`not words: ${words}`)
  }
  return faults
}
