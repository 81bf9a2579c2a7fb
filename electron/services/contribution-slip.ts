/** Prints the slip a speaker confirms their words on. */
import { fail } from '../../shared/contract/errors.ts'
import { composeContributionSlip } from '../../shared/documents/contribution-slip.ts'
import { profileFor } from '../../shared/documents/profile.ts'
import { toHtml } from '../../shared/documents/to-html.ts'
import type { Id } from '../../shared/records/values.ts'
import { type Desk, need } from './desk.ts'
import { profileToday } from './documents.ts'
import { composeInput } from './dossiers.ts'
import type { Ports } from './ports.ts'
import { type Confirmed, letPaperOut } from './secret-print.ts'

/** Prints it through the system's dialog as the record now stands; `printed` is false when the person cancelled. SECRET_UNCONFIRMED as `letPaperOut`. */
export async function printContributionSlip(
  desk: Desk,
  { pages }: Pick<Ports, 'pages'>,
  { id, ...confirmed }: { id: Id } & Confirmed,
): Promise<{ printed: boolean }> {
  const { sessionId } = need(desk.store.tables, 'contribution', id)
  const dossier = composeInput(desk.store, sessionId)
  const profile = profileFor(profileToday(desk, dossier, {}), dossier.office.profileOverrides)
  const model = composeContributionSlip(dossier, profile, id) ?? fail('NOT_FOUND')
  const paper = { sessionId, level: model.metadata.secrecy, what: 'contribution.printSlip' }
  const print = () => pages.print(toHtml(model, { fontUrl: pages.fontUrl }))
  return { printed: await letPaperOut(desk, paper, confirmed, print, (isPrinted) => isPrinted) }
}
