/**
 * `npm start`: opens the program. On Electron where its binary is there or can be fetched; else the same built program over an installed
 * Chromium, as a trial; without a display, the sample session is taken through to its documents. `--out DIR` says where those go.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findChromium } from './chromium/find-chromium.ts'
import { fetchElectron, findElectron } from './start/electron-binary.ts'
import { buildIfStale } from './start/fresh-build.ts'
import { runSampleSession } from './start/sample-run.ts'
import { hasDisplay, runOnElectron, runTrial, trialDataFolder } from './start/windows.ts'

const root = resolve(import.meta.dirname, '..')
const missingLibraries = 127
const { values } = parseArgs({ options: { out: { type: 'string', default: resolve(root, 'out/phien-mau') } } })

const say = (vi: string, en: string) => console.log(`${vi}\n${en}\n`)

async function start(): Promise<number> {
  if (!buildIfStale(root)) return 1
  if (!hasDisplay()) {
    say(
      'Máy này không có màn hình: chạy phiên mẫu không cửa sổ.',
      'There is no display here: running the sample session without a window.',
    )
    return leaveSample()
  }
  const code = await startOnElectron()
  return code === missingLibraries ? startTrial() : code
}

async function startOnElectron(): Promise<number> {
  const there = findElectron()
  if (there === undefined)
    say('Chưa có Electron trên máy; thử tải về, chờ nhiều nhất 20 giây.', 'Fetching Electron, for 20 seconds at most.')
  const binary = there ?? fetchElectron()
  return binary === undefined ? missingLibraries : runOnElectron(binary, root)
}

async function startTrial(): Promise<number> {
  // The Chromium that npm carries has no windows.
  const chromium = await findChromium()
  if (chromium.kind === 'carried') {
    say(
      'Không có Electron và chưa cài Chromium, Chrome hay Edge để mở cửa sổ: chạy phiên mẫu không cửa sổ.',
      'No Electron here, and no Chromium, Chrome or Edge installed to open a window in: running the sample session without one.',
    )
    return leaveSample()
  }
  say(
    [
      'Không có Electron: mở BẢN CHẠY THỬ của chính chương trình này bằng Chromium trên máy. Không dùng cho tài liệu thật.',
      `Dữ liệu chạy thử ở riêng: ${process.env['THU_KY_USER_DATA'] ?? trialDataFolder()}`,
      'Tệp xuất ra được đề nghị lưu vào Documents/Thư Ký - chạy thử; bản này không in được. Đóng cửa sổ để kết thúc.',
    ].join('\n'),
    [
      'No Electron here: opening a TRIAL of the same program in the installed Chromium. Not for real documents; its data is kept apart.',
      'Exports are proposed into Documents/Thư Ký - chạy thử; a trial does not print. Close the window to end it.',
    ].join('\n'),
  )
  return runTrial(root)
}

async function leaveSample(): Promise<number> {
  const out = resolve(values.out)
  for (const name of await runSampleSession(root, out)) console.log(`  ${name}`)
  say(`Đã để văn bản của phiên mẫu tại: ${out}`, `The documents of the sample session are in: ${out}`)
  return 0
}

process.exit(await start())
