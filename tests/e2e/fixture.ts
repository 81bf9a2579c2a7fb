/** What every journey starts from: a data folder of its own, a way to start the program on it, answers for the system's dialogs. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type AppHandle, launchApp } from '../stand-in/launch.ts'

export { expect }

export type Desk = {
  /** A folder for this journey alone; the program's data is in `data`, files the journey writes go to `files`. */
  readonly folder: string
  readonly data: string
  readonly files: string
  /** Starts the program on `data`. What is still running when the journey ends is closed. */
  readonly start: (env?: Readonly<Record<string, string>>) => Promise<Running>
  /** Starts the program as on another computer: on an empty data folder. */
  readonly startElsewhere: () => Promise<Running>
  /** What the journey breaks on purpose: errors of a page that match do not fail it. */
  readonly mayFail: (error: RegExp) => void
}
export type Running = AppHandle & { readonly page: Page }

export const test = base.extend<{ desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  desk: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'thu-ky-journey-'))
    const [data, files] = [join(folder, 'data'), join(folder, 'files')]
    for (const path of [data, files]) mkdirSync(path)
    const started: AppHandle[] = []
    const faults: string[] = []
    const expected: RegExp[] = []
    const note = (text: string) => {
      if (!expected.some((error) => error.test(text))) faults.push(text)
    }
    const startOn = async (userData: string, env: Readonly<Record<string, string>>): Promise<Running> => {
      const app = await launchApp({ userData, env })
      started.push(app)
      const page = await app.firstWindow()
      page.on('pageerror', ({ message }) => note(message))
      page.on('console', (message) => {
        if (message.type() === 'error') note(message.text())
      })
      await page.setViewportSize({ width: 1366, height: 768 })
      return { ...app, page }
    }
    await use({
      folder,
      data,
      files,
      start: (env = {}) => startOn(data, env),
      startElsewhere: () => startOn(mkdtempSync(join(folder, 'data-')), {}),
      mayFail: (error) => void expected.push(error),
    })
    for (const app of started) await app.close()
    // An error nobody caught, a request refused, something the policy of the page forbids: no journey may meet one.
    expect(faults).toEqual([])
    rmSync(folder, { recursive: true, force: true })
  },
})

/** From now on every save dialog of the system answers with the file it proposes, in `folder`. */
export function saveInto(app: AppHandle, folder: string): Promise<void> {
  return app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = (async (...args: { defaultPath?: string }[]) => {
      const proposed = args.at(-1)?.defaultPath ?? 'unnamed'
      const name = proposed.split(/[\\/]/).at(-1) ?? proposed
      return { canceled: false, filePath: `${into}/${name}` }
    }) as never
  }, folder)
}

/** From now on every open dialog of the system answers with these paths. */
export function choose(app: AppHandle, paths: readonly string[]): Promise<void> {
  return app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = (async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] })) as never
  }, paths)
}

/** Takes the first start through the sample session: the program's own offer. */
export async function loadSample({ page }: Running): Promise<void> {
  await page.getByRole('button', { name: 'Nạp phiên mẫu để xem thử' }).click()
  await page.getByRole('grid').getByRole('row').nth(1).waitFor()
}

/** Opens the first session of the list at one of its stages. */
export async function openStage({ page }: Running, stage: 'Chuẩn bị' | 'Họp' | 'Dự thảo' | 'Phát hành'): Promise<void> {
  // After a kill the program is where it was: the list is asked for.
  await page.getByRole('link', { name: 'Phiên họp' }).click()
  await page.getByRole('grid').getByRole('row').nth(1).click()
  await page.keyboard.press('Enter')
  const stages = page.getByRole('navigation', { name: 'Các giai đoạn của phiên họp' })
  await stages.getByRole('link', { name: stage }).click()
}

/** Opens the notice of the first session at the stage Dự thảo; gives the editor of its draft, once it has one. */
export async function openNotice(app: Running) {
  await openStage(app, 'Dự thảo')
  // A finding may speak of "văn bản" too; the list of documents ends with its name.
  await app.page.getByRole('button', { name: /Văn bản$/ }).click()
  await app.page.getByRole('option', { name: 'Thông báo kết luận' }).click()
  return app.page.getByRole('textbox', { name: 'Dự thảo Thông báo kết luận' })
}

/** The same with its draft begun. */
export async function beginNotice(app: Running) {
  const editor = await openNotice(app)
  await app.page.getByRole('button', { name: /^Bắt đầu dự thảo/ }).click()
  await editor.waitFor()
  return editor
}

/** The text of the first contribution of the first item, at the stage Họp. */
export function firstContribution({ page }: Pick<Running, 'page'>) {
  return page
    .getByRole('article')
    .first()
    .getByRole('textbox', { name: /^Ý kiến của/ })
}

/** Types at the end of a text. */
export async function typeAtEnd(page: Page, text: ReturnType<Page['getByRole']>, words: string): Promise<void> {
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}
