/** What a command of the command line is made of, and the desk most of them work at. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'
import { newId } from '../db/new-id.ts'
import { openStore } from '../db/open-store.ts'
import type { PdfPrinter } from '../documents/pdf-printer.ts'
import { createFileStore } from '../files/file-store.ts'
import type { Clock, Desk, Network } from '../services/desk.ts'
import type { CliOptions, OptionName } from './options.ts'

export type CommandPorts = {
  readonly pdf: () => Promise<PdfPrinter>
  readonly fontFolder: string
  readonly clock: Clock
  readonly network: Network
  readonly appVersion: string
}

/** What a command did: lines for a person, data for a program; `ok` false is exit code 1. */
export type Said = { readonly ok: boolean; readonly lines: readonly string[]; readonly data: object }

/** `file` is empty for a command that takes none, `text` likewise. */
export type Words = { readonly file: string; readonly text: string; readonly options: CliOptions }

export type Command = {
  readonly takesFile: boolean
  /** One text in place of a file. */
  readonly takesText?: true
  readonly required: readonly OptionName[]
  readonly optional: readonly OptionName[]
  /** The value that is not known, or `null`. */
  readonly problem?: (options: CliOptions) => string | null
  /** Fails with an AppFailure when it is refused. */
  readonly run: (words: Words, ports: CommandPorts) => Promise<Said> | Said
}

type Place = { readonly db: string | undefined; readonly mayBeNew: boolean }

/** Opens the store for one command and closes it whatever happens. DB_MISSING unless the store is there or may be made. */
export async function atDesk(
  { db = '', mayBeNew }: Place,
  { clock, network }: CommandPorts,
  work: (desk: Desk) => Promise<Said> | Said,
): Promise<Said> {
  const path = resolve(db)
  if (!mayBeNew && !existsSync(path)) fail('DB_MISSING', { params: { path } })
  const store = openStore({ path, now: clock.nowMs, newId })
  try {
    return await work({ store, files: createFileStore(papersBeside(path), store.files), clock, newId, network })
  } finally {
    store.close()
  }
}

/** The papers lie beside the store, as in the program's own data folder. */
export function papersBeside(db: string): string {
  return join(dirname(resolve(db)), 'papers')
}
