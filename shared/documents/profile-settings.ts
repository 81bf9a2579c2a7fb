/**
 * The single values an office may set otherwise, as data: what each is, how it is entered, and what the rule allows (`domain.md` 0: every
 * value overridable per office; the rows are those of the layout table of 2). The rule's own value is the profile's.
 */
import type { ProfileFamily } from './profile-type.ts'
import type { SentenceGroup, SentenceId, SentenceSlot } from './sentence-settings.ts'

export const settingGroups = ['page', 'text', 'title', 'signature', 'language'] as const
export type SettingGroup = (typeof settingGroups)[number]

/** How many stored steps (twips; half or whole points; lines) a shown unit has. */
const perUnit = { pt: 1, twipsInPt: 20, twipsInMm: 1440 / 25.4, lines: 1 } as const

export type NumberControl = {
  readonly kind: 'number'
  readonly measure: keyof typeof perUnit
  /** What may be entered, in the shown unit. */
  readonly from: number
  readonly to: number
}

export type ChoiceControl = {
  readonly kind: 'choice'
  readonly options: readonly { readonly id: ChoiceId; readonly value: string }[]
}

/** A sentence with slots: those it must hold, and those it may. */
export type PatternControl = {
  readonly kind: 'pattern'
  readonly needs: readonly SentenceSlot[]
  readonly may: readonly SentenceSlot[]
  readonly mayBeEmpty: boolean
  readonly rows: number
}

export type Control =
  | NumberControl
  | ChoiceControl
  | PatternControl
  | { readonly kind: 'words' }
  | { readonly kind: 'yesNo' }

/** Names of choices in the catalogue, `settings.form.choices.*`. */
export type ChoiceId =
  | 'stop'
  | 'slashStop'
  | 'inFull'
  | 'short'
  | 'semicolon'
  | 'comma'
  | 'onFirst'
  | 'onSecond'
  | 'spaced'
  | 'closed'
  | 'shortDate'
  | 'longDate'
  | 'onBehalf'
  | 'byOrder'

/** In the shown unit for numbers; `own`: the rule's own value alone. */
export type Allowed = { readonly from: number; readonly to: number } | readonly (string | boolean)[] | 'own'

/** `guideline`: the profile's own guideline says so; `custom`: no rule was found, so no value is against one. */
export type SettingRule =
  | { readonly source: 'custom' }
  | { readonly source: 'guideline' | '16-HD/VPTW'; readonly allows: Allowed }

export type ProfileSetting = {
  /** Its name in the catalogue, `settings.form.labels.*`. */
  readonly id: SettingId | SentenceId
  readonly group: SettingGroup | SentenceGroup
  /** Values of the profile that are set together; the rule has one value for all of them. */
  readonly paths: readonly string[]
  readonly control: Control
  readonly rules: Readonly<Record<ProfileFamily, SettingRule>>
}

export type SettingId =
  | 'mirrored'
  | 'pageNumberSize'
  | 'bodySize'
  | 'linePitch'
  | 'paragraphGap'
  | 'firstLine'
  | 'bodyEnd'
  | 'typeNameSize'
  | 'summarySize'
  | 'regarding'
  | 'signingGap'
  | 'bodyPost'
  | 'officePost'
  | 'noticeSigning'
  | 'reportSigning'
  | 'dispatchSigning'
  | 'recipientEnd'
  | 'minutesPlaceDate'
  | 'toneMarks'
  | 'yearRange'
  | 'dateInText'

const custom: SettingRule = { source: 'custom' }
const rule = (allows: Allowed): SettingRule => ({ source: 'guideline', allows })
const range = (from: number, to: number): SettingRule => rule({ from, to })
const both = (one: SettingRule) => ({ party: one, state: one })
const yesNo: Control = { kind: 'yesNo' }
const delegated: Control = {
  kind: 'choice',
  options: [
    { id: 'onBehalf', value: 'on_behalf' },
    { id: 'byOrder', value: 'by_order' },
  ],
}
const size = (from: number, to: number): Control => ({ kind: 'number', measure: 'pt', from, to })

/** Parts of the body that begin a line of their own in (rows 6, 6b-6d), and those centred over it (6a). */
const indented = ['body', 'legalBasis', 'article', 'heading1', 'heading2', 'heading3']
const bodyParts = [...indented, 'part', 'partName']
const valuesOf = (parts: readonly string[], value: string) => parts.map((part) => `form.styles.${part}.${value}`)
const postsOf = (kinds: readonly string[]) => kinds.map((kind) => `kinds.${kind}.signerPost`)

