/** Mẫu câu: words the office writes often, put into the writing line by `#` and their shortcut. */
import './phrases-card.css'
import { Plus, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { isShortcut } from '../../../shared/records/phrase.ts'
import { richTextOf } from '../../../shared/records/rich-text.ts'
import { fold } from '../../../shared/vietnamese/letters.ts'
import { TextField } from '../../components/fields.tsx'
import { useRead } from '../../query.ts'
import type { OfficeRecords } from '../directory/record-changes.ts'
import { RecordLines, RecordText } from '../directory/record-fields.tsx'
import { useDirectoryEdit } from '../directory/use-directory-edit.ts'

type Phrase = OfficeRecords['phrase']

export function PhrasesCard() {
  const { t } = useTranslation()
  const phrases = useRead('phrases.list', null).data ?? []
  return (
    <section className="card phrases-card" aria-labelledby="settings-phrases">
      <header>
        <h2 id="settings-phrases">{t('settings.phrases.title')}</h2>
      </header>
      <div className="card-body">
        <p className="quiet-text small-text">{t('settings.phrases.words')}</p>
        {phrases.map((phrase) => (
          <PhraseRow key={phrase.id} phrase={phrase} />
        ))}
        <NewPhrase listed={phrases} />
      </div>
    </section>
  )
}

function PhraseRow({ phrase }: { readonly phrase: Phrase }) {
  const { t } = useTranslation()
  const { remove } = useDirectoryEdit()
  const name = `#${phrase.shortcut}`
  return (
    <fieldset className="phrase-row" aria-label={name}>
      <RecordText
        kind="phrase"
        record={phrase}
        field="shortcut"
        label={t('settings.phrases.shortcut')}
        labelHidden
        isRequired
      />
      <RecordLines kind="phrase" record={phrase} field="text" label={t('settings.phrases.text')} labelHidden rows={2} />
      <Button
        className="button square quiet"
        aria-label={t('settings.phrases.remove', { name })}
        onPress={() => void remove('phrase', phrase, name)}
      >
        <Trash2 aria-hidden="true" size={14} />
      </Button>
    </fieldset>
  )
}

function NewPhrase({ listed }: { readonly listed: readonly Phrase[] }) {
  const { t } = useTranslation()
  const { add } = useDirectoryEdit()
  const [shortcut, setShortcut] = useState('')
  const [words, setWords] = useState('')
  const known = listed.some((phrase) => fold(phrase.shortcut) === fold(shortcut.trim()))
  const isWord = isShortcut(shortcut.trim())
  const isReady = isWord && words.trim() !== '' && !known
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const order = listed.reduce((highest, phrase) => Math.max(highest, phrase.order), -1) + 1
    if (!isReady || (await add('phrase', { shortcut, text: richTextOf(words.trim()), order })) === null) return
    setShortcut('')
    setWords('')
  }
  return (
    <form className="phrase-row new" onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('settings.phrases.shortcut')}
        value={shortcut}
        onChange={setShortcut}
        placeholder={t('settings.phrases.shortcutExample')}
      />
      <TextField
        label={t('settings.phrases.text')}
        value={words}
        onChange={setWords}
        placeholder={t('settings.phrases.textExample')}
      />
      <Button className="button" type="submit" isDisabled={!isReady}>
        <Plus aria-hidden="true" size={14} /> {t('settings.phrases.add')}
      </Button>
      {known && (
        <p className="small-text" role="status">
          {t('settings.phrases.known', { shortcut: shortcut.trim() })}
        </p>
      )}
      {shortcut.trim() !== '' && !isWord && (
        <p className="small-text" role="status">
          {t('settings.phrases.oneWord')}
        </p>
      )}
    </form>
  )
}
