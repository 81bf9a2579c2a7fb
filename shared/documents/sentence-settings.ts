/**
 * The sentences of conclusions an office may write its own way (`domain.md` 3.2): the phrase of each decision code, the sentences of a task, what opens
 * and closes a notice, who always receives it. Each is a pattern with slots; what it must hold is told here, so that no fact drops out of it.
 */
import type { PatternControl, ProfileSetting } from './profile-settings.ts'

export const sentenceGroups = ['decisions', 'tasks', 'notice'] as const
export type SentenceGroup = (typeof sentenceGroups)[number]

export type SentenceId =
  | 'APPROVED'
  | 'APPROVED_WITH_CHANGES'
  | 'APPROVED_IN_PRINCIPLE'
  | 'RESUBMIT'
  | 'DEFERRED'
  | 'NOTED'
  | 'REJECTED'
  | 'TASK'
  | 'leadNotice'
  | 'leadMinutes'
  | 'verbAssign'
  | 'verbRequire'
  | 'verbRequest'
  | 'taskAlone'
  | 'taskTogether'
  | 'taskByDate'
  | 'taskReportsByDate'
  | 'taskRecurring'
  | 'taskReportsRecurring'
  | 'taskProduct'
  | 'noticeOpening'
  | 'noticeAgreed'
  | 'noticeOrganisation'
  | 'noticeRecipients'

/** Slots a pattern may hold; their names for a person are in the catalogue, `settings.sentences.slots.*`. */
export const sentenceSlots = [
  'phrase',
  'body',
  'verb',
  'lead',
  'co',
  'work',
  'due',
  'reports',
  'product',
  'kind',
  'number',
  'date',
  'chair',
  'content',
  'after',
  'archive',
] as const
export type SentenceSlot = (typeof sentenceSlots)[number]

const rules = { party: { source: 'custom' }, state: { source: 'custom' } } as const
const pattern = (needs: readonly SentenceSlot[], more: Partial<PatternControl> = {}): PatternControl => ({
  kind: 'pattern',
  needs,
  may: [],
  mayBeEmpty: false,
  rows: 1,
  ...more,
})
const sentence = (id: SentenceId, group: SentenceGroup, path: string, control: PatternControl): ProfileSetting => ({
  id,
  group,
  paths: [path],
  control,
  rules,
})
const phrase = (code: Extract<SentenceId, Uppercase<string>>) =>
  sentence(code, 'decisions', `decisionPhrases.${code}`, pattern([]))

export const sentenceSettings: readonly ProfileSetting[] = [
  phrase('APPROVED'),
  phrase('APPROVED_WITH_CHANGES'),
  phrase('APPROVED_IN_PRINCIPLE'),
  phrase('RESUBMIT'),
  phrase('DEFERRED'),
  phrase('NOTED'),
  phrase('REJECTED'),
  phrase('TASK'),
  sentence('leadNotice', 'decisions', 'notice.decision', pattern(['phrase'], { may: ['body'] })),
  sentence('leadMinutes', 'decisions', 'minutes.decision', pattern(['phrase'], { may: ['body'] })),
  sentence('verbAssign', 'tasks', 'taskVerbs.assign', pattern([])),
  sentence('verbRequire', 'tasks', 'taskVerbs.require', pattern([])),
  sentence('verbRequest', 'tasks', 'taskVerbs.request', pattern([])),
  sentence('taskAlone', 'tasks', 'task.alone', pattern(['verb', 'lead', 'work'])),
  sentence('taskTogether', 'tasks', 'task.together', pattern(['verb', 'lead', 'co', 'work'])),
  sentence('taskByDate', 'tasks', 'task.byDate', pattern(['due'])),
  sentence('taskReportsByDate', 'tasks', 'task.reportsByDate', pattern(['reports', 'due'])),
  sentence('taskRecurring', 'tasks', 'task.recurring', pattern(['due'])),
  sentence('taskReportsRecurring', 'tasks', 'task.reportsRecurring', pattern(['reports', 'due'])),
  sentence('taskProduct', 'tasks', 'task.product', pattern(['product'])),
  sentence(
    'noticeOpening',
    'notice',
    'notice.opening',
    pattern(['chair', 'content'], { may: ['date', 'body', 'kind', 'number'], rows: 3 }),
  ),
  sentence('noticeAgreed', 'notice', 'notice.agreed', pattern([], { may: ['after', 'body'], rows: 2 })),
  sentence(
    'noticeOrganisation',
    'notice',
    'notice.organisation',
    pattern([], { may: ['archive'], mayBeEmpty: true, rows: 2 }),
  ),
  sentence(
    'noticeRecipients',
    'notice',
    'notice.recipients',
    pattern([], { may: ['body', 'archive'], mayBeEmpty: true, rows: 5 }),
  ),
]

/** Slots of a pattern, in the order they stand. */
export function slotsIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, slot = '']) => slot)
}

/** Whether a pattern may be stored: every slot it needs is in it, none it does not know, and no brace stands alone. */
export function acceptsPattern({ needs, may, mayBeEmpty }: PatternControl, text: string): boolean {
  if (text.trim() === '') return mayBeEmpty
  const slots = slotsIn(text)
  const known: readonly string[] = [...needs, ...may]
  const rest = text.replace(/\{[^{}]*\}/g, '')
  return (
    slots.every((slot) => known.includes(slot)) && needs.every((slot) => slots.includes(slot)) && !/[{}]/.test(rest)
  )
}
