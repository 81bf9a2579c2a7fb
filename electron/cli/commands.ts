/** The commands themselves: each says what is wrong with its words, or runs and says what it did. */
import { mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import * as v from 'valibot'
import { fail } from '../../shared/contract/errors.ts'
import { documentFileName } from '../../shared/documents/file-name.ts'
import { toHtml } from '../../shared/documents/to-html.ts'
import { documentKinds } from '../../shared/records/documents.ts'
import { Id } from '../../shared/records/values.ts'
import { newId } from '../db/new-id.ts'
import { openStore } from '../db/open-store.ts'
import { embeddedFonts } from '../documents/embedded-fonts.ts'
import type { PdfPrinter } from '../documents/pdf-printer.ts'
import { takeSnapshot } from '../documents/snapshot.ts'
import { toDocx } from '../documents/to-docx.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { restoreStore, verifyBackup } from '../files/backup.ts'
import { toFileFailure } from '../files/file-failure.ts'
import { createFileStore } from '../files/file-store.ts'
import { backUpTo } from '../services/backups.ts'
import type { Clock, Desk } from '../services/desk.ts'
import { sessionFileBytes } from '../services/session-files.ts'
import { importSession, readSessionFile } from '../services/session-import.ts'
import type { CliOptions } from './run-cli.ts'

export type CommandPorts = {
  readonly pdf: () => Promise<PdfPrinter>
  readonly fontFolder: string
  readonly clock: Clock
  readonly appVersion: string
}

/** What a command did: lines for a person, data for a program; `ok` false is exit code 1. */
export type Said = { readonly ok: boolean; readonly lines: readonly string[]; readonly data: object }

export type Command = {
  /** Why the words do not make a command; `null` when they do. */
  readonly problem: (args: readonly string[], options: CliOptions) => string | null
  readonly run: (args: readonly string[], options: CliOptions, ports: CommandPorts) => Promise<Said> | Said
}

const formats = ['docx', 'pdf', 'html'] as const
type Format = (typeof formats)[number]

const oneFile = (args: readonly string[]) => (args.length === 1 ? null : 'file')
const needs =
  (...names: (keyof CliOptions)[]) =>
  (_args: readonly string[], options: CliOptions) =>
    names.find((name) => options[name] === undefined) ?? null

export const commands = {
  docs: {
    problem: (args, options) =>
      oneFile(args) ?? needs('type', 'out')(args, options) ?? (kindOf(options) && formatsOf(options) ? null : 'type'),
    run: async ([file = ''], options, ports) => {
      const { dossier } = readSessionFile(file)
      const kind = kindOf(options) ?? fail('INVALID_INPUT', { params: { field: 'type' } })
      const snapshot = takeSnapshot(kind, dossier, options.profile ?? dossier.office.profileId)
      const folder = resolve(options.out ?? '.')
      mkdirSync(folder, { recursive: true })
      const files: string[] = []
      for (const format of formatsOf(options) ?? []) {
        const path = join(folder, documentFileName(kind, dossier, format))
        writeFileAtomic(path, await render(snapshot.composed.model, format, ports), { overwrite: true })
        files.push(path)
      }
      const { gaps, cleaned } = snapshot.composed
      return {
        ok: true,
        lines: [...files, `Chỗ thiếu: ${gaps.length}`, ...gaps.map(({ path, where }) => `  ${path} ${where}`)],
        data: { snapshotId: snapshot.id, files, gaps, cleaned },
      }
    },
  },
  check: {
    problem: oneFile,
    run: ([file = '']) => {
      const { dossier, papers } = readSessionFile(file)
      const counts = {
        items: dossier.items.length,
        contributions: dossier.contributions.length,
        decisions: dossier.decisions.length,
        tasks: dossier.tasks.length,
        papers: papers.size,
      }
      return {
        ok: true,
        lines: ['Không có lỗi.', ...Object.entries(counts).map(([name, count]) => `  ${name}: ${count}`)],
        data: { faults: [], counts },
      }
    },
  },
  import: {
    problem: (args, options) => oneFile(args) ?? needs('db')(args, options),
    run: ([file = ''], options, ports) =>
      atDesk(options.db, ports, (desk) => {
        const answers = options.match === undefined ? {} : readMatches(options.match)
        const { sessionId, outcome } = importSession(desk, readSessionFile(file), { answers, asCopy: options.copy })
        return { ok: true, lines: [`Phiên họp ${sessionId}: ${outcome}`], data: { sessionId, outcome } }
      }),
  },
  export: {
    problem: needs('db', 'session', 'out'),
    run: (_args, { db, session = '', out = '' }, ports) =>
      atDesk(db, ports, (desk) => {
        if (!v.is(Id, session)) fail('NOT_FOUND')
        writeFileAtomic(resolve(out), sessionFileBytes(desk, session, out.endsWith('.zip')), { overwrite: true })
        return { ok: true, lines: [resolve(out)], data: { file: resolve(out) } }
      }),
  },
  backup: {
    problem: needs('db', 'to'),
    run: (_args, { db, to = '' }, ports) =>
      atDesk(db, ports, async (desk) => {
        const run = await backUpTo(desk, resolve(to), ports.appVersion)
        return { ok: true, lines: [join(run.folder, run.fileName), 'Đã kiểm tra.'], data: { ...run } }
      }),
  },
  verify: {
    problem: oneFile,
    run: ([file = '']) => {
      const { ok, faults, manifest } = verifyBackup(resolve(file))
      return {
        ok,
        lines: ok ? ['Bản sao lưu tốt.'] : ['Bản sao lưu hỏng:', ...faults],
        data: { faults, createdAt: manifest.createdAt },
      }
    },
  },
  restore: {
    problem: (args, options) => oneFile(args) ?? needs('db')(args, options),
    run: ([file = ''], { db = '' }, ports) => {
      const restored = restoreStore({
        backupPath: resolve(file),
        storePath: resolve(db),
        filesFolder: papersBeside(db),
        nowMs: ports.clock.nowMs(),
      })
      const aside = restored.keptAside === null ? [] : [`Kho cũ để tại: ${restored.keptAside}`]
      return { ok: true, lines: [`Đã khôi phục ${restored.sessionCount} phiên họp.`, ...aside], data: { ...restored } }
    },
  },
  doctor: {
    problem: needs('db'),
    run: (_args, { db }, ports) =>
      atDesk(db, ports, ({ store, files }) => {
        const report = store.check(files)
        return {
          ok: report.ok,
          lines: [report.ok ? 'Kho tốt.' : 'Kho có vấn đề:', JSON.stringify(report, null, 2)],
          data: { report },
        }
      }),
  },
} as const satisfies Record<string, Command>

function kindOf({ type }: CliOptions) {
  return documentKinds.find((kind) => kind === type)
}

function formatsOf({ format = 'docx' }: CliOptions): Format[] | undefined {
  const wanted = format.split(',').map((name) => formats.find((known) => known === name.trim()))
  return wanted.every((known) => known !== undefined) ? wanted : undefined
}

type Model = ReturnType<typeof takeSnapshot>['composed']['model']

async function render(model: Model, format: Format, ports: CommandPorts): Promise<Uint8Array> {
  if (format === 'docx') return toDocx(model)
  const html = toHtml(model, { fontUrl: embeddedFonts(ports.fontFolder) })
  return format === 'html' ? new TextEncoder().encode(html) : (await ports.pdf()).print(html)
}

/** Opens the store for one command and closes it whatever happens. */
async function atDesk(
  db: string | undefined,
  { clock }: CommandPorts,
  work: (desk: Desk) => Promise<Said> | Said,
): Promise<Said> {
  const path = resolve(db ?? '')
  const store = openStore({ path, now: clock.nowMs, newId })
  try {
    return await work({ store, files: createFileStore(papersBeside(path), store.files), clock, newId })
  } finally {
    store.close()
  }
}

/** The papers lie beside the store, as in the program's own data folder. */
function papersBeside(db: string): string {
  return join(dirname(resolve(db)), 'papers')
}

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
