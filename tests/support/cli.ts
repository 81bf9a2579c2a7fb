/** The command line in this process, with what it printed. Its PDF printer keeps the page as its own bytes. */
import { runCli } from '../../electron/cli/run-cli.ts'
import { checkoutFontFolder } from '../../electron/documents/embedded-fonts.ts'
import { testTimeMs } from './store.ts'

/** The network interfaces the command line sees: none, unless a test puts some up. */
export const interfacesOfTests: string[] = []

export type CliRun = { readonly code: number; readonly out: string; readonly err: string }

/** Runs one command line. */
export async function cli(...words: string[]): Promise<CliRun> {
  let [out, err] = ['', '']
  const code = await runCli(words, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    pdf: () => Promise.resolve({ print: (html) => Promise.resolve(new TextEncoder().encode(html)) }),
    fontFolder: checkoutFontFolder,
    clock: { nowMs: () => testTimeMs, today: () => '2025-06-03' },
    network: { interfacesUp: () => interfacesOfTests, declared: new Map() },
    appVersion: '0.0.0',
  })
  return { code, out, err }
}

/** The same with `--json`: the one object it printed. */
export async function cliJson(...words: string[]): Promise<{ code: number; said: Record<string, never> }> {
  const { code, out } = await cli(...words, '--json')
  return { code, said: JSON.parse(out) as Record<string, never> }
}
