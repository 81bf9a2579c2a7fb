/** The office and what is printed of it: letterhead, place, symbol, where the file copy is kept. */
import { useTranslation } from 'react-i18next'
import type { Directory } from '../../../shared/contract/views.ts'
import { RecordText } from '../directory/record-fields.tsx'

export function OfficeCard({ office }: { readonly office: NonNullable<Directory['office']> }) {
  const { t } = useTranslation()
  const held = { kind: 'office', record: office } as const
  return (
    <section className="card" aria-labelledby="settings-office">
      <header>
        <h2 id="settings-office">{t('settings.office')}</h2>
      </header>
      <div className="card-body form-grid">
        <RecordText {...held} field="name" label={t('welcome.officeName')} isRequired />
        <RecordText {...held} field="letterhead" label={t('welcome.letterhead')} isRequired />
        <RecordText
          {...held}
          field="superiorName"
          label={t('settings.superiorName')}
          hint={t('settings.superiorHint')}
        />
        <RecordText
          {...held}
          field="placeName"
          label={t('welcome.placeName')}
          hint={t('settings.placeHint')}
          isRequired
        />
        <RecordText {...held} field="symbol" label={t('settings.symbol')} hint={t('settings.symbolHint')} isRequired />
        <RecordText {...held} field="archiveName" label={t('settings.archiveName')} isRequired />
        <p className="wide quiet-text small-text">{t('settings.officeWords')}</p>
      </div>
    </section>
  )
}
