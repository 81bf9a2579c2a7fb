/** Deciding a group of items alike, as one step. */
import { fail } from '../../shared/contract/errors.ts'
import { isUndecided } from '../../shared/domain/consent.ts'
import { isOffTable } from '../../shared/domain/programme.ts'
import { richTextOf } from '../../shared/records/rich-text.ts'
import { type DecisionCode, statedDecision } from '../../shared/records/session.ts'
import type { Id } from '../../shared/records/values.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { checkRules } from './record-rules.ts'

type Group = {
  readonly sessionId: Id
  readonly itemIds: readonly Id[]
  readonly exceptItemIds: readonly Id[]
  readonly code: DecisionCode
}

/**
 * Gives each item a decision of this code on what its title names, and marks it decided; each decision knows its group and the items that
 * were left out of it. INVALID_INPUT when an item is of another session, off the table or already decided: a group never changes what was
 * decided for itself.
 */
export function decideGroup(desk: Desk, { sessionId, itemIds, exceptItemIds, code }: Group): { decided: number } {
  requireEditable(desk, sessionId)
  const { tables } = desk.store
  const decisions = tables.decision.ofSession(sessionId)
  const items = [...new Set(itemIds)].map((id) => need(tables, 'item', id))
  const isOpen = items.every(
    (item) => item.sessionId === sessionId && !isOffTable(item) && isUndecided(item, decisions),
  )
  if (!isOpen) fail('INVALID_INPUT', { params: { field: 'itemIds' } })
  const left = [...new Set(exceptItemIds)].map((id) => need(tables, 'item', id))
  if (left.some((item) => item.sessionId !== sessionId || itemIds.includes(item.id)))
    fail('INVALID_INPUT', { params: { field: 'exceptItemIds' } })
  const group = { consentGroup: desk.newId(), exceptItemIds: left.map(({ id }) => id) }
  const first = decisions.reduce((most, { order }) => Math.max(most, order + 1), 0)
  desk.store.command({ name: 'decision.group', actor: actorOf(desk), sessionId }, (w) => {
    items.forEach((item, index) => {
      const text = richTextOf(item.title)
      const stated = statedDecision({ sessionId, itemId: item.id, code, text, order: first + index })
      const decision = { ...stated, ...group, id: desk.newId() }
      checkRules('decision', decision, w)
      w.decision.insert(decision)
      w.item.update(item.id, item.revision, { state: 'decided' })
    })
  })
  return { decided: items.length }
}
