/** Bảo mật: what the office rules of the network at this computer, and what was declared, let out or marked. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NetworkRule, networkRules } from '../../../shared/domain/secrecy.ts'
import { documentKinds } from '../../../shared/records/documents.ts'
import { secrecyLevels } from '../../../shared/records/values.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { call, errorOf } from '../../api.ts'
import { ReasonDialog } from '../../components/dialog.tsx'
import { Choice } from '../../components/fields.tsx'
import { useSay } from '../../components/toasts.tsx'
import { queryClient, useRead } from '../../query.ts'
import '../secrecy/secrecy.css'
import { momentWords } from './moment-words.ts'

/** Papers that are no documents of a session, by what is put down of them. */
const papers = {
  session: 'session',
  'contribution.printSlip': 'slip',
  'roomForm.print': 'roomForm',
  'registers.print': 'book',
  'issued.printSending': 'sending',
  'followUp.print': 'tasks',
  'drafts.exportRedline': 'redline',
} as const

export function SecrecyCard() {
  const { t } = useTranslation()
  const wordsOfPapers = (what: string) =>
    what
      .split(', ')
      .map((one) => {
        const kind = documentKinds.find((known) => known === one)
        if (kind !== undefined) return t(`draft.kinds.${kind}`)
        return one in papers ? t(`secrecy.papers.${papers[one as keyof typeof papers]}`) : one
      })
      .join(', ')
  const say = useSay()
  const { data } = useRead('secrecy.log', null)
  const [asked, ask] = useState<NetworkRule | null>(null)
  const set = async (rule: NetworkRule, reason: string) => {
    ask(null)
    try {
      await call('secrecy.setNetworkRule', { rule, reason })
      await queryClient.invalidateQueries()
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  if (data === undefined) return null
  const levelOr = (words: string) => {
    const level = secrecyLevels.find((id) => id === words)
    const rule = networkRules.find((id) => id === words)
    if (rule !== undefined && level === undefined) return t(`secrecy.rules.${rule}`)
    return level === undefined ? words : t(`workspace.secrecy.${level}`)
  }
  return (
    <section className="card" aria-labelledby="settings-secrecy">
      <header>
        <h2 id="settings-secrecy">{t('secrecy.card')}</h2>
      </header>
      <div className="card-body">
        <Choice
          label={t('secrecy.rule')}
          hint={t('secrecy.ruleHint')}
          value={data.rule}
          options={networkRules.map((id) => ({ id, label: t(`secrecy.rules.${id}`) }))}
          onChange={(rule) => rule !== data.rule && ask(rule)}
        />
        <p className="small-text" role="status">
          {data.interfaces.length === 0
            ? t('secrecy.noNetwork')
            : t('secrecy.networkUp', { interfaces: data.interfaces.join(', ') })}
        </p>
        {data.events.length > 0 && (
          <table className="secrecy-log" aria-label={t('secrecy.log')}>
            <thead>
              <tr>
                <th>{t('secrecy.when')}</th>
                <th>{t('secrecy.who')}</th>
                <th>{t('secrecy.what')}</th>
                <th>{t('secrecy.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {data.events.map((event) => (
                <tr key={event.id}>
                  <td>{momentWords(new Date(event.atMs))}</td>
                  <td>{event.by ?? t('workspace.unnamedPerson')}</td>
                  <td>
                    {t(`secrecy.kinds.${event.kind}`)}:{' '}
                    {event.kind === 'network' || event.kind === 'mark'
                      ? `${event.kind === 'network' ? t(`secrecy.rules.${event.from === 'lan' ? 'lan' : 'none'}`) : levelOr(event.from ?? 'none')} → ${event.kind === 'network' ? t(`secrecy.rules.${event.to === 'lan' ? 'lan' : 'none'}`) : levelOr(event.to)}`
                      : levelOr(event.to)}
                    {event.kind === 'export' && event.from !== null && `, ${wordsOfPapers(event.from)}`}
                    {event.sessionDate !== null && `, ${t('secrecy.session', { date: shortDate(event.sessionDate) })}`}
                  </td>
                  <td>{event.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {asked !== null && (
        <ReasonDialog
          title={t(`secrecy.rules.${asked}`)}
          words={t('secrecy.ruleReason')}
          confirm={t('secrecy.setRule')}
          onClose={() => ask(null)}
          onConfirm={(reason) => void set(asked, reason)}
        />
      )}
    </section>
  )
}
