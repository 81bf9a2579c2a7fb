/** `docs`: documents of a session file, one kind or every kind the profile declares. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { fail } from '../../shared/contract/errors.ts'
import type { Composed } from '../../shared/documents/compose.ts'
import { documentFileName } from '../../shared/documents/file-name.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { profileFor, profileInForce } from '../../shared/documents/profile.ts'
import { toHtml } from '../../shared/documents/to-html.ts'
import { DocumentChoices, type DocumentKind, documentKinds } from '../../shared/records/documents.ts'
import type { Dossier } from '../../shared/records/dossier.ts'
import { embeddedFonts } from '../documents/embedded-fonts.ts'
import { takeSnapshot } from '../documents/snapshot.ts'
import { toDocx } from '../documents/to-docx.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { toFileFailure } from '../files/file-failure.ts'
import { readSessionFile } from '../services/session-import.ts'
import type { Command, CommandPorts, Said, Words } from './command.ts'
import type { CliOptions } from './options.ts'

const formats = ['docx', 'pdf', 'html'] as const
type Format = (typeof formats)[number]
type Written = { kind: DocumentKind; snapshotId: string; files: string[] } & Pick<Composed, 'gaps' | 'cleaned'>

export const docs: Command = {
  takesFile: true,
  required: ['out'],
  optional: ['type', 'all', 'profile', 'format', 'item', 'unit', 'ballot', 'receiver', 'since', 'enclose'],
  problem: (options) =>
    (kindsOf(options, documentKinds) === null ? '--type' : null) ??
    (formatsOf(options) === null ? '--format' : null) ??
    problemOfChoices(options),
  run: composeDocuments,
}

async function composeDocuments({ file, options }: Words, ports: CommandPorts): Promise<Said> {
  const { dossier } = readSessionFile(file)
  const { office, session } = dossier
  const profileId = options.profile ?? profileInForce(office.profileId, session.documentDate ?? ports.clock.today())
  const { kinds: declared } = profileFor(profileId, office.profileOverrides)
  const kinds =
    kindsOf(
      options,
      documentKinds.filter((kind) => declared[kind] !== undefined),
    ) ?? []
  const choices = choicesOf(options)
  if (!choices.success) fail('INVALID_INPUT', { params: { field: problemOfChoices(options) ?? 'choices' } })
  requireRecords(choices.output, dossier)
  const folder = makeFolder(options.out ?? '.')
  const documents: Written[] = []
  for (const kind of kinds) {
    const { id, composed } = takeSnapshot(kind, dossier, profileId, choices.output)
    const files: string[] = []
    for (const format of formatsOf(options) ?? []) {
      const path = join(folder, documentFileName(kind, dossier, format))
      writeFileAtomic(path, await render(composed.model, format, ports), { overwrite: true })
      files.push(path)
    }
    documents.push({ kind, snapshotId: id, files, gaps: composed.gaps, cleaned: composed.cleaned })
  }
  const lines = documents.flatMap(({ files, gaps }) => [...files, `  Chỗ thiếu hoặc giả định: ${gaps.length}`])
  const [only, ...others] = documents
  if (options.all === true || only === undefined || others.length > 0)
    return { ok: true, lines, data: { profile: profileId, documents } }
  return { ok: true, lines: [...lines, ...only.gaps.map(({ path, where }) => `  ${path}  ${where}`)], data: only }
}

/** The kinds asked for, `null` when neither a known kind nor all of them is. */
function kindsOf({ type, all }: CliOptions, known: readonly DocumentKind[]): DocumentKind[] | null {
  if (all === true) return type === undefined ? [...known] : null
  const kind = documentKinds.find((one) => one === type)
  return kind === undefined ? null : [kind]
}

function formatsOf({ format = 'docx' }: CliOptions): Format[] | null {
  const wanted = format.split(',').map((name) => formats.find((known) => known === name.trim()))
  return wanted.every((known) => known !== undefined) ? wanted : null
}

/** What the documents are about or for, as the same choices a person makes on the screen. */
function choicesOf({ item, unit, ballot, receiver, since, enclose }: CliOptions) {
  return v.safeParse(DocumentChoices, {
    ...(item === undefined ? {} : { itemId: item }),
    ...(unit === undefined ? {} : { unitId: unit }),
    ...(ballot === undefined ? {} : { ballotId: ballot }),
    ...(receiver === undefined ? {} : { participantId: receiver }),
    ...(since === undefined ? {} : { sinceVersionId: since }),
    ...(enclose === undefined ? {} : { encloses: enclose.split(',').map((kind) => kind.trim()) }),
  })
}

const choiceOptions: Readonly<Record<string, string>> = {
  itemId: '--item',
  unitId: '--unit',
  ballotId: '--ballot',
  participantId: '--receiver',
  sinceVersionId: '--since',
  encloses: '--enclose',
}

function problemOfChoices(options: CliOptions): string | null {
  const choices = choicesOf(options)
  if (choices.success) return null
  const [field = ''] = (v.getDotPath(choices.issues[0]) ?? '').split('.')
  return choiceOptions[field] ?? field
}

/** A choice that names no record of the file is a mistake, not a blank. */
function requireRecords(
  { itemId, unitId, ballotId, participantId, sinceVersionId }: DocumentChoices,
  dossier: Dossier,
): void {
  const chosen = [
    [itemId, dossier.items, '--item'],
    [unitId, dossier.units, '--unit'],
    [ballotId, dossier.ballots, '--ballot'],
    [participantId, dossier.participants, '--receiver'],
    [sinceVersionId, dossier.agendaVersions, '--since'],
  ] as const
  for (const [id, records, option] of chosen)
    if (id !== undefined && !records.some((record) => record.id === id))
      fail('INVALID_INPUT', { params: { field: option } })
}

async function render(model: DocModel, format: Format, ports: CommandPorts): Promise<Uint8Array> {
  if (format === 'docx') return toDocx(model)
  const html = toHtml(model, { fontUrl: embeddedFonts(ports.fontFolder) })
  return format === 'html' ? new TextEncoder().encode(html) : (await ports.pdf()).print(html)
}

function makeFolder(out: string): string {
  const folder = resolve(out)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw toFileFailure(cause, folder)
  }
  return folder
}