export const profileSettings: readonly ProfileSetting[] = [
  {
    // Two-sided: even pages have left 15, right 30 mm.
    id: 'mirrored',
    group: 'page',
    paths: ['form.page.mirrored'],
    control: yesNo,
    rules: both(rule([true, false])),
  },
  {
    id: 'pageNumberSize',
    group: 'page',
    paths: ['form.styles.pageNumber.pt'],
    control: size(10, 15),
    rules: { party: range(14, 14), state: range(13, 14) },
  },
  {
    // Row 6.
    id: 'bodySize',
    group: 'text',
    paths: valuesOf(bodyParts, 'pt'),
    control: size(12, 16),
    rules: { party: range(14, 15), state: range(13, 14) },
  },
  {
    // Row 6: exactly 18-22 pt. State: single to 1.5 lines, of 14 pt 16 to 24 pt.
    id: 'linePitch',
    group: 'text',
    paths: valuesOf(bodyParts, 'line'),
    control: { kind: 'number', measure: 'twipsInPt', from: 16, to: 30 },
    rules: { party: range(18, 22), state: range(16, 24) },
  },
  {
    // Row 6: at least 6 pt.
    id: 'paragraphGap',
    group: 'text',
    paths: valuesOf([...indented, 'part'], 'before'),
    control: { kind: 'number', measure: 'twipsInPt', from: 0, to: 24 },
    rules: { party: range(6, 24), state: custom },
  },
  {
    // Row 6: about 10 mm, read as to the half millimetre. State: 10 or 12.7 mm.
    id: 'firstLine',
    group: 'text',
    paths: valuesOf(indented, 'firstLine'),
    control: { kind: 'number', measure: 'twipsInMm', from: 0, to: 20 },
    rules: { party: range(9.5, 10.5), state: range(10, 12.7) },
  },
  {
    // Not "./." in Party documents.
    id: 'bodyEnd',
    group: 'text',
    paths: ['shared.bodyEnd'],
    control: {
      kind: 'choice',
      options: [
        { id: 'stop', value: '.' },
        { id: 'slashStop', value: './.' },
      ],
    },
    rules: { party: rule('own'), state: custom },
  },
  {
    // Row 5a.
    id: 'typeNameSize',
    group: 'title',
    paths: ['form.styles.typeName.pt'],
    control: size(13, 17),
    rules: { party: range(15, 16), state: range(13, 14) },
  },
  {
    // Row 5a'.
    id: 'summarySize',
    group: 'title',
    paths: ['form.styles.summary.pt'],
    control: size(13, 16),
    rules: { party: range(14, 15), state: range(13, 14) },
  },
  {
    // Row 5b.
    id: 'regarding',
    group: 'title',
    paths: ['dispatch.regarding'],
    control: {
      kind: 'choice',
      options: [
        { id: 'inFull', value: 'về việc' },
        { id: 'short', value: 'V/v' },
      ],
    },
    rules: both(rule('own')),
  },
  {
    // Rows 7b-7c.
    id: 'signingGap',
    group: 'signature',
    paths: ['form.signature.gapLines'],
    control: { kind: 'number', measure: 'lines', from: 2, to: 8 },
    rules: { party: rule('own'), state: custom },
  },
  {
    // `domain.md` 1: T/M documents print the posts bí thư and phó bí thư alone; anything longer is seen in practice.
    id: 'bodyPost',
    group: 'signature',
    paths: postsOf(['notice', 'report', 'conclusion', 'resolution']),
    control: { kind: 'words' },
    rules: { party: rule(['', 'BÍ THƯ', 'PHÓ BÍ THƯ']), state: custom },
  },
  {
    // `domain.md` 1: T/L by the head of the office or a deputy.
    id: 'officePost',
    group: 'signature',
    paths: postsOf(['invitation', 'programme', 'dispatch', 'minutes_extract', 'conclusion_extract', 'task_slip']),
    control: { kind: 'words' },
    rules: { party: rule(['CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']), state: custom },
  },
  {
    // `domain.md` 1: which of the two is the province's delegation; a document may still be signed otherwise.
    id: 'noticeSigning',
    group: 'signature',
    paths: ['kinds.notice.signing'],
    control: delegated,
    rules: { party: rule(['on_behalf', 'by_order']), state: custom },
  },
  {
    id: 'reportSigning',
    group: 'signature',
    paths: ['kinds.report.signing'],
    control: delegated,
    rules: { party: rule(['on_behalf', 'by_order']), state: custom },
  },
  {
    id: 'dispatchSigning',
    group: 'signature',
    paths: ['kinds.dispatch.signing'],
    control: delegated,
    rules: { party: rule(['on_behalf', 'by_order']), state: custom },
  },
  {
    // Row 9b'; `domain.md` 0, point 2.
    id: 'recipientEnd',
    group: 'signature',
    paths: ['shared.recipientEnd'],
    control: {
      kind: 'choice',
      options: [
        { id: 'semicolon', value: ';' },
        { id: 'comma', value: ',' },
      ],
    },
    rules: both(rule('own')),
  },
  {
    // `domain.md` 3.1: the template prints them, some offices leave the line out.
    id: 'minutesPlaceDate',
    group: 'signature',
    paths: ['minutes.printPlaceDate'],
    control: yesNo,
    rules: both({ source: '16-HD/VPTW', allows: 'own' }),
  },
  {
    id: 'toneMarks',
    group: 'language',
    paths: ['spelling.toneMarks'],
    control: {
      kind: 'choice',
      options: [
        { id: 'onFirst', value: 'ủy' },
        { id: 'onSecond', value: 'uỷ' },
      ],
    },
    rules: both(custom),
  },
  {
    id: 'yearRange',
    group: 'language',
    paths: ['spelling.yearRange'],
    control: {
      kind: 'choice',
      options: [
        { id: 'spaced', value: 'spaced' },
        { id: 'closed', value: 'closed' },
      ],
    },
    rules: both(custom),
  },
  {
    // `domain.md` 6: both forms are right; one office forbids the long one in the body.
    id: 'dateInText',
    group: 'language',
    paths: ['spelling.date'],
    control: {
      kind: 'choice',
      options: [
        { id: 'shortDate', value: 'short' },
        { id: 'longDate', value: 'long' },
      ],
    },
    rules: both(rule(['short', 'long'])),
  },
]

/** A stored number in the unit it is shown in, to a tenth. */
export function shownNumber(stored: number, { measure }: NumberControl): number {
  return Math.round((stored / perUnit[measure]) * 10) / 10
}

/** The number to store for one that was entered; sizes go by half points, lines by whole ones. */
export function storedNumber(shown: number, { measure }: NumberControl): number {
  const steps = shown * perUnit[measure]
  return measure === 'pt' ? Math.round(steps * 2) / 2 : Math.round(steps)
}
