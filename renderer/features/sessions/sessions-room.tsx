/** Phiên họp: the sessions there are, filtered by year and body; a new one; one from a file. */
import { CalendarPlus, FileInput } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Choice } from '../../components/fields.tsx'
import { KeyLine } from '../../components/key-line.tsx'
import { useRead } from '../../query.ts'
import { FindButton } from '../../shell/find-button.tsx'
import { NoSessions } from './no-sessions.tsx'
import { SessionTable } from './session-table.tsx'

const all = 'all'

type SessionsRoomProps = { readonly onNew: () => void; readonly onImport: () => void; readonly onFind: () => void }

export function SessionsRoom({ onNew, onImport, onFind }: SessionsRoomProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [year, setYear] = useState(all)
  const [bodyId, setBodyId] = useState(all)
  const bodies = useRead('directory.read', null).data?.bodies ?? []
  const { data, error } = useRead('sessions.list', {
    year: year === all ? null : Number(year),
    bodyId: bodyId === all ? null : bodyId,
  })
  const isFiltered = year !== all || bodyId !== all
  const sessions = data?.sessions ?? []
  const sessionIds = sessions.map(({ id }) => id)
  const counted = useRead('sessions.gaps', { sessionIds }, sessionIds.length > 0).data
  const gaps = useMemo(() => new Map(counted?.map(({ sessionId, gapCount }) => [sessionId, gapCount])), [counted])
  return (
    <div className="room">
      <header className="top">
        <h1>{t('shell.sessions')}</h1>
        <span className="space" />
        <Button className="button" onPress={onImport}>
          <FileInput aria-hidden="true" size={16} /> {t('sessions.import')}
        </Button>
        <Button className="button primary" onPress={onNew}>
          <CalendarPlus aria-hidden="true" size={16} /> {t('sessions.new')}
          <kbd>Ctrl</kbd>
          <kbd>N</kbd>
        </Button>
        <FindButton onPress={onFind} />
      </header>
      <search className="toolbar" aria-label={t('sessions.filter')}>
        <Choice
          label={t('sessions.year')}
          value={year}
          options={[
            { id: all, label: t('sessions.allYears') },
            ...(data?.years ?? []).map((each) => ({ id: String(each), label: String(each) })),
          ]}
          onChange={setYear}
        />
        <Choice
          label={t('sessions.body')}
          value={bodyId}
          options={[
            { id: all, label: t('sessions.allBodies') },
            ...bodies.map(({ id, name }) => ({ id, label: name })),
          ]}
          onChange={setBodyId}
        />
        <span className="space" />
        {data !== undefined && (
          <span className="quiet-text small-text">{t('sessions.count', { count: sessions.length })}</span>
        )}
      </search>
      <main className="room-body">
        <div className="table-scroll">
          {error !== null && <ErrorPanel error={error.error} />}
          {data !== undefined && sessions.length === 0 ? (
            <NoSessions
              isFiltered={isFiltered}
              onNew={onNew}
              onShowAll={() => {
                setYear(all)
                setBodyId(all)
              }}
            />
          ) : (
            <SessionTable sessions={sessions} gaps={gaps} onOpen={(id) => go(`/phien-hop/${id}/chuan-bi`)} />
          )}
        </div>
      </main>
      <KeyLine
        hints={[
          ...(sessions.length === 0
            ? []
            : [
                { keys: ['↑', '↓'], words: t('sessions.keyMove') },
                { keys: ['Enter'], words: t('sessions.keyOpen') },
                { keys: ['→'], words: t('sessions.keyActions') },
              ]),
          { keys: ['Ctrl', 'N'], words: t('sessions.new') },
          { keys: ['F2'], words: t('shell.keyUser') },
        ]}
      />
    </div>
  )
}
