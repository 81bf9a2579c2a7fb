/** The keys of the live screen that work wherever the focus is. */
import { useTranslation } from 'react-i18next'
import { edited } from '../../../../../shared/domain/writing-line/line.ts'
import { useCommands } from '../../commands.ts'
import { type EditableRecords, useDesk } from '../../desk.ts'
import { useLive } from './live.ts'
import { useTurns } from './use-turns.ts'
import { writingLineField } from './writing-line.tsx'

/** Gives the word to the next of the queue; with nobody waiting the writing line asks who speaks. */
export function useNextSpeaker(item: EditableRecords['item']): () => void {
  const { t } = useTranslation()
  const desk = useDesk()
  const live = useLive()
  const turns = useTurns()
  return () => {
    if (!desk.isOpen) return
    const speakerId = turns.next(item)
    if (speakerId !== null) desk.announce(t('live.hasWord', { name: desk.names.person(speakerId) ?? '' }))
    else if (live.lineNow().text.trim() === '') live.setLine(edited(live.lineNow(), '@'))
    desk.focus(writingLineField)
  }
}

/** F9 next speaker, Alt+P stops the clock or lets it run, Alt+K changes the kind, Alt+G leads to the writing line. */
export function useLiveKeys(item: EditableRecords['item']): void {
  const desk = useDesk()
  const turns = useTurns()
  const next = useNextSpeaker(item)
  useCommands({
    F9: next,
    ...(desk.isOpen ? { 'Alt+p': () => turns.pauseOrResume(item), 'Alt+k': turns.changeKind } : {}),
    'Alt+g': () => desk.focus(writingLineField),
  })
}
