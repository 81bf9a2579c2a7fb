/** The keys of the stage, and the one line that names them. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gap } from '../../../shared/contract/views.ts'
import { isOffTable } from '../../../shared/domain/programme.ts'
import { KeyLine } from '../../components/key-line.tsx'
import { useCommands } from './commands.ts'
import { useDesk } from './desk.ts'
import { writingLineField } from './meeting/live/writing-line.tsx'
import { agendaRows } from './model/agenda.ts'
import { gapTarget } from './model/gap-target.ts'
import { presenceMarks } from './model/presence-marks.ts'
import { useSessionRedo, useSessionUndo } from './session-undo.ts'
import type { WorkspaceStage } from './workspace.tsx'

type Hint = readonly [keys: readonly string[], words: string]

const hints: Record<WorkspaceStage, readonly Hint[]> = {
  'chuan-bi': [
    [['Alt', '↑', '↓'], 'reorder'],
    [['Ins'], 'addItem'],
    [['Shift', 'Ins'], 'addSubItem'],
    [['Del'], 'removeItem'],
    [['F4'], 'nextGap'],
    [['F6'], 'nextPane'],
    [['Ctrl', 'Z'], 'undo'],
    [['Ctrl', 'H'], 'steps'],
    [['Ctrl', 'G'], 'form'],
    [['Ctrl', 'T'], 'rehearse'],
  ],
  hop: [],
  'du-thao': [
    [['F7'], 'nextFinding'],
    [['F8'], 'fixFinding'],
    [['Alt', 'G'], 'toSource'],
    [['Alt', 'R'], 'renewDraft'],
    [['Alt', 'C'], 'remark'],
    [['Alt', 'K'], 'freeze'],
    [['Alt', 'L'], 'compare'],
    [['Alt', 'J'], 'takeReturned'],
    [['Alt', 'O'], 'moveOn'],
    [['Alt', 'W'], 'opinions'],
    [['Ctrl', 'F'], 'findInDraft'],
    [['F4'], 'nextGap'],
    [['Ctrl', 'P'], 'print'],
    [['F6'], 'nextPane'],
  ],
  'phat-hanh': [
    [['Alt', 'B'], 'issue'],
    [['Alt', 'V'], 'look'],
    [['Alt', 'O'], 'moveOn'],
    [['Alt', 'W'], 'opinions'],
    [['F7'], 'nextFinding'],
    [['F8'], 'fixFinding'],
    [['F4'], 'nextGap'],
    [['F6'], 'nextPane'],
  ],
}

type MeetingPane =
  | 'none'
  | 'line'
  | 'programme'
  | 'contribution'
  | 'writing'
  | 'votes'
  | 'counts'
  | 'people'
  | 'presence'
  | 'facts'
  | 'choosing'

const ballotHints: readonly Hint[] = [
  [['Enter'], 'closeBallot'],
  [['Alt', '1–4'], 'ballotKind'],
]

/** The keys of the meeting are those of the pane that is worked in; the last ones work in all of them. */
const meetingHints: Record<MeetingPane, readonly Hint[]> = {
  none: [],
  line: [
    [['@'], 'person'],
    [['>'], 'addDecision'],
    [['!'], 'addTask'],
    [['t:'], 'due'],
    [['#'], 'phrase'],
    [['↑'], 'lastSaid'],
    [['Alt', 'K'], 'kind'],
    [['Alt', 'P'], 'pause'],
  ],
  programme: [
    [['↑', '↓'], 'item'],
    [['Alt', 'I'], 'itemAdd'],
    [['Alt', '↑↓'], 'itemOrder'],
    [['Alt', 'H'], 'itemPostpone'],
    [['Del'], 'itemRemove'],
  ],
  contribution: [
    [['Alt', 'S'], 'split'],
    [['Alt', 'M'], 'merge'],
    [['Alt', 'J'], 'moveTo'],
    [['Alt', 'X'], 'slip'],
    [['Alt', 'Q'], 'addDecision'],
    [['Alt', 'N'], 'addTask'],
  ],
  writing: [
    [['Alt', 'Q'], 'addDecision'],
    [['Alt', 'N'], 'addTask'],
  ],
  votes: [[['T'], 'voteFor'], [['K'], 'voteAgainst'], [['Y'], 'voteOther'], ...ballotHints],
  counts: [[['Tab'], 'nextField'], ...ballotHints],
  people: [
    [['Alt', '↑', '↓'], 'reorder'],
    [['Del'], 'leaveQueue'],
    [['Alt', 'T'], 'times'],
  ],
  presence: [
    ...presenceMarks.map(({ id, key }) => [[key.toUpperCase()], id] as const),
    [['↑', '↓'], 'choosePerson'],
    [['Enter'], 'facts'],
    [['L'], 'history'],
    [['Esc'], 'back'],
    [['F6'], 'pane'],
  ],
  facts: [
    [['Tab'], 'nextField'],
    [['Esc'], 'backToName'],
  ],
  choosing: [
    [['↑', '↓'], 'choose'],
    [['Enter'], 'take'],
    [['Esc'], 'dismiss'],
  ],
}
/** Above the panes, at every stage: what stands beside the session. */
const frameHints: readonly Hint[] = [
  [['Ctrl', 'M'], 'room'],
  [['Ctrl', 'R'], 'recording'],
  [['Ctrl', 'G'], 'form'],
  [['Ctrl', 'T'], 'rehearse'],
  [['Ctrl', 'H'], 'steps'],
  [['F6'], 'pane'],
]
/** Panes where one key is one act: the keys of the other panes have no room on their line. */
const closedPanes: readonly MeetingPane[] = ['presence', 'facts']
/** Panes where no text has the focus: Ctrl+Z is the undo of the session. */
const undoPanes: readonly MeetingPane[] = ['none', 'programme', 'people']
const undoKeys: readonly Hint[] = [
  [['Ctrl', 'Z'], 'undo'],
  [['Ctrl', 'Y'], 'redo'],
]
const meetingAlways: readonly Hint[] = [
  [['F6'], 'pane'],
  [['F7'], 'nextItem'],
  [['F8'], 'addBallot'],
]
const toLine: Hint = [['Alt', 'G'], 'write']
/** Last, where a narrow window cuts: the queue, the people and the top of the screen say these too. */
const alsoElsewhere: readonly Hint[] = [
  [['F9'], 'nextSpeaker'],
  [['F10'], 'presence'],
]
const lookedUp: readonly Hint[] = [
  [['F4'], 'gap'],
  [['Ctrl', 'H'], 'steps'],
]

