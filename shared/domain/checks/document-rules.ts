/** Who signs and who receives (`domain.md` 1, 3.1, 3.2). */
import type { DocumentKind } from '../../records/documents.ts'
import { presenceOf } from '../presence.ts'
import { dossierRule, fieldOf } from './checked-dossier.ts'
import { aboutRecord } from './finding.ts'

/** The minutes are signed by the chair. */
const noChair = dossierRule({
  id: 'session.noChair',
  severity: 'block',
  source: 'HD 16-HD/VPTW; domain.md 1',
  find: ({ dossier: { session } }) =>
    session.chairId === null ? [aboutRecord(fieldOf('session', session, 'chairId'))] : [],
})

/** The minutes are signed by who took them. */
const noMinuteTaker = dossierRule({
  id: 'session.noMinuteTaker',
  severity: 'block',
  source: 'HD 16-HD/VPTW; domain.md 1',
  find: ({ dossier: { session } }) =>
    session.minuteTakerId === null ? [aboutRecord(fieldOf('session', session, 'minuteTakerId'))] : [],
})

/** One who was absent cannot have chaired. */
const chairAbsent = dossierRule({
  id: 'session.chairAbsent',
  severity: 'block',
  source: 'domain.md 4.5',
  find: ({ dossier: { session, participants, attendance, people } }) => {
    const chair = participants.filter(({ personId }) => personId !== null && personId === session.chairId)
    const isAbsent = presenceOf(chair, attendance).some(({ status }) => status === 'absent')
    const name = people.find(({ id }) => id === session.chairId)?.fullName ?? ''
    return isAbsent ? [aboutRecord(fieldOf('session', session, 'chairId'), { name })] : []
  },
})

/** Kinds signed with a line of authority; minutes, tallies, rolls and ballot papers are not. */
const signedKinds: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'invitation',
  'programme',
  'notice',
  'conclusion',
  'resolution',
  'minutes_extract',
  'conclusion_extract',
  'task_slip',
  'report',
  'dispatch',
])

const noSigner = dossierRule({
  id: 'document.noSigner',
  severity: 'block',
  source: 'HD 05-HD/VPTW; domain.md 1',
  find: ({ document, dossier: { session } }) =>
    document !== null && signedKinds.has(document.kind) && document.choices.signer === undefined
      ? [aboutRecord(fieldOf('session', session, 'document.signer'))]
      : [],
})

/** A slip, an extract or an invitation is for someone; an issued document names who received it. */
const noReceiver = dossierRule({
  id: 'document.noReceiver',
  severity: 'block',
  source: 'HD 05-HD/VPTW; domain.md 2',
  find: ({ document, dossier: { session, participants, issued } }) => {
    const { unitId, participantId } = document?.choices ?? {}
    const isForUnit = ['task_slip', 'minutes_extract', 'conclusion_extract'].some((kind) => kind === document?.kind)
    const isOpen =
      (isForUnit && unitId === undefined) ||
      (document?.kind === 'invitation' && participantId === undefined && participants.length === 0)
    return [
      ...(isOpen ? [aboutRecord(fieldOf('session', session, 'document.receiver'))] : []),
      ...issued
        .filter(({ kind, recipients }) => signedKinds.has(kind) && recipients.length === 0)
        .map((one) => aboutRecord(fieldOf('issued', one, 'recipients'))),
    ]
  },
})

export const documentRules = [noChair, noMinuteTaker, chairAbsent, noSigner, noReceiver] as const
