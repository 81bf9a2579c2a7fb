/**
 * The local log: one line an event, at most two files of 1 MB. It never holds document text: of a failure it keeps the error's name,
 * its code and its stack's places, not the message of anything but our own code.
 */
import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type Log = {
  info: (event: string) => void
  /** Keeps a failure and returns the short id a person can quote. */
  failure: (where: string, cause: unknown) => string
}

const mostBytes = 1_000_000

/** Opens the log in `folder`; a log that cannot be written never stops the program. */
export function openLog(folder: string, nowMs: () => number): Log {
  const file = join(folder, 'thu-ky.log')
  const write = (line: string) => {
    try {
      mkdirSync(folder, { recursive: true })
      rotate(file, join(folder, 'thu-ky.1.log'))
      appendFileSync(file, `${new Date(nowMs()).toISOString()} ${line}\n`)
    } catch {
      // A full or read-only disk is reported where it matters, by the store.
    }
  }
  return {
    info: (event) => write(event),
    failure(where, cause) {
      const id = randomBytes(4).toString('hex')
      write(`failure ${id} ${where} ${describe(cause)}`)
      return id
    },
  }
}

function rotate(file: string, older: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(file, older)
}

/** Name, code and places of an error, without its message: a message may quote what a person wrote. */
export function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause
  const code = 'code' in cause ? String(cause.code) : ''
  const places = (cause.stack ?? '').split('\n').filter((line) => /^\s+at \S.*:\d+:\d+\)?$/.test(line))
  return [cause.name, code, ...places.slice(0, 8).map((line) => line.trim())].join(' | ')
}
