/** Phiên họp: the sessions there are, filtered by year and body; a new one; one from a file. */
import { CalendarPlus, FileInput } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Choice } from '../../components/fields.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { KeyLine } from '../../components/key-line.tsx'
import { useSay } from '../../components/toasts.tsx'
import { call, errorOf } from '../../api.ts'
import { useRead } from '../../query.ts'
import { ImportSession } from './import-session.tsx'
import { NewSession } from './new-session.tsx'
import { SessionTable } from './session-table.tsx'

const all = 'all'

export function SessionsRoom({ startsNew = false }: { readonly startsNew?: boolean }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [year, setYear] = useState(all)
  const [bodyId, setBodyId] = useState(all)
  const [importing, setImporting] = useState(false)
  const directory = useRead('directory.read', null)
  const { data, error } = useRead('sessions.list', {
    year: year === all ? null : Number(year),
    bodyId: bodyId === all ? null : bodyId,
  })
  const years = [{ id: all, label: t('sessions.allYears') }, ...(data?.years ?? []).map((y) => ({ id: String(y), label: String(y) }))]
  const bodies = [{ id: all, label: t('sessions.allBodies') }, ...(directory.data?.bodies ?? []).map(({ id, name }) => ({ id, label: name }))]
  return (
    <div className="room">
      <header className="top">
        <h1>{t('shell.sessions')}</h1>
        <span className="space" />
        <Button className="button" onPress={() => setImporting(true)}>
          <FileInput aria-hidden="true" size={16} /> {t('sessions.import')}
        </Button>
        <Button className="button primary" onPress={() => go('/phien-hop/moi')}>
          <CalendarPlus aria-hidden="true" size={16} /> {t('sessions.new')} <kbd>Ctrl N</kbd>
        </Button>
      </header>
      <div className="toolbar">
        <Choice label={t('sessions.year')} value={year} options={years} onChange={setYear} />
        <Choice label={t('sessions.body')} value={bodyId} options={bodies} onChange={setBodyId} />
      </div>
      <main className="room-body">
        <div className="room-scroll">
          {error !== null && <ErrorPanel error={error.error} />}
          {data !== undefined && data.sessions.length === 0 ? (
            <NoSessions />
          ) : (
            <SessionTable sessions={data?.sessions ?? []} onOpen={(id) => go(`/phien-hop/${id}/chuan-bi`)} />
          )}
        </div>
      </main>
      <KeyLine
        hints={[
          { keys: ['Tab'], words: t('sessions.keyMove') },
          { keys: ['Enter'], words: t('sessions.keyOpen') },
          { keys: ['Ctrl', 'N'], words: t('sessions.new') },
        ]}
      />
      {startsNew && directory.data !== undefined && <NewSession directory={directory.data} onClose={() => go('/phien-hop')} />}
      {importing && <ImportSession onClose={() => setImporting(false)} />}
    </div>
  )
}

function NoSessions() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const say = useSay()
  const load = async () => {
    try {
      const { sessionId } = await call('sample.load', null)
      go(`/phien-hop/${sessionId}/chuan-bi`)
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  return (
    <div className="empty">
      <CalendarPlus aria-hidden="true" size={32} strokeWidth={1.5} />
      <p>{t('sessions.empty')}</p>
      <Button className="button" onPress={() => void load()}>
        {t('sessions.loadSample')}
      </Button>
    </div>
  )
}
