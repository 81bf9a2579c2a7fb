/** The keys of the stage, and the one line that names them. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gap } from '../../../shared/contract/views.ts'
import { KeyLine } from '../../components/key-line.tsx'
import { useCommands } from './commands.ts'
import { useDesk } from './desk.ts'
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
    [['F4'], 'nextGap'],
    [['Ctrl', 'P'], 'print'],
    [['F6'], 'nextPane'],
  ],
}

type MeetingPane = 'line' | 'programme' | 'contribution' | 'writing' | 'people' | 'presence'

/** The keys of the meeting are those of the pane that is worked in; the last ones work in all of them. */
const meetingHints: Record<MeetingPane, readonly Hint[]> = {
  line: [
    [['@'], 'person'],
    [['>'], 'addDecision'],
    [['!'], 'addTask'],
    [['t:'], 'due'],
    [['#'], 'phrase'],
    [['Alt', 'K'], 'kind'],
    [['Alt', 'P'], 'pause'],
  ],
  programme: [
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
const meetingAlways: readonly Hint[] = [
  [['F9'], 'nextSpeaker'],
  [['F10'], 'presence'],
  [['F8'], 'addBallot'],
  [['F7'], 'nextItem'],
  [['F6'], 'pane'],
]
const outsideLine: readonly Hint[] = [
  [['Alt', 'G'], 'write'],
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
    const next = rows[here + 1] ?? rows[0]
    if (next !== undefined) desk.selectItem(next.item.id)
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
  if (pane === 'presence') return meetingHints.presence
  const rest = pane === 'line' ? [] : outsideLine.slice(0, pane === 'people' ? undefined : 1)
  return [...meetingHints[pane], ...meetingAlways, ...rest]
}

/** The pane of the meeting that has the focus, the writing line until one has; `frame` above the panes. */
function useFocusedPane(): MeetingPane | 'frame' {
  const [pane, setPane] = useState<MeetingPane | 'frame'>('line')
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      if (target.closest('.ws-line') !== null) setPane('line')
      else if (target.closest('.ws-programme') !== null) setPane('programme')
      else if (target.closest('.ws-presence') !== null) setPane('presence')
      else if (target.closest('.ws-people-side') !== null) setPane('people')
      else if (target.closest('.ws-said') !== null) setPane('contribution')
      else if (target.closest('.ws-pane') !== null) setPane('writing')
      else if (target.closest('.top, .ws-strip') !== null) setPane('frame')
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])
  return pane
}

/** From pane to pane, left to right; each takes the focus in its first field. */
function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('.ws-pane')]
  const here = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(here + 1) % panes.length]
  const field = next?.querySelector<HTMLElement>(
    'input, [contenteditable="true"], button:not([disabled]), [tabindex="0"]',
  )
  field?.focus()
}
