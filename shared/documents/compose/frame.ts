/** Head, title and signature: what stands around the body of every kind of document (`domain.md` 2). */
import type { SecrecyLevel } from '../../records/values.ts'
import type { DocModel, HeadBlock, Inline, Recipients, SignatureBlock, SignatureColumn } from '../model.ts'
import type { BodyWriter } from './body.ts'
import { type Context, placeAndDate, printedNumber } from './context.ts'
import type { Lacking } from './gaps.ts'
import { fill, joinRuns, words } from './inlines.ts'
import { flatten } from './items.ts'

type Frame = {
  readonly level: SecrecyLevel
  readonly body: BodyWriter
  readonly signature: SignatureBlock
  readonly printPlaceDate?: boolean
}

/** The whole document around a written body. The last paragraph stays with the signature, which is never alone on a page. */
export function frame(context: Context, { level, body, signature, printPlaceDate = true }: Frame): DocModel {
  const { kindWords, profile, kind } = context
  const summary = joinRuns(fill(kindWords.summary, summarySlots(context)))
  return {
    kind,
    profileId: profile.id,
    form: profile.form,
    metadata: {
      // A top-secret document shows no summary outside its own pages (`domain.md` 7, consequence 4).
      title: level === 'tuyet_mat' ? kindWords.typeName : `${kindWords.typeName} ${plainWords(summary)}`,
      language: 'vi-VN',
      secrecy: level,
    },
    head: headBlock(context, level, printPlaceDate),
    title: { typeName: kindWords.typeName, summary, separator: profile.shared.separator },
    body: body.blocks.map((block, index) =>
      index === body.blocks.length - 1 && block.kind === 'paragraph' ? { ...block, keepNext: true } : block,
    ),
    signature,
  }
}

/** Body, number of the session and date, as the summary and the opening of a document name them. */
export function summarySlots(context: Context) {
  return {
    body: context.input.body.name,
    number: context.sessionFact('number', (number) => number),
    date: context.sessionDate(),
    kind: context.profile.sessionKinds[context.input.session.kind],
  }
}

function headBlock(context: Context, level: SecrecyLevel, printPlaceDate: boolean): HeadBlock {
  const { profile, input, options } = context
  const stamp = profile.stamps[level]
  return {
    superior: input.office.superiorName,
    organisation: input.office.letterhead,
    star: profile.shared.star,
    number: joinRuns(printedNumber(context)),
    stamp: stamp === '' ? null : stamp,
    partyTitle: profile.shared.partyTitle,
    placeDate: printPlaceDate ? joinRuns(placeAndDate(context)) : null,
    draftMark:
      options.draftNumber === undefined
        ? null
        : profile.shared.draftMark.replace('{number}', String(options.draftNumber)),
  }
}

/** T/M BAN THƯỜNG VỤ, post, name. Who signs is known at issue only: until then post and name are blanks. */
export function authoritySigner(context: Context): SignatureColumn {
  const { options, profile, input, gaps } = context
  const lacking = (field: 'post' | 'name'): Lacking => ({
    path: `document.signer.${field}`,
    code: `document.signer.${field}`,
    recordId: input.session.id,
    where: context.kindWords.typeName,
  })
  return {
    authority: profile.shared.authority.replace('{authority}', input.body.authorityName),
    post: options.signer === undefined ? gaps.blank(lacking('post')) : words(options.signer.post),
    name: options.signer === undefined ? gaps.blank(lacking('name')) : words(options.signer.name),
  }
}

/** "Nơi nhận": the profile's standing lines, the units given tasks, the file copy last. Lines end with `;`, the last with `.`. */
export function recipientsOf(
  context: Context,
  standing: readonly string[],
  fileLine: string,
  unitIds: readonly string[],
): Recipients {
  const { input, profile } = context
  const slots = { body: input.body.name, archive: input.office.archiveName }
  const units = [...new Set(unitIds)].flatMap((id) => context.unit(id) ?? [])
  const lines = [...standing.map((line) => fill(line, slots)), ...units.map((name) => words(name))]
  const ended = lines.map((line) => joinRuns([...words('- '), ...line, ...words(';')]))
  return {
    label: profile.shared.recipientsLabel,
    lines: [...ended, joinRuns([...words('- '), ...fill(fileLine, slots), ...words('.')])],
  }
}

/** Units that lead or join a task, in the order of the items. */
export function taskedUnits(nodes: Context['items']): string[] {
  return flatten(nodes).flatMap(({ tasks }) =>
    tasks.flatMap(({ leadUnitId, coUnitIds }) => [...(leadUnitId === null ? [] : [leadUnitId]), ...coUnitIds]),
  )
}

/** Inline content as plain words. */
export function plainWords(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'break' ? ' ' : inline.text)).join('')
}
