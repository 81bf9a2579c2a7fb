/** The pieces a conclusion is made of: votes, decisions, tasks (`domain.md` 3.1 formulae, 3.2). */
import { isBlank } from '../../records/rich-text.ts'
import type { Ballot, Decision, Task } from '../../records/session.ts'
import type { Id } from '../../records/values.ts'
import { dateInSentence } from '../../vietnamese/dates.ts'
import { groupThousands } from '../../vietnamese/numbers.ts'
import type { Inline, Numbering } from '../model.ts'
import type { BodyWriter } from './body.ts'
import type { Context } from './context.ts'
import type { Lacking } from './gaps.ts'
import { endSentence, enumerate, fill, startSentence, withoutEndMark, words } from './inlines.ts'
import { placesInDiscussion } from './item-number.ts'
import { flatten, type ItemNode, whereOf } from './items.ts'
import { type CountOf, optionOutcome, voteFormula } from './vote-formula.ts'

/** Codes that close an item without anything being voted on. */
const unvotedCodes: readonly Decision['code'][] = ['NOTED', 'TASK', 'DEFERRED', 'RESUBMIT']

/** One sentence a vote; a blank when something was decided and no vote is recorded. */
export function voteSentences(context: Context, node: ItemNode): { inlines: Inline[]; sources: Id[] }[] {
  const sentences = node.ballots.map((ballot) => ({
    inlines: voteSentence(context, ballot, node),
    sources: [ballot.id],
  }))
  if (node.ballots.length > 0 || node.decisions.every(({ code }) => unvotedCodes.includes(code))) return sentences
  const lacking: Lacking = {
    path: `items[${node.index}].ballots`,
    code: 'item.ballots',
    recordId: node.item.id,
    where: whereOf(node),
  }
  return [
    { inlines: fill(context.profile.vote.unknown, { blank: context.gaps.blank(lacking) }), sources: [node.item.id] },
  ]
}

function voteSentence(context: Context, ballot: Ballot, node: ItemNode): Inline[] {
  const { vote } = context.profile
  const path = `ballots[${context.input.ballots.indexOf(ballot)}]`
  const count = ({ path: place, field, count: value }: CountOf): Inline[] => {
    const lacking: Lacking = {
      path: `${path}.${place}`,
      code: `ballot.${field}`,
      recordId: ballot.id,
      where: ballotWhere(ballot, node),
    }
    return value === null ? context.gaps.blank(lacking) : words(groupThousands(value))
  }
  return [
    ...voteFormula(vote, ballot, count),
    ...namedVotes(context, ballot, path),
    ...outcome(context, ballot, path, node),
  ]
}

/** Names a vote by its subject; that of a top-secret item by the item's number alone (`domain.md` 7, consequence 4). */
function ballotWhere({ subject }: Ballot, node: ItemNode): string {
  return node.level === 'tuyet_mat' ? whereOf(node) : (subject ?? whereOf(node))
}

/** Who did not vote for, by name; only of a vote by name. */
function namedVotes(context: Context, { kind, named, id }: Ballot, path: string): Inline[] {
  const { vote, shared } = context.profile
  if (kind !== 'open_named') return []
  return (['against', 'other'] as const).flatMap((choice) => {
    const names = named.flatMap(({ personId, choice: made }, index) => {
      const lacking: Lacking = {
        path: `${path}.named[${index}].personId`,
        code: 'person.name',
        recordId: id,
        where: '',
      }
      return made === choice ? [fill(shared.personName, { name: context.personName(personId, lacking) })] : []
    })
    return names.length === 0 ? [] : fill(vote.named, { choice: vote[choice], names: enumerate(names, ', ') })
  })
}

function outcome({ gaps, profile: { vote } }: Context, ballot: Ballot, path: string, node: ItemNode): Inline[] {
  if (ballot.result === 'not_carried') return words(vote.notCarried)
  if (ballot.state === 'closed') return optionOutcome(vote, ballot)
  const lacking: Lacking = {
    path: `${path}.result`,
    code: 'ballot.result',
    recordId: ballot.id,
    where: ballotWhere(ballot, node),
  }
  return fill(vote.unfinished, { blank: gaps.blank(lacking) })
}

