/** First start: the office, its term, its body, who is at the keyboard. Everything can be changed later. */
import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/contract/errors.ts'
import { call, errorOf } from '../../api.ts'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { TextField } from '../../components/fields.tsx'
import { queryClient } from '../../query.ts'
import { letterheadOf, placeOf } from './office-suggestions.ts'

const blank = {
  officeName: '',
  letterhead: '',
  placeName: '',
  termName: '',
  // The body's own name: data of the office, so Vietnamese in every language of the screen.
  bodyName: 'Ban Thường vụ Tỉnh ủy',
  personName: '',
  personTitle: '',
}
type Name = keyof typeof blank

export function Welcome() {
  const { t } = useTranslation()
  const [fields, setFields] = useState(blank)
  const [isChecked, setChecked] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const missing = needed.find((name) => fields[name].trim() === '')
  const attempt = async (command: () => Promise<unknown>) => {
    setError(null)
    try {
      await command()
      await queryClient.invalidateQueries()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  const start = () => {
    setChecked(true)
    if (missing !== undefined) return document.getElementById(missing)?.focus()
    const personTitle = fields.personTitle.trim() === '' ? null : fields.personTitle
    void attempt(() => call('welcome.complete', { ...fields, personTitle }))
  }
  const set = (name: Name, value: string) =>
    setFields((old) => ({ ...old, ...(name === 'officeName' ? suggested(old, value) : {}), [name]: value }))
  const field = (name: Name) => {
    const isMissing = isChecked && name !== 'personTitle' && fields[name].trim() === ''
    const hint = isMissing ? t('components.mayNotBeEmpty') : hints[name] === undefined ? undefined : t(hints[name])
    return (
      <TextField
        id={name}
        label={t(`welcome.${name}`)}
        {...(hint === undefined ? {} : { hint })}
        value={fields[name]}
        onChange={(value) => set(name, value)}
        isInvalid={isMissing}
        autoFocus={name === 'officeName'}
        isRequired={name !== 'personTitle'}
      />
    )
  }
  return (
    <main className="welcome">
      <Form
        className="card welcome-card"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          start()
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
        <div className="card-body">
          <div className="form-grid">
            {field('officeName')}
            {field('placeName')}
            {field('letterhead')}
            {field('termName')}
            {field('bodyName')}
          </div>
          <div className="form-grid welcome-person">
            {field('personName')}
            {field('personTitle')}
          </div>
          {error !== null && <ErrorPanel error={error} />}
          <div className="button-row">
            <Button type="submit" className="button primary">
              {t('welcome.start')} <kbd>Enter</kbd>
            </Button>
          </div>
        </div>
        <footer className="welcome-sample">
          <p className="small-text">{t('welcome.sampleWords')}</p>
          <Button className="button" onPress={() => void attempt(() => call('sample.load', null))}>
            {t('welcome.sample')}
          </Button>
        </footer>
      </Form>
    </main>
  )
}

const needed = ['officeName', 'placeName', 'letterhead', 'termName', 'bodyName', 'personName'] as const

const hints = {
  officeName: 'welcome.officeHint',
  letterhead: 'welcome.letterheadHint',
  placeName: 'welcome.placeHint',
  termName: 'welcome.termHint',
  bodyName: 'welcome.bodyHint',
  personName: 'welcome.personHint',
  personTitle: 'welcome.titleHint',
} as const satisfies Partial<Record<Name, string>>

/** Letterhead and place follow the office's name until a person changes them. */
function suggested(old: typeof blank, officeName: string): Partial<typeof blank> {
  return {
    ...(old.letterhead === letterheadOf(old.officeName) ? { letterhead: letterheadOf(officeName) } : {}),
    ...(old.placeName === placeOf(old.officeName) ? { placeName: placeOf(officeName) } : {}),
  }
}