export function StageKeys({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const undo = useSessionUndo(desk.sessionId)
  const redo = useSessionRedo(desk.sessionId)
  const at = useRef(-1)

  const nextGap = () => {
    const targets = gaps.flatMap((gap) => gapTarget(gap, desk.dossier) ?? [])
    if (targets.length === 0) return desk.announce(t('workspace.nothingMissing'))
    at.current = (at.current + 1) % targets.length
    const target = targets[at.current]
    if (target !== undefined) desk.jumpTo(target)
  }
  const nextItem = () => {
    const rows = agendaRows(desk.dossier)
    const here = rows.findIndex((row) => row.item.id === desk.itemId)
    // What is left for another session is not the next thing to talk about.
    const next = [...rows.slice(here + 1), ...rows].find((row) => !isOffTable(row.item))
    if (next === undefined) return
    desk.selectItem(next.item.id)
    // What is written of the item before leaves the screen, and the focus with it: writing goes on in the line.
    if (document.activeElement?.closest('.ws-programme, .ws-people-side') == null) desk.focus(writingLineField)
  }
  useCommands({
    F4: nextGap,
    F6: focusNextPane,
    ...(desk.stage === 'hop' ? { F7: nextItem } : {}),
    ...(desk.isOpen ? { 'Ctrl+z': () => void undo(), 'Ctrl+y': () => void redo() } : {}),
  })
  const pane = useFocusedPane()
  const here = pane === 'frame' ? frameHints : desk.stage === 'hop' ? hintsOf(pane) : hints[desk.stage]
  return <KeyLine hints={here.map(([keys, words]) => ({ keys, words: t(`workspace.keys.${words}`) }))} />
}

function hintsOf(pane: MeetingPane): readonly Hint[] {
  if (closedPanes.includes(pane)) return meetingHints[pane]
  return [
    ...meetingHints[pane],
    ...(undoPanes.includes(pane) ? undoKeys : []),
    ...meetingAlways,
    ...(pane === 'line' ? [] : [toLine]),
    ...alsoElsewhere,
    ...(pane === 'people' || pane === 'none' ? lookedUp : []),
  ]
}

/** The pane of the meeting that has the focus, none until one has; `frame` above the panes. */
function useFocusedPane(): MeetingPane | 'frame' {
  const [pane, setPane] = useState<MeetingPane | 'frame'>('none')
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      if (target.matches('[role="combobox"]')) setPane('choosing')
      else if (target.closest('.ws-line') !== null) setPane('line')
      else if (target.closest('.ws-programme') !== null) setPane('programme')
      else if (target.closest('.ws-votes') !== null) setPane('votes')
      else if (target.closest('.ws-counts') !== null) setPane('counts')
      else if (target.closest('.ws-events') !== null) setPane('facts')
      else if (target.closest('.ws-presence') !== null) setPane('presence')
      else if (target.closest('.ws-people-side') !== null) setPane('people')
      else if (target.closest('.ws-said') !== null) setPane('contribution')
      else if (target.closest('.ws-pane') !== null) setPane('writing')
      else if (target.closest('.top') !== null) setPane('frame')
      else if (target.closest('main, .ws-strip') !== null) setPane('writing')
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])
  return pane
}

/** From pane to pane, left to right; each takes the focus in what is chosen in its list, else in its first field. */
function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('.ws-pane')]
  const here = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(here + 1) % panes.length]
  const chosen = next?.querySelector<HTMLElement>('[role="option"][aria-selected="true"]')
  const field = next?.querySelector<HTMLElement>(
    'input, [contenteditable="true"], button:not([disabled]), [tabindex="0"]',
  )
  ;(chosen ?? field)?.focus()
}
