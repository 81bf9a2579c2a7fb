/** What changed in the programme since a version members hold: each item with its printed number and its place in the discussion. */
import { latestVersion } from '../../domain/programme.ts'
import {
  type ItemDifference,
  type LineOfVersion,
  type ProgrammeChange,
  programmeDifference,
} from '../../domain/programme-difference.ts'
import type { AgendaVersion } from '../../records/session.ts'
import { dateInSentence } from '../../vietnamese/dates.ts'
import type { Inline } from '../model.ts'
import type { ProgrammeWords } from '../profiles/words/programme.ts'
import type { BodyWriter, TableRow } from './body.ts'
import type { Context } from './context.ts'
import { enumerate, fill, startSentence, withoutEndMark, words } from './inlines.ts'
import { flatten, type ItemNode } from './items.ts'

/** Writes the changes since the chosen version; nothing when none is chosen. Only of items the document may hold. */
export function writeProgrammeChanges(context: Context, body: BodyWriter, nodes: readonly ItemNode[]): void {
  const { input, options, profile } = context
  const { programme } = profile
  const older = input.agendaVersions.find(({ id }) => id === options.sinceVersionId)
  const newer = latestVersion(input.agendaVersions)
  if (older === undefined || newer === null) return
  const open = new Set(flatten(nodes).map(({ item }) => item.id))
  const differences = programmeDifference(input, older.id, newer.id).filter(({ itemId }) => open.has(itemId))
  const version = versionWords(context, older)
  if (differences.length === 0) {
    body.paragraph(fill(programme.noChanges, { version }), [older.id])
    return
  }
  body.paragraph(fill(programme.changes, { version }), [older.id], { keepNext: true })
  body.table(
    [programme.number, programme.order, programme.content, programme.change],
    differences.map((difference) => rowOf(context, difference)),
    [0.15, 0.13, 0.4, 0.32],
    differences.map(({ itemId }) => itemId),
    { centred: [0, 1] },
  )
}

function versionWords({ profile: { programme, spelling } }: Context, { label, issuedOn }: AgendaVersion): Inline[] {
  if (issuedOn === null) return fill(programme.version, { label })
  return fill(programme.versionIssued, { label, date: dateInSentence(issuedOn, spelling.date) })
}

function rowOf(context: Context, { changes, before, after }: ItemDifference): TableRow {
  const shown = after ?? before
  return [
    words(shown?.printedNumber ?? ''),
    words(after === null ? '' : String(after.place)),
    words(withoutEndMark(shown?.title ?? '')),
    startSentence(
      enumerate(
        changes.map((change) => changeWords(context, change, before, after)),
        '; ',
        '; ',
      ),
    ),
  ]
}

function changeWords(
  { profile: { programme } }: Context,
  change: ProgrammeChange,
  before: ItemDifference['before'],
  after: ItemDifference['after'],
): Inline[] {
  if (before === null || after === null) return words(programme[change])
  if (change === 'moved') return fill(programme.moved, { before: String(before.place), after: String(after.place) })
  if (change === 'renumbered')
    return fill(programme.renumbered, { before: before.printedNumber, after: after.printedNumber })
  if (change === 'presented') {
    const words = ({ printed }: LineOfVersion) => printed?.presenter ?? programme.unknown
    return fill(programme.presented, { before: words(before), after: words(after) })
  }
  if (change === 'planned')
    return fill(programme.planned, { before: minutesWords(programme, before), after: minutesWords(programme, after) })
  return fill(programme[change], { before: withoutEndMark(before.title) })
}

function minutesWords({ minutes, unknown }: ProgrammeWords, { printed }: LineOfVersion): Inline[] {
  const planned = printed?.minutes ?? null
  return planned === null ? words(unknown) : fill(minutes, { minutes: String(planned) })
}
