/** Kiểm tra tính toàn vẹn: run with progress, stopped, its report read and printed; it says what it proves and what not. */
import { Printer, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import { call, errorOf } from '../../api.ts'
import { useSay } from '../../components/toasts.tsx'
import { useJob } from '../../use-job.ts'

type Report = NonNullable<Output<'integrity.check'>>

export function IntegrityCard() {
  const { t } = useTranslation()
  const say = useSay()
  const job = useJob()
  const [report, setReport] = useState<Report | null>(null)
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  const check = () => attempt(async () => setReport(await job.run((jobId) => call('integrity.check', { jobId }))))
  return (
    <section className="card" aria-labelledby="settings-integrity">
      <header>
        <h2 id="settings-integrity">{t('integrity.title')}</h2>
      </header>
      <div className="card-body">
        <div className="button-row">
          <Button className="button" isDisabled={job.progress !== null} onPress={() => void check()}>
            <ShieldCheck aria-hidden="true" size={16} /> {t('integrity.check')}
          </Button>
          {job.progress !== null && (
            <>
              <progress
                aria-label={t('integrity.checking')}
                max={Math.max(job.progress.total, 1)}
                value={job.progress.done}
              />
              <Button className="button small" onPress={job.stop}>
                {t('draft.stop')}
              </Button>
            </>
          )}
          {report !== null && (
            <Button
              className="button"
              onPress={() =>
                void attempt(async () => {
                  await call('integrity.print', null)
                })
              }
            >
              <Printer aria-hidden="true" size={16} /> {t('integrity.print')}
            </Button>
          )}
        </div>
        {report !== null && <Found report={report} />}
        <p className="quiet-text small-text">{t('integrity.proves')}</p>
        <p className="quiet-text small-text">{t('integrity.provesNot')}</p>
      </div>
    </section>
  )
}

function Found({ report }: { readonly report: Report }) {
  const { t } = useTranslation()
  const Icon = report.ok ? ShieldCheck : ShieldAlert
  return (
    <div role="status">
      <p className={report.ok ? 'state ok' : 'state bad'}>
        <Icon aria-hidden="true" size={16} /> {report.ok ? t('integrity.whole') : t('integrity.notWhole')}
      </p>
      <ul className="small-text">
        <li>{t('integrity.store', { count: report.storeFaults.length })}</li>
        <li>{t('integrity.audit', { entries: report.auditEntries, count: report.auditFaults.length })}</li>
        <li className="break-anywhere">
          {t('integrity.head', { seq: report.auditHead.seq, hash: report.auditHead.hash })}
        </li>
        <li>{t('integrity.files', { files: report.files, count: report.damagedFiles.length })}</li>
        <li>
          {t('integrity.documents', {
            documents: report.issued,
            count: report.documentFaults.length + report.snapshotFaults,
          })}
        </li>
        {report.documentFaults.map(({ printedNumber, what }) => (
          <li key={`${printedNumber} ${what}`}>
            {printedNumber}: {t(`integrity.faults.${what}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}
