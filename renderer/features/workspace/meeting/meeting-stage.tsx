/** Họp: the programme at the left, what happens in the chosen item in the middle, who is in the room at the right. */
import { useTranslation } from 'react-i18next'
import { EditorGroupProvider } from '../../editor/editor-group.tsx'
import { useDesk } from '../desk.ts'
import { ItemDesk } from './item-desk.tsx'
import { PresencePane } from './presence-pane.tsx'
import { ProgrammePane } from './programme-pane.tsx'

export function MeetingStage() {
  const { t } = useTranslation()
  const { dossier, itemId } = useDesk()
  const item = dossier.items.find((candidate) => candidate.id === itemId)
  return (
    <EditorGroupProvider>
      <ProgrammePane />
      {item === undefined ? (
        <section className="ws-pane ws-grow" aria-label={t('meeting.proceedings')}>
          <p className="ws-empty">{t('meeting.chooseItem')}</p>
        </section>
      ) : (
        <ItemDesk key={item.id} item={item} />
      )}
      <PresencePane />
    </EditorGroupProvider>
  )
}
