/** One issued document: what was frozen, its files and the signed scan, the tasks it put into force, what later documents did to it. */
import { FileSignature, FileText, Paperclip, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '../../../shared/contract/contract.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { call, errorOf } from '../../api.ts'
import { useSay } from '../../components/toasts.tsx'
import { queryClient, useRead } from '../../query.ts'
import { letOut } from '../secrecy/secret-consent.tsx'
import { useCommands } from '../workspace/commands.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { FrozenText } from './frozen-text.tsx'
import { SendingCard } from './sending-card.tsx'

type IssuedCardsProps = {
  readonly issuedId: string
  /** The sentence of the frozen text to show. */
  readonly block: number | null
  readonly others: Output<'issued.list'>
}

export function IssuedCards({ issuedId, block, others }: IssuedCardsProps) {
  const { t } = useTranslation()
  const say = useSay()
  const read = useRead('issued.read', { issuedId }).data
  const [isChanging, setChanging] = useState(false)
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
      await queryClient.invalidateQueries({ queryKey: ['issued.read'] })
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  const attach = () =>
    void attempt(async () => {
      const scan = await call('issued.attachScan', { issuedId })
      if (scan !== null) say.words(t('registers.scanKept', { hash: scan.sha256.slice(0, 12) }))
    })
  useCommands({
    'Alt+s': attach,
    'Alt+t': () => setChanging(true),
    'Alt+g': () => void attempt(() => call('issued.fillDeliveries', { issuedId })),
    'Ctrl+p': () => void attempt(() => letOut((confirmed) => call('issued.printSending', { issuedId, ...confirmed }))),
  })
  if (read === undefined || read.issued.id !== issuedId) return <div aria-busy="true" />
  const { issued, session } = read
  return (
    <>
      {block !== null && <FrozenText issuedId={issuedId} block={block} />}
      <section className="card" aria-label={issued.printedNumber}>
        <header>
          <h2>
            {read.documentType ?? t(`draft.kinds.${issued.kind}`)} {issued.printedNumber}
          </h2>
          {issued.secrecy !== 'none' && <span className="tag">{t(`registers.levels.${issued.secrecy}`)}</span>}
          <span className="space" />
          <Button className="button small" onPress={() => setChanging(true)}>
            {t('registers.change')}
          </Button>
        </header>
        <div className="card-body">
          {read.summary !== null && <p className="register-summary">{read.summary}</p>}
          <dl className="register-facts">
            <dt>{t('registers.issuedOn')}</dt>
            <dd>{shortDate(issued.issuedOn)}</dd>
            <dt>{t('registers.signer')}</dt>
            <dd>{[issued.authorityLine, issued.signerName].filter(Boolean).join(', ')}</dd>
            <dt>{t('registers.session')}</dt>
            <dd>
              <Link href={`/phien-hop/${session.id}/phat-hanh`}>
                {[session.bodyName, session.date === null ? null : shortDate(session.date)].filter(Boolean).join(', ')}
              </Link>
            </dd>
            <dt>{t('registers.fingerprint')}</dt>
            <dd className="ws-code break-anywhere">{issued.snapshotId}</dd>
          </dl>
          <Changes read={read} onUndo={(change) => void attempt(() => call('issued.removeChange', change))} />
        </div>
      </section>
      <section className="card" aria-label={t('registers.files')}>
        <header>
          <h2>{t('registers.files')}</h2>
          <span className="space" />
          <Button className="button small" onPress={attach}>
            <Paperclip aria-hidden="true" size={14} /> {t('registers.attachScan')}
          </Button>
        </header>
        <div className="card-body">
          <ul className="register-files">
            {read.files.map((file) => (
              <li key={file.id}>
                {file.role === 'scan' ? (
                  <FileSignature aria-hidden="true" size={16} />
                ) : (
                  <FileText aria-hidden="true" size={16} />
                )}
                <span>
                  <Button
                    className="link-button"
                    onPress={() => void attempt(() => call('issued.openFile', { fileId: file.id }))}
                  >
                    {file.fileName}
                  </Button>
                  <small className="quiet-text">
                    {t(`registers.roles.${file.role}`)}, SHA-256{' '}
                    <span className="ws-code">{file.sha256.slice(0, 16)}…</span>
                  </small>
                </span>
                {file.role === 'scan' && (
                  <Button
                    className="button square quiet"
                    aria-label={t('registers.removeScan', { name: file.fileName })}
                    onPress={() =>
                      void attempt(() => call('issued.removeScan', { id: file.id, revision: file.revision }))
                    }
                  >
                    <Trash2 aria-hidden="true" size={14} />
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {!read.files.some(({ role }) => role === 'scan') && (
            <p className="quiet-text small-text">{t('registers.noScan')}</p>
          )}
        </div>
      </section>
      {read.tasks.length > 0 && (
        <section className="card" aria-label={t('registers.tasks')}>
          <header>
            <h2>{t('registers.tasks')}</h2>
            <span className="quiet-text">{read.tasks.length}</span>
          </header>
          <div className="card-body">
            <ul className="register-tasks">
              {read.tasks.map(({ id, taskId, text }) => (
                <li key={id}>
                  <Link href={`/nhiem-vu/${taskId}`}>{text}</Link>
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
      <SendingCard read={read} />
      {isChanging && <ChangeDialog issued={issued} others={others} onClose={() => setChanging(false)} />}
    </>
  )
}

type ChangesProps = {
  readonly read: Output<'issued.read'>
  readonly onUndo: (change: { id: string; revision: number }) => void
}

function Changes({ read: { changes, did }, onUndo }: ChangesProps) {
  const { t } = useTranslation()
  if (changes.length + did.length === 0) return null
  return (
    <ul className="register-changes">
      {changes.map(({ id, revision, kind, by, reason, on }) => (
        <li key={id}>
          <span className="state warn">{t(`registers.changes.${kind}`)}</span>
          <span>
            {[by === null ? null : t('registers.byNumber', { number: by }), shortDate(on), reason]
              .filter(Boolean)
              .join(', ')}
          </span>
          <Button className="button small quiet" onPress={() => onUndo({ id, revision })}>
            {t('registers.removeChange')}
          </Button>
        </li>
      ))}
      {did.map(({ id, kind, to }) => (
        <li key={id}>
          <span className="state info">{t(`registers.did.${kind}`, { number: to ?? '' })}</span>
        </li>
      ))}
    </ul>
  )
}
