/** Terms of office: numbering runs through one term, so its ends are facts a person gives. */
import { Plus } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Directory } from '../../../shared/contract/views.ts'
import { call, errorOf } from '../../api.ts'
import { RecordDate, RecordLine } from '../../components/record-field.tsx'
import { useSay } from '../../components/toasts.tsx'

export function TermsCard({ terms }: { readonly terms: Directory['terms'] }) {
  const { t } = useTranslation()
  const say = useSay()
  const add = () => {
    void call('term.add', { name: t('settings.newTerm'), startsOn: null, endsOn: null }).catch((thrown: unknown) => say.error(errorOf(thrown)))
  }
  return (
    <section className="card" aria-labelledby="settings-terms">
      <header>
        <h2 id="settings-terms">{t('settings.terms')}</h2>
        <span className="space" />
        <Button className="button small" onPress={add}>
          <Plus aria-hidden="true" size={14} /> {t('settings.addTerm')}
        </Button>
      </header>
      <div className="card-body">
        {terms.map((term) => (
          <div className="term-row" key={term.id}>
            <RecordLine kind="term" record={term} field="name" label={t('settings.termName')} isRequired />
            <RecordDate kind="term" record={term} field="startsOn" label={t('settings.from')} />
            <RecordDate kind="term" record={term} field="endsOn" label={t('settings.to')} />
          </div>
        ))}
      </div>
    </section>
  )
}
