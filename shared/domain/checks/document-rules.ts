/** Who signs and who receives (`domain.md` 1, 3.1, 3.2). */
import type { DocumentKind, SigningForm } from '../../records/documents.ts'
import { draftLines } from '../drafting/inlines.ts'
import { presenceOf } from '../presence.ts'
import { dossierRule, fieldOf } from './checked-dossier.ts'
import { inOrder } from './dossier-texts.ts'
import { aboutRecord } from './finding.ts'
import { inOneWriting } from './spans.ts'

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

/** Kinds that give work to units and are sent to them. */
const chargingKinds: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['notice', 'conclusion', 'resolution'])

const noSigner = dossierRule({
  id: 'document.noSigner',
  severity: 'block',
  source: 'HD 05-HD/VPTW; domain.md 1',
  find: ({ document, dossier: { session } }) =>
    document !== null && signedKinds.has(document.kind) && document.choices.signer === undefined
      ? [aboutRecord(fieldOf('session', session, 'document.signer'))]
      : [],
})

const lines: Readonly<Partial<Record<SigningForm, string>>> = { on_behalf: 'T/M', by_order: 'T/L' }

/** Who signs for the body and who by its order is the office's delegation; another signature is a person's decision, and is pointed out. */
const againstDelegation = dossierRule({
  id: 'document.againstDelegation',
  severity: 'warning',
  source: 'domain.md 1',
  find: ({ document, dossier: { session } }) => {
    const [usual, chosen] = [document?.signing, document?.choices.signer?.form].map((form) => form && lines[form])
    return usual === undefined || chosen === undefined || usual === chosen
      ? []
      : [aboutRecord(fieldOf('session', session, 'document.signer'), { usual, chosen })]
  },
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

/** Nobody charged with work is forgotten, however nơi nhận was written by hand: the units of every task whose sentence stands in the draft. */
const unitNotReceiving = dossierRule({
  id: 'document.unitNotReceiving',
  severity: 'warning',
  source: 'domain.md 3.2',
  find: ({ document, dossier: { tasks, units } }) => {
    const blocks = (document?.blocks ?? []).filter(({ text }) => text !== null)
    const received = blocks.filter(({ place }) => place === 'recipients')
    if (document === null || !chargingKinds.has(document.kind) || received.length === 0) return []
    const words = inOneWriting(received.flatMap(({ text }) => (text === null ? [] : draftLines(text))).join('\n'))
    const told = new Set(blocks.filter(({ place }) => place === 'body').flatMap(({ sources }) => sources))
    const charged = inOrder(tasks)
      .filter(({ id }) => told.has(id))
      .flatMap((task) => [
        ...(task.leadUnitId === null ? [] : [{ task, unitId: task.leadUnitId, field: 'leadUnitId' }]),
        ...task.coUnitIds.map((unitId) => ({ task, unitId, field: 'coUnitIds' })),
      ])
    const missing = new Map(charged.map((one) => [one.unitId, one]))
    return [...missing].flatMap(([unitId, { task, field }]) => {
      const unit = units.find(({ id }) => id === unitId)
      const names = unit === undefined ? [] : [unit.name, ...(unit.shortName === null ? [] : [unit.shortName])]
      return unit === undefined || names.some((name) => words.includes(inOneWriting(name)))
        ? []
        : [aboutRecord(fieldOf('task', task, field), { unit: unit.name })]
    })
  },
})

export const documentRules = [
  noChair,
  noMinuteTaker,
  chairAbsent,
  noSigner,
  againstDelegation,
  noReceiver,
  unitNotReceiving,
] as const
