/** Họp: how the session stands above; the programme at the left, the chosen item in the middle, the people at the right. */
import { useTranslation } from 'react-i18next'
import { sealedTitle } from '../../../../shared/domain/secret-parts.ts'
import { EditorGroupProvider } from '../../editor/editor-group.tsx'
import { SealedItem } from '../../secrecy/sealed-item.tsx'
import { useDesk } from '../desk.ts'
import { StillDesk } from '../still-desk.tsx'
import { ItemDesk } from './item-desk.tsx'
import { LiveProvider } from './live/live-provider.tsx'
import { Speaking } from './live/speaking.tsx'
import { StatusLine } from './live/status-line.tsx'
import { besidesPresence, PresencePane } from './presence-pane.tsx'
import { ProgrammePane } from './programme-pane.tsx'

export function MeetingStage() {
  const { t } = useTranslation()
  const { dossier, itemId } = useDesk()
  const item = dossier.items.find((candidate) => candidate.id === itemId)
  return (
    <EditorGroupProvider>
      <LiveProvider>
        <div className="ws-meeting">
          <StatusLine />
          <div className="ws-meeting-panes">
            <ProgrammePane />
            {item === undefined ? (
              <section className="ws-pane ws-grow" aria-label={t('meeting.proceedings')}>
                <p className="ws-empty">{t('meeting.chooseItem')}</p>
              </section>
            ) : item.title === sealedTitle ? (
              <section className="ws-pane ws-grow" aria-label={t('meeting.proceedings')}>
                <SealedItem />
              </section>
            ) : (
              <ItemDesk key={item.id} item={item} />
            )}
            <div className="ws-people-side">
              <Speaking item={item} />
              <StillDesk besides={besidesPresence}>
                <PresencePane />
              </StillDesk>
            </div>
          </div>
        </div>
      </LiveProvider>
    </EditorGroupProvider>
  )
}