/**
 * The pattern before a decision's text, and the label of each decision and task when there are several. A record of what happened also tells
 * decisions that another one of the same item superseded.
 */
export type ConclusionStyle = {
  readonly lead: string
  readonly nextLabel: () => Numbering
  readonly isRecord?: true
}

/** The assessment, then each decision followed by its tasks, then the tasks of no decision. False when nothing of it is recorded. */
export function writeConclusion(
  context: Context,
  body: BodyWriter,
  node: ItemNode,
  { lead, nextLabel, isRecord }: ConclusionStyle,
): boolean {
  const { assessment } = node.item
  const hasAssessment = assessment !== null && !isBlank(assessment)
  if (hasAssessment) body.rich([], assessment, [node.item.id])
  const replaced = new Set(node.decisions.flatMap(({ supersedesId }) => supersedesId ?? []))
  const decisions = isRecord ? node.decisions : node.decisions.filter(({ id }) => !replaced.has(id))
  const isLabelled = decisions.length + node.tasks.length > 1
  const label = () => (isLabelled ? { numbering: nextLabel() } : {})
  const written = new Set<Id>()
  const writeTask = (task: Task) => {
    written.add(task.id)
    body.paragraph(taskSentence(context, task, node), [task.id], label())
  }
  for (const decision of decisions) {
    writeDecision(
      context,
      body,
      node,
      decision,
      {
        lead,
        after: [...supersedes(context, node, decision, isRecord), ...(isRecord ? inGroup(context, decision) : [])],
      },
      label(),
    )
    for (const task of node.tasks) if (task.decisionId === decision.id) writeTask(task)
  }
  for (const task of node.tasks) if (!written.has(task.id)) writeTask(task)
  return hasAssessment || decisions.length + node.tasks.length > 0
}

/** What a decision takes the place of: told where the older one is told too. */
function supersedes(context: Context, node: ItemNode, decision: Decision, isRecord?: true): Inline[] {
  const { minutes, spelling } = context.profile
  const earlier = decision.supersedesEarlier
  if (earlier !== null) {
    const date = dateInSentence(earlier.sessionDate, spelling.date)
    return [...words(' '), ...fill(minutes.supersedesEarlier, { number: earlier.itemNumber, date })]
  }
  const older = context.input.decisions.find(({ id }) => id === decision.supersedesId)
  if (older === undefined) return []
  if (older.itemId === node.item.id) return isRecord ? words(` ${minutes.supersedesHere}`) : []
  const number = flatten(context.items).find(({ item }) => item.id === older.itemId)?.printedNumber ?? null
  return number === null ? [] : [...words(' '), ...fill(minutes.supersedes, { number })]
}

/** That a decision was made for several items in one breath, and which a member kept out of it; by their places in the discussion. */
function inGroup({ profile: { minutes }, items, input }: Context, { consentGroup, exceptItemIds }: Decision): Inline[] {
  if (consentGroup === null) return []
  const together = new Set(
    input.decisions.filter((one) => one.consentGroup === consentGroup).map(({ itemId }) => itemId),
  )
  const places = [...placesInDiscussion(items)]
  const numbersOf = (ids: ReadonlySet<Id>) => places.filter(([id]) => ids.has(id)).map(([, place]) => place)
  const [numbers, exceptions] = [numbersOf(together), numbersOf(new Set(exceptItemIds))]
  if (numbers.length < 2 && exceptions.length === 0) return []
  const told = { numbers: numbers.join(', ') }
  const sentence =
    exceptions.length === 0
      ? fill(minutes.consentGroup, told)
      : fill(minutes.consentExcept, { ...told, exceptions: exceptions.join(', ') })
  return [...words(' '), ...sentence]
}

