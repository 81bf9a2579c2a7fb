/** Bodies that no longer exist on the day of the document (`domain.md` 5, flag 9). */
import type { CivilDate } from '../../records/values.ts'
import { shortDate } from '../../vietnamese/dates.ts'
import { type CheckedText, findMatches } from './checked-text.ts'
import { textRule } from './checked-texts.ts'
import type { Found } from './finding.ts'
import { inOneWriting, overlaps, spanFound, spanOf, touches } from './spans.ts'

type EndedBody = {
  readonly name: RegExp
  /** Words of the name, for a quick look whether it is in a text at all. */
  readonly read?: string
  readonly lastDay: CivilDate
  readonly successor: string | null
}

const word = (names: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, 'giu')

/** Districts ended with 30/6/2025; the days of the Party's own reorganisation are [GK]. Names are read in capitals and without. */
const endedBodies: readonly EndedBody[] = [
  { name: word('(?:huyện|thị)\\s+(?:ủy|uỷ)'), lastDay: '2025-06-30', successor: null },
  {
    name: word('(?:UBND|HĐND|(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân)\\s+(?:huyện|thị xã)'),
    lastDay: '2025-06-30',
    successor: null,
  },
  {
    name: word('ban cán sự đảng\\s+(?:UBND|(?:ủy|uỷ) ban nhân dân)\\s+tỉnh'),
    lastDay: '2025-02-28',
    successor: 'Đảng ủy UBND tỉnh',
  },
  {
    name: word('ban cán sự đảng(?!\\s+(?:UBND|(?:ủy|uỷ) ban nhân dân)\\s+tỉnh)'),
    lastDay: '2025-02-28',
    successor: null,
  },
  { name: word('đảng đoàn'), lastDay: '2025-02-28', successor: null },
  {
    name: word('ban tuyên giáo(?!\\s+và\\s+dân vận)'),
    lastDay: '2025-02-28',
    successor: 'Ban Tuyên giáo và Dân vận',
  },
  { name: word('ban dân vận'), lastDay: '2025-02-28', successor: 'Ban Tuyên giáo và Dân vận' },
]

/** A body that had ended by the day; history may name it, and so may the issuer of an older document. */
const endedBody = textRule({
  id: 'body.ended',
  severity: 'warning',
  source: 'domain.md 5.9',
  find: ({ texts, day, units }) => {
    const ofDirectory = units.flatMap(({ name, to, successorId }): EndedBody[] =>
      to === null
        ? []
        : [
            {
              read: inOneWriting(name),
              name: word(name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')),
              lastDay: to,
              successor: units.find(({ id }) => id === successorId)?.name ?? null,
            },
          ],
    )
    const gone = [...ofDirectory, ...endedBodies].filter(({ lastDay }) => lastDay < day)
    return texts.flatMap((text) => {
      const words = inOneWriting(text.text)
      return onePerPlace(gone.flatMap((body) => (words.includes(body.read ?? '') ? mentionsOf(body, text) : [])))
    })
  },
})

export const endedBodyRules = [endedBody] as const

function mentionsOf({ name, lastDay, successor }: EndedBody, text: CheckedText): Found[] {
  return findMatches(text, name, (match) => {
    if (touches(text.citations, spanOf(match))) return null
    return { params: { lastDay: shortDate(lastDay) }, offers: successor === null ? [] : [successor] }
  })
}

/** The directory and the list of bodies may both know one that has ended: it is told once. */
function onePerPlace(found: readonly Found[]): Found[] {
  const told: Found[] = []
  for (const one of found) {
    if (!told.some((other) => overlaps(spanFound(other), spanFound(one)))) told.push(one)
  }
  return told
}
