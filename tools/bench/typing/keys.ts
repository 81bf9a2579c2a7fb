/** Keys pressed one after the other, each timed from the key to the frame that shows it. */
import type { Page } from '@playwright/test'

const everyMs = 35

/** Milliseconds from each key press to the frame after it; the focus is where the keys shall go. */
export async function typeTimed(page: Page, count: number): Promise<number[]> {
  await page.evaluate(() => {
    const samples: number[] = []
    const listen = ({ timeStamp }: KeyboardEvent) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => samples.push(performance.now() - timeStamp)
        port2.postMessage(null)
      })
    }
    addEventListener('keydown', listen, true)
    Reflect.set(window, 'timedKeys', { samples, stop: () => removeEventListener('keydown', listen, true) })
  })
  const words = 'đề nghị làm rõ nguồn vốn '.normalize('NFC')
  for (let n = 0; n < count; n += 1) {
    await page.keyboard.press(words[n % words.length] === ' ' ? 'Space' : 'n')
    await page.waitForTimeout(everyMs)
  }
  return page.evaluate(() => {
    const { samples, stop } = Reflect.get(window, 'timedKeys') as { samples: number[]; stop: () => void }
    stop()
    return samples
  })
}
