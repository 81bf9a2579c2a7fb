/** Records what the writing line says: a contribution, a decision, a task. */
import { useRef } from 'react'
import { saidDue } from '../../../../../shared/domain/due/said-due.ts'
import { currentTurn, turnBegan, turnChanged } from '../../../../../shared/domain/live/clock.ts'
import type { LineOutcome } from '../../../../../shared/domain/writing-line/outcome.ts'
import { isBlank, type RichText, richTextOf } from '../../../../../shared/records/rich-text.ts'
import { type DecisionCode, decisionCodes, statedDecision } from '../../../../../shared/records/session.ts'
import { unclassified } from '../../../../../shared/records/values.ts'
import { ApiError, call } from '../../../../api.ts'
import { flushAll } from '../../../../flush.ts'
import { type EditableRecords, useDesk } from '../../desk.ts'
import { nextOrder } from '../../model/presence.ts'
import { countChange, recordIn, updateRecord } from '../../record-commands.ts'
import { clockTime } from './clock-words.ts'
import { useLive } from './live.ts'
import { useDueReader } from './use-due.ts'
import { useTurns } from './use-turns.ts'

type Contribution = EditableRecords['contribution']

/** What was recorded, by the name of its field; `null` when it was refused (the person has been told why). */
export type Recorded = string | null

/** The way to record an outcome of the writing line on an item; one after the other, however fast Enter comes. */
export function useRecordLine(item: EditableRecords['item']): (outcome: LineOutcome) => Promise<Recorded> {
  const desk = useDesk()
  const live = useLive()
  const turns = useTurns()
  const readDue = useDueReader()
  /** Contributions as they stood when this screen last wrote them: newer than what is read. */
  const written = useRef(new Map<string, Contribution>())
  const last = useRef<Promise<Recorded>>(Promise.resolve(null))

  const contribution = async ({ speakerId, words }: Extract<LineOutcome, { kind: 'contribution' }>) => {
    if (speakerId !== null) turns.begin(speakerId, item)
    if (words === '') return speakerId
    let stands = turns.current()
    if (stands?.itemId !== item.id) {
      turns.begin(null, item)
      stands = turns.current()
    }
    const id = stands?.contributionId ?? null
    const same =
      id === null ? undefined : (written.current.get(id) ?? desk.dossier.contributions.find((one) => one.id === id))
    if (same !== undefined) {
      await flushAll()
      const stored = await desk.ask(() => appended(same, words))
      if (stored === null) return null
      written.current.set(stored.id, stored)
      return `contribution:${stored.id}.text`
    }
    const began = turnBegan(turns.state())
    const stored = await desk.ask(() =>
      call('contribution.add', {
        sessionId: desk.sessionId,
        itemId: item.id,
        kind: stands?.kind ?? 'comments',
        speakerId: stands?.speakerId ?? null,
        time: clockTime(began ?? Date.now()),
        text: richTextOf(words),
        confirmed: null,
        order: nextOrder([...desk.dossier.contributions, ...written.current.values()]),
        secrecy: unclassified,
      }),
    )
    if (stored === null) return null
    countChange()
    written.current.set(stored.id, stored)
    live.update((state) => turnChanged(state, { contributionId: stored.id }))
    return `contribution:${stored.id}.text`
  }

  const decision = async ({ code, words }: Extract<LineOutcome, { kind: 'decision' }>) => {
    if (!isDecisionCode(code)) return null
    const turn = currentTurn(turns.state())
    const source = turn?.kind === 'chair' && turn.itemId === item.id ? turn.contributionId : null
    const { sessionId, dossier } = desk
    const stated = { sessionId, itemId: item.id, code, text: richTextOf(words), order: nextOrder(dossier.decisions) }
    const id = await desk.add('decision', { ...statedDecision(stated), sourceIds: source === null ? [] : [source] })
    return id === null ? null : `decision:${id}.text`
  }

  const task = async ({ leadUnitId, coUnitIds, words, due }: Extract<LineOutcome, { kind: 'task' }>) => {
    const id = await desk.add('task', {
      sessionId: desk.sessionId,
      itemId: item.id,
      decisionId: null,
      verb: 'assign',
      leadUnitId,
      coUnitIds: [...coUnitIds],
      work: words,
      product: null,
      reportsTo: null,
      due: due === null ? null : saidDue(readDue(due), due),
      order: nextOrder(desk.dossier.tasks),
      secrecy: unclassified,
    })
    return id === null ? null : `task:${id}.work`
  }

  const record = (outcome: LineOutcome): Promise<Recorded> => {
    switch (outcome.kind) {
      case 'contribution':
        return contribution(outcome)
      case 'decision':
        return decision(outcome)
      case 'task':
        return task(outcome)
    }
  }
  return (outcome) => {
    last.current = last.current.then(() => record(outcome))
    return last.current
  }
}

/** Writes words below those that stand, whatever was written there meanwhile. */
async function appended(stands: Contribution, words: string): Promise<Contribution> {
  try {
    return await updateRecord('contribution', stands.id, stands.revision, { text: joined(stands.text, words) })
  } catch (thrown) {
    const current = thrown instanceof ApiError ? recordIn('contribution', thrown.error.current) : null
    if (current === null) throw thrown
    return updateRecord('contribution', current.id, current.revision, { text: joined(current.text, words) })
  }
}

function joined(text: RichText, words: string): RichText {
  const added = richTextOf(words)
  return isBlank(text) ? added : { type: 'doc', content: [...text.content, ...added.content] }
}

function isDecisionCode(code: string | null): code is DecisionCode {
  return decisionCodes.some((known) => known === code)
}
