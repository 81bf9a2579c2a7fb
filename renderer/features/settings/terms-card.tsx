/** Terms of office: numbering runs through one term, so its ends are facts a person gives (`domain.md` 1). */
import { Plus, Trash2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Directory } from '../../../shared/contract/views.ts'
import { RecordDate, RecordText } from '../directory/record-fields.tsx'
import { useDirectoryEdit } from '../directory/use-directory-edit.ts'

export function TermsCard({ terms }: { readonly terms: Directory['terms'] }) {
  const { t } = useTranslation()
  const { add, remove } = useDirectoryEdit()
  const addTerm = () => add('term', { name: t('settings.newTerm'), startsOn: null, endsOn: null })
  return (
    <section className="card" aria-labelledby="settings-terms">
      <header>
        <h2 id="settings-terms">{t('settings.terms')}</h2>
        <span className="space" />
        <Button className="button small" onPress={() => void addTerm()}>
          <Plus aria-hidden="true" size={14} /> {t('settings.addTerm')}
        </Button>
      </header>
      <div className="card-body">
        {terms.map((term) => (
          <fieldset className="post-row" aria-label={term.name} key={term.id}>
            <RecordText kind="term" record={term} field="name" label={t('settings.termName')} isRequired />
            <RecordDate kind="term" record={term} field="startsOn" label={t('settings.from')} />
            <RecordDate kind="term" record={term} field="endsOn" label={t('settings.to')} />
            <Button
              className="button square quiet"
              aria-label={t('settings.removeTerm', { name: term.name })}
              onPress={() => void remove('term', term, term.name)}
            >
              <Trash2 aria-hidden="true" size={14} />
            </Button>
          </fieldset>
        ))}
      </div>
    </section>
  )
}
