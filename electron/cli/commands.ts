/** The commands: documents of a session file, session files in and out, backups, the doctor, deadlines. */
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import * as v from 'valibot'
import { fail } from '../../shared/contract/errors.ts'
import { secretChoices } from '../../shared/domain/secrecy.ts'
import { sessionLevel } from '../../shared/domain/secret-parts.ts'
import { Id } from '../../shared/records/values.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { restoreStore, verifyBackup } from '../files/backup.ts'
import { toFileFailure } from '../files/file-failure.ts'
import { backUpTo } from '../services/backups.ts'
import { composeInput } from '../services/dossiers.ts'
import { noteExport } from '../services/network.ts'
import { sessionFileBytes } from '../services/session-files.ts'
import { importSession, readSessionFile } from '../services/session-import.ts'
import { check } from './check.ts'
import { atDesk, type Command, type CommandPorts, papersBeside, type Said, type Words } from './command.ts'
import { docs } from './docs.ts'
import { doctor } from './doctor.ts'
import type { CliOptions } from './options.ts'
import { parseDueCommand } from './parse-due.ts'

export const commands: Readonly<Record<string, Command>> = {
  docs,
  check,
  'parse-due': parseDueCommand,
  import: { takesFile: true, required: ['db'], optional: ['match', 'copy'], run: importFile },
  export: {
    takesFile: false,
    required: ['db', 'session', 'out'],
    optional: ['secret', 'package'],
    problem: exportProblem,
    run: exportFile,
  },
  backup: { takesFile: false, required: ['db', 'to'], optional: [], run: backUp },
  verify: { takesFile: true, required: [], optional: [], run: ({ file }) => verify(file) },
  restore: { takesFile: true, required: ['db'], optional: [], run: restore },
  doctor: { takesFile: false, required: ['db'], optional: [], run: doctor },
}

function importFile({ file, options }: Words, ports: CommandPorts): Promise<Said> {
  const read = readSessionFile(file)
  const answers = options.match === undefined ? {} : readMatches(options.match)
  return atDesk({ db: options.db, mayBeNew: true }, ports, (desk) => {
    const { sessionId, outcome } = importSession(desk, read, { answers, asCopy: options.copy === true })
    const words = {
      new: 'đã nhập',
      identical: 'đã có và giống hệt, không thay đổi gì',
      different: 'đã nhập thành bản mới',
    }
    return { ok: true, lines: [`Phiên họp ${sessionId}: ${words[outcome]}.`], data: { sessionId, outcome } }
  })
}

/** A session with secrets leaves the store only by a word: `--secret leave-out` or `--secret include`. */
function exportProblem({ secret, out = '', package: asPackage }: CliOptions): string | null {
  if (asPackage === true && !out.endsWith('.zip')) return '--package'
  return secret === undefined || secretChoices.some((choice) => choice === choiceOf(secret)) ? null : '--secret'
}

function choiceOf(secret: string): string {
  return secret.replace('-', '_')
}

function exportFile({ options }: Words, ports: CommandPorts): Promise<Said> {
  const { db, session = '', out = '', secret } = options
  return atDesk({ db, mayBeNew: false }, ports, (desk) => {
    if (!v.is(Id, session)) fail('NOT_FOUND')
    const file = resolve(out)
    const choice = secretChoices.find((known) => known === choiceOf(secret ?? ''))
    const level = choice === 'include' ? sessionLevel(composeInput(desk.store, session)) : 'none'
    const bytes = sessionFileBytes(desk, session, file.endsWith('.zip'), choice, options.package === true)
    writeFileAtomic(file, bytes, { overwrite: true })
    if (level !== 'none') noteExport(desk, session, level, 'session')
    return { ok: true, lines: [file], data: { file } }
  })
}

function backUp({ options: { db, to = '' } }: Words, ports: CommandPorts): Promise<Said> {
  return atDesk({ db, mayBeNew: false }, ports, async (desk) => {
    const run = await backUpTo(desk, resolve(to), ports.appVersion)
    const file = join(run.folder, run.fileName)
    return { ok: true, lines: [file, `Đã kiểm tra: ${run.sessionCount} phiên họp.`], data: { ...run, file } }
  })
}

function verify(file: string): Said {
  const { ok, faults, manifest } = verifyBackup(resolve(file))
  const lines = ok ? [`Bản sao lưu tốt: ${manifest.facts.sessionCount} phiên họp.`] : ['Bản sao lưu hỏng:', ...faults]
  return { ok, lines, data: { faults, createdAt: manifest.createdAt, sessionCount: manifest.facts.sessionCount } }
}

function restore({ file, options: { db = '' } }: Words, { clock }: CommandPorts): Said {
  const place = { storePath: resolve(db), filesFolder: papersBeside(db), nowMs: clock.nowMs() }
  const restored = restoreStore({ backupPath: resolve(file), ...place })
  const aside = restored.keptAside === null ? [] : [`Kho cũ để tại: ${restored.keptAside}`]
  return { ok: true, lines: [`Đã khôi phục ${restored.sessionCount} phiên họp.`, ...aside], data: { ...restored } }
}

/** A person's answers: the file's id -> the store's id, or `null` for someone new. */
function readMatches(path: string): Record<string, string | null> {
  const parsed = v.safeParse(v.record(Id, v.nullable(Id)), readJson(path))
  return parsed.success ? parsed.output : fail('INVALID_INPUT', { params: { field: basename(path) } })
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    if (cause instanceof SyntaxError) return fail('INVALID_INPUT', { params: { field: basename(path) } })
    throw toFileFailure(cause, path)
  }
}
