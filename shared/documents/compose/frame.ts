/** Head, title and signature: what stands around the body of every kind of document (`domain.md` 2). */
import { inOneWriting } from '../../domain/checks/spans.ts'
import { unitKinds } from '../../records/directory.ts'
import type { Id, SecrecyLevel } from '../../records/values.ts'
import { type StyledPart, textWidth } from '../form.ts'
import { lastLineWidth } from '../last-line.ts'
import type {
  Addressees,
  Annex,
  DocModel,
  HeadBlock,
  Inline,
  ParagraphBlock,
  Recipients,
  SignatureBlock,
  SignatureColumn,
  TitleBlock,
} from '../model.ts'
import type { Profile } from '../profile-type.ts'
import type { BodyWriter } from './body.ts'
import { type Context, placeAndDate, printedNumber } from './context.ts'
import type { Lacking } from './gaps.ts'
import { fill, joinRuns, type Slot, words } from './inlines.ts'
import { flatten } from './items.ts'

export type Frame = {
  readonly level: SecrecyLevel
  readonly body: BodyWriter
  /** `null` for a paper nobody signs for the body. */
  readonly signature: SignatureBlock | null
  readonly printPlaceDate?: boolean
  /** False for a paper that is not registered, such as a ballot paper. */
  readonly isNumbered?: boolean
  /** Where its summary stands: below the type name, or under the number, without a type name, as in a công văn. */
  readonly title?: 'below' | 'underNumber'
  /** The summary's slots beside those of every document. */
  readonly slots?: Readonly<Record<string, Slot>>
  readonly addressees?: Addressees
  readonly annexes?: readonly Annex[]
}

/** The whole document around a written body. The last paragraph stays with the signature, which is never alone on a page. */
export function frame(context: Context, parts: Frame): DocModel {
  const { kindWords, profile, kind } = context
  const { level, body, signature, title = 'below', addressees = null, annexes = [] } = parts
  const summary = joinRuns(fill(kindWords.summary, { ...summarySlots(context), ...parts.slots }))
  return {
    kind,
    profileId: profile.id,
    form: profile.form,
    metadata: {
      // A top-secret document shows no summary outside its own pages (`domain.md` 7, consequence 4).
      title: level === 'tuyet_mat' ? kindWords.typeName : `${kindWords.typeName} ${plainWords(summary)}`.trim(),
      language: 'vi-VN',
      secrecy: level,
    },
    head: { ...headBlock(context, parts), summary: title === 'underNumber' ? summary : null },
    title: title === 'underNumber' ? null : titleBlock(context, summary),
    addressees,
    body: body.blocks.map((block, index) =>
      index === body.blocks.length - 1 && block.kind === 'paragraph' ? lastParagraph(block, context, signature) : block,
    ),
    signature,
    annexes,
    contact: profile.shared.contact === '' ? null : profile.shared.contact,
  }
}

/** The last paragraph stays with the signature, and ends with the mark of the profile (`.`, or `./.` of State documents). */
function lastParagraph(block: ParagraphBlock, { profile }: Context, signature: SignatureBlock | null): ParagraphBlock {
  const last = block.inlines.at(-1)
  const inlines =
    signature !== null && last?.kind === 'text' && last.text.endsWith('.')
      ? [...block.inlines.slice(0, -1), { ...last, text: last.text.slice(0, -1) + profile.shared.bodyEnd }]
      : block.inlines
  return { ...block, inlines, keepNext: signature !== null }
}

function titleBlock({ kindWords, profile }: Context, summary: readonly Inline[]): TitleBlock {
  const { separator } = profile.shared
  const lastLine = plainWords(summary.slice(summary.findLastIndex(({ kind }) => kind === 'break') + 1))
  return {
    typeName: kindWords.typeName,
    summary,
    separator: separator === '' || summary.length === 0 ? null : separator,
    rule: summary.length === 0 ? null : ruleUnder(lastLine, 'summary', textWidth(profile.form), profile),
  }
}

/** A rule that is a share of the last line above it, in twips; `null` where the profile has none. */
function ruleUnder(text: string, part: StyledPart, column: number, { form }: Profile): number | null {
  const { ruleShare } = form.head
  return ruleShare === 0 ? null : Math.round(lastLineWidth(text, form.styles[part].pt, column) * ruleShare)
}

