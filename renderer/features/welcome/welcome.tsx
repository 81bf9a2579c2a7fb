/** First start: the office, its term, its body, who is at the keyboard. Everything can be changed later. */
import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/contract/errors.ts'
import { call, errorOf } from '../../api.ts'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { TextField } from '../../components/fields.tsx'
import { queryClient } from '../../query.ts'

const empty = { officeName: '', letterhead: '', placeName: '', termName: '', bodyName: 'Ban Thường vụ Tỉnh ủy', personName: '', personTitle: '' }

export function Welcome() {
  const { t } = useTranslation()
  const [fields, setFields] = useState(empty)
  const [error, setError] = useState<AppError | null>(null)
  const set = (name: keyof typeof empty) => (value: string) => setFields((old) => ({ ...old, [name]: value }))
  const setOffice = (officeName: string) => setFields((old) => ({ ...old, officeName, ...suggestions(officeName) }))
  const enter = async (withSample: boolean) => {
    try {
      if (withSample) await call('sample.load', null)
      else await call('welcome.complete', { ...fields, personTitle: fields.personTitle.trim() === '' ? null : fields.personTitle })
      await queryClient.invalidateQueries()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  const { personTitle: _, ...needed } = fields
  const isComplete = Object.values(needed).every((value) => value.trim() !== '')
  return (
    <main className="welcome">
      <Form
        className="card welcome-card"
        onSubmit={(event) => {
          event.preventDefault()
          if (isComplete) void enter(false)
        }}
      >
        <header>
          <span className="seal" aria-hidden="true">
            TK
          </span>
          <div>
            <h1>{t('welcome.title')}</h1>
            <p className="quiet-text small-text">{t('welcome.words')}</p>
          </div>
        </header>
        <div className="card-body welcome-fields">
          <TextField label={t('welcome.officeName')} hint={t('welcome.officeHint')} value={fields.officeName} onChange={setOffice} autoFocus isRequired />
          <TextField label={t('welcome.letterhead')} value={fields.letterhead} onChange={set('letterhead')} isRequired />
          <TextField label={t('welcome.placeName')} value={fields.placeName} onChange={set('placeName')} isRequired />
          <TextField label={t('welcome.termName')} hint={t('welcome.termHint')} value={fields.termName} onChange={set('termName')} isRequired />
          <TextField label={t('welcome.bodyName')} value={fields.bodyName} onChange={set('bodyName')} isRequired />
          <TextField label={t('welcome.personName')} hint={t('welcome.personHint')} value={fields.personName} onChange={set('personName')} isRequired />
          <TextField label={t('welcome.personTitle')} value={fields.personTitle} onChange={set('personTitle')} />
          {error !== null && <ErrorPanel error={error} />}
          <div className="button-row">
            <Button type="submit" className="button primary" isDisabled={!isComplete}>
              {t('welcome.start')}
            </Button>
            <Button className="button" onPress={() => void enter(true)}>
              {t('welcome.sample')}
            </Button>
            {!isComplete && <span className="quiet-text small-text">{t('welcome.missing')}</span>}
          </div>
          <p className="quiet-text small-text">{t('welcome.sampleWords')}</p>
        </div>
      </Form>
    </main>
  )
}

/** "Tỉnh ủy Nghệ An" -> "TỈNH ỦY NGHỆ AN", "Nghệ An". */
function suggestions(officeName: string): { letterhead: string; placeName: string } {
  const place = officeName.replace(/^(tỉnh|thành)\s+(ủy|uỷ)\s*/iu, '')
  return { letterhead: officeName.toLocaleUpperCase('vi').trim(), placeName: place === officeName ? '' : place.trim() }
}