function writeDecision(
  context: Context,
  body: BodyWriter,
  node: ItemNode,
  decision: Decision,
  { lead, after }: { readonly lead: string; readonly after: Inline[] },
  options: Parameters<BodyWriter['rich']>[3],
): void {
  const phrase = startSentence(fill(lead, { body: context.input.body.name, phrase: phraseOf(context, decision) }))
  const sources = [decision.id, ...decision.sourceIds]
  if (!isBlank(decision.text)) {
    body.rich(phrase, decision.text, sources, {
      ...options,
      finish: (inlines) => [...endSentence(inlines), ...after],
    })
    return
  }
  const blank = context.gaps.blank(decisionLacking(context, decision, node))
  body.paragraph([...phrase, ...words(' '), ...blank, ...words('.'), ...after], sources, options)
}

export function phraseOf({ profile }: Context, { phrase, code }: Decision): string {
  return phrase ?? profile.decisionPhrases[code]
}

export function decisionLacking({ input }: Context, decision: Decision, node: ItemNode): Lacking {
  return {
    path: `decisions[${input.decisions.indexOf(decision)}].text`,
    code: 'decision.text',
    recordId: decision.id,
    where: whereOf(node),
  }
}

/** "Giao X chủ trì, phối hợp với Y ...; hoàn thành, báo cáo Z trước ngày ...": nothing of it is made up (`domain.md` 3.2, 3d). */
export function taskSentence(context: Context, task: Task, node: ItemNode): Inline[] {
  const { profile } = context
  const slots = {
    verb: profile.taskVerbs[task.verb],
    lead: leadUnit(context, task, node),
    co: enumerate(coUnits(context, task, node), profile.shared.and),
    work: withoutEndMark(task.work),
  }
  const sentence = fill(task.coUnitIds.length === 0 ? profile.task.alone : profile.task.together, slots)
  const product = task.product === null ? [] : fill(profile.task.product, { product: withoutEndMark(task.product) })
  return endSentence([...sentence, ...product, ...dueClause(context, task, node)])
}

/** The unit that leads, or a blank. */
export function leadUnit(context: Context, task: Task, node: ItemNode): Inline[] {
  const name = task.leadUnitId === null ? null : context.unit(task.leadUnitId)
  return name === null ? context.gaps.blank(taskLacking(context, task, node, 'leadUnitId')) : words(name)
}

function coUnits(context: Context, task: Task, node: ItemNode): Inline[][] {
  return task.coUnitIds.map((id, index) => {
    const name = context.unit(id)
    return name === null ? context.gaps.blank(taskLacking(context, task, node, `coUnitIds[${index}]`)) : words(name)
  })
}

function dueClause(context: Context, task: Task, node: ItemNode): Inline[] {
  const { task: patterns } = context.profile
  const reports = task.reportsTo
  if (task.due === null) {
    const due = context.gaps.blank(taskLacking(context, task, node, 'due'))
    return reports === null ? fill(patterns.dueUnknown, { due }) : fill(patterns.reportsUnknown, { due, reports })
  }
  const due = withoutEndMark(task.due.text)
  const isRecurring = task.due.kind === 'recurring'
  if (reports === null) return fill(isRecurring ? patterns.recurring : patterns.byDate, { due })
  return fill(isRecurring ? patterns.reportsRecurring : patterns.reportsByDate, { due, reports })
}

type TaskFact = 'leadUnitId' | 'due' | `coUnitIds[${number}]`

/** Names a task by its first words; that of a top-secret item by the item's number alone. */
export function taskLacking({ input }: Context, task: Task, node: ItemNode, field: TaskFact): Lacking {
  const isHidden = node.level === 'tuyet_mat' || task.secrecy.level === 'tuyet_mat'
  const where = isHidden ? whereOf(node) : task.work.split(/\s+/).slice(0, 10).join(' ')
  return {
    path: `tasks[${input.tasks.indexOf(task)}].${field}`,
    code: field === 'leadUnitId' || field === 'due' ? `task.${field}` : 'task.coUnitIds',
    recordId: task.id,
    where,
  }
}