/** What the left column leaves for the name of the body, in twips. */
function nameWidth({ form: { head } }: Profile): number {
  return head.left - 2 * head.inset
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

function headBlock(
  context: Context,
  { level, printPlaceDate = true, isNumbered = true }: Frame,
): Omit<HeadBlock, 'summary'> {
  const { profile, input, options } = context
  const stamp = profile.stamps[level]
  const { star, motto } = profile.shared
  return {
    superior: input.office.superiorName,
    organisation: input.office.letterhead,
    star: star === '' ? null : star,
    organisationRule: ruleUnder(input.office.letterhead, 'organisation', nameWidth(profile), profile),
    number: isNumbered ? joinRuns(printedNumber(context)) : null,
    stamp: stamp === '' ? null : stamp,
    urgency: options.urgency === undefined ? null : profile.urgencies[options.urgency],
    partyTitle: profile.shared.partyTitle,
    motto: motto === '' ? null : motto,
    placeDate: printPlaceDate ? joinRuns(placeAndDate(context)) : null,
    circulation: options.circulation ?? null,
    draftMark:
      options.draftNumber === undefined
        ? null
        : profile.shared.draftMark.replace('{number}', String(options.draftNumber)),
  }
}

/**
 * The signer on the right: the line of authority, post, name, as `domain.md` 1 has them. Who signs is known at issue only: until then
 * the kind's usual way of signing is printed, with post and name as blanks where the profile names no post.
 */
export function authoritySigner(context: Context): SignatureColumn {
  const { options, profile, input, gaps, kindWords } = context
  const { form, insteadOf } = options.signer ?? { form: kindWords.signing }
  const lacking = (field: 'post' | 'name'): Lacking => ({
    path: `document.signer.${field}`,
    code: `document.signer.${field}`,
    recordId: input.session.id,
    where: kindWords.typeName,
  })
  const post = options.signer?.post ?? usualPost(context)
  const name = () => (options.signer === undefined ? gaps.blank(lacking('name')) : words(options.signer.name))
  if (post !== '' && (form === 'direct' || form === 'acting'))
    return { authority: profile.signing[form].replace('{post}', post), post: null, name: name() }
  const slots: Readonly<Record<string, string>> = { authority: input.body.authorityName, post: insteadOf ?? post }
  return {
    authority: profile.signing[form].replace(/\{(\w+)\}/g, (slot, key: string) => slots[key] ?? slot),
    post: post === '' ? gaps.blank(lacking('post')) : words(post),
    name: name(),
  }
}

/**
 * The post of the usual signer. Where the office's delegation has a kind signed by order that names no post, it is that of whoever signs its
 * other papers by order; where it has one signed on behalf that names the office's post, it is the body's.
 */
function usualPost({ profile: { kinds }, kindWords: { signing, signerPost } }: Context): string {
  const officePost = kinds.invitation?.signing === 'by_order' ? kinds.invitation.signerPost : ''
  if (signing === 'by_order' && signerPost === '') return officePost
  return signing === 'on_behalf' && signerPost === officePost ? (kinds.resolution?.signerPost ?? '') : signerPost
}

/** Recipients on the left, the signer on the right: the end of most documents. */
export function signedWith(context: Context, recipients: Recipients | null): SignatureBlock {
  return { left: null, recipients, right: authoritySigner(context), confirmation: null }
}

/** "Nơi nhận": the office's standing lines, the units given tasks in the order of protocol, the file copy last. Lines end with the profile's mark (HD 05: `;`, HD 36: `,`), the last with `.`. */
export function recipientsOf(
  context: Context,
  standing: string,
  fileLine: string,
  unitIds: readonly string[],
): Recipients {
  const { input, profile, options } = context
  const slots = { body: input.body.name, archive: input.office.archiveName }
  const standingWords = standingLines(standing).map((line) => fill(line, slots))
  // A unit of the standing list that is given work besides is named once.
  const named = new Set(standingWords.map((line) => inOneWriting(plainWords(line))))
  const units = inProtocolOrder(context, [...new Set(unitIds)])
    .flatMap((id) => context.unit(id) ?? [])
    .filter((name) => !named.has(inOneWriting(name)))
  const lines = [...standingWords, ...units.map((name) => words(name))]
  const ended = lines.map((line) => joinRuns([...words('- '), ...line, ...words(profile.shared.recipientEnd)]))
  return {
    label: profile.shared.recipientsLabel,
    lines: [...ended, joinRuns([...words('- '), ...fill(fileLine, slots), ...words('.')])],
    typist: options.typist ?? null,
  }
}

/** A standing list kept as one text: one receiver a line. */
export function standingLines(list: string): string[] {
  return list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Bodies of the Party, of the State, of the Front, localities, others (`domain.md` 3.2.5, 6); among their like in the order given. */
function inProtocolOrder({ input }: Context, ids: readonly Id[]): Id[] {
  const rank = new Map(input.units.map(({ id, kind }) => [id, unitKinds.indexOf(kind)]))
  return ids.toSorted((one, other) => (rank.get(one) ?? unitKinds.length) - (rank.get(other) ?? unitKinds.length))
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
