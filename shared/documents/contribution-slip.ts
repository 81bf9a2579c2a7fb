/** Phiếu xác nhận ý kiến phát biểu: one contribution on a page, for its speaker to read and sign. A working paper: neither registered nor kept. */
import { highestLevel } from '../domain/secrecy.ts'
import { itemLevels } from '../domain/secret-parts.ts'
import type { Id } from '../records/values.ts'
import { cleanStrings } from './clean-text.ts'
import { createBody } from './compose/body.ts'
import { createContext } from './compose/context.ts'
import { frame } from './compose/frame.ts'
import { fill, withoutEndMark, words } from './compose/inlines.ts'
import type { ComposeInput } from './compose/items.ts'
import type { DocModel } from './model.ts'
import type { Profile } from './profile-type.ts'
import { contributionSlipWords as slip } from './profiles/words/contribution-slip.ts'
import { inOneSpelling } from './spelling.ts'

/** Composes the slip of a contribution of the session; `null` when it is not there. */
export function composeContributionSlip(written: ComposeInput, profile: Profile, contributionId: Id): DocModel | null {
  const { value } = cleanStrings({ input: written, options: {} })
  const names = value.input.people.map(({ fullName }) => fullName)
  const spelt = inOneSpelling({ ...value, words: cleanStrings(profile).value }, profile.spelling, names)
  const minutes = createContext('minutes', spelt.input, spelt.words, {}, () => spelt.input.session.secrecy.level)
  const { typeName, summary } = slip
  const context = { ...minutes, kindWords: { ...minutes.kindWords, typeName, summary } }
  const said = spelt.input.contributions.find(({ id }) => id === contributionId)
  const item = spelt.input.items.find(({ id }) => id === said?.itemId)
  if (said === undefined || item === undefined) return null
  const lacking = {
    path: 'contributions.speakerId',
    code: 'contribution.speakerId',
    recordId: said.id,
    where: item.title,
  } as const
  const levels = itemLevels(spelt.input.session, spelt.input.items)
  const body = createBody()
  body.paragraph(fill(slip.item, { title: withoutEndMark(item.title) }), [item.id])
  body.paragraph(fill(slip.speaker, { person: context.person(said.speakerId, lacking) }), [said.id])
  if (said.time !== null) body.paragraph(fill(slip.time, { time: said.time }), [said.id])
  body.paragraph(words(slip.wrote), [], { keepNext: true })
  body.rich([], said.text, [said.id])
  body.paragraph(words(slip.asks), [], { keepNext: true })
  for (const _line of [1, 2, 3]) body.paragraph(words(slip.fillLine), [], { role: 'fillLine' })
  return frame(context, {
    level: highestLevel([levels.get(item.id) ?? spelt.input.session.secrecy.level, said.secrecy.level]),
    body,
    signature: {
      left: null,
      recipients: null,
      right: { authority: slip.signer, post: null, name: context.personName(said.speakerId, lacking) },
      confirmation: null,
    },
    isNumbered: false,
    printPlaceDate: false,
  })
}
