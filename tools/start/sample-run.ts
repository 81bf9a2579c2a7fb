/** The built program without a screen: it loads the sample session and exports its documents, asked over its own window's bridge. */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closingKinds } from '../../shared/records/documents.ts'
import { standInArguments } from './windows.ts'

type Electron = typeof import('electron')
type Message = { readonly type: string; readonly value?: unknown; readonly error?: string }

/** Leaves the documents of the sample session in `out`; gives their names. */
export async function runSampleSession(root: string, out: string): Promise<string[]> {
  mkdirSync(out, { recursive: true })
  const work = mkdtempSync(join(tmpdir(), 'thu-ky-sample-'))
  const child = fork(join(root, 'out/main/main.js'), {
    execArgv: [...standInArguments(root)],
    env: { ...process.env, THU_KY_USER_DATA: work, THU_KY_TRIAL: '1' },
    serialization: 'advanced',
  })
  const exited = new Promise<number | null>((done) => child.once('exit', done))
  try {
    await messageOf(child, exited, 'window')
    await evaluate(child, exited, saveInto, out)
    return (await evaluate(child, exited, exportAll, closingKinds)) as string[]
  } finally {
    if (child.connected) child.send({ type: 'close' })
    await exited
    rmSync(work, { recursive: true, force: true })
  }
}

/** Runs in the main process: save dialogs answer with the proposed name, in `folder`. */
function saveInto({ dialog }: Electron, folder: string): void {
  dialog.showSaveDialog = (async (...words: { defaultPath?: string }[]) => {
    const name = (words.at(-1)?.defaultPath ?? '').split(/[\\/]/).at(-1)
    return { canceled: false, filePath: `${folder}/${name}` }
  }) as never
}

/** Runs in the main process: what a person would click, asked of the page. */
function exportAll({ BrowserWindow }: Electron, kinds: readonly string[]): Promise<unknown> {
  const script = `(async () => {
    const ask = async (channel, input) => {
      const result = await window.api[channel](input)
      if (!result.ok) throw new Error(channel + ': ' + result.error.code)
      return result.value
    }
    const { sessionId } = await ask('sample.load', null)
    const names = []
    for (const kind of ${JSON.stringify(kinds)}) {
      const document = { sessionId, kind, profileId: null, choices: {} }
      const { snapshotId } = await ask('documents.preview', document)
      const job = { formats: ['docx', 'pdf'], jobId: crypto.randomUUID() }
      const { files } = await ask('documents.export', { ...document, snapshotId, ...job })
      names.push(...files.map(({ fileName }) => fileName))
    }
    return names
  })()`
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) throw new Error('no window')
  return window.webContents.executeJavaScript(script)
}

async function evaluate<A>(
  child: ChildProcess,
  exited: Promise<number | null>,
  run: (electron: Electron, arg: A) => unknown,
  arg: A,
): Promise<unknown> {
  const answer = messageOf(child, exited, 'evaluated')
  child.send({ type: 'evaluate', id: 0, source: run.toString(), arg })
  const { value, error } = await answer
  if (error !== undefined) throw new Error(error)
  return value
}

function messageOf(child: ChildProcess, exited: Promise<number | null>, type: string): Promise<Message> {
  return new Promise((done, reject) => {
    const listen = (message: Message) => {
      if (message.type !== type) return
      child.off('message', listen)
      done(message)
    }
    child.on('message', listen)
    void exited.then((code) => reject(new Error(`the program ended with ${code}`)))
  })
}
