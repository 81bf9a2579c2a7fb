/** A deadline typed in one line: it is shown as it was read, and Enter makes it the task's. What is not understood fills nothing. */
import { Check } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type DueReading, parseDue } from '../../../../shared/domain/due/parse-due.ts'
import { dueRemarks } from '../../../../shared/domain/due/remarks.ts'
import type { DueContext } from '../../../../shared/domain/due/resolution.ts'
import { besideOf } from '../../../../shared/domain/due/said-due.ts'
import type { DueRule } from '../../../../shared/records/session.ts'
import { TextField } from '../../../components/fields.tsx'

type DueLineProps = {
  /** The day it is given on, and the office's days off. */
  readonly context: DueContext
  readonly onRead: (rule: DueRule) => void
  readonly autoFocus?: boolean
}

export function DueLine({ context, onRead, autoFocus = false }: DueLineProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  // Escape puts the reading away and leaves what was typed; typing on shows it again.
  const [isAway, setAway] = useState(false)
  const reading = typed.trim() === '' ? null : parseDue(typed, context)
  const read = useRef<HTMLDivElement>(null)
  const isShown = reading !== null && !isAway
  // What is about to be kept must be seen, also when the field stands at the foot of its pane.
  useEffect(() => {
    if (isShown && typed !== '') read.current?.scrollIntoView({ block: 'nearest' })
  }, [isShown, typed])
  const type = (words: string) => {
    setTyped(words)
    setAway(false)
  }
  const take = () => {
    if (reading?.understood !== true) return
    onRead(reading.due)
    type('')
  }
  const press = (event: KeyboardEvent) => {
    // Enter and Escape of an input method are its own.
    if (reading === null || event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') setAway(true)
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (isAway) setAway(false)
    else take()
  }
  return (
    <div className="ws-due-line">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the field within */}
      <div onKeyDown={press}>
        <TextField
          label={t('due.typed')}
          placeholder={t('due.example')}
          value={typed}
          onChange={type}
          autoFocus={autoFocus}
        />
      </div>
      <div role="status" ref={read}>
        {isShown && <Reading reading={reading} on={context.on} onTake={take} />}
      </div>
    </div>
  )
}

type ReadingProps = { readonly reading: DueReading; readonly on: string; readonly onTake: () => void }

function Reading({ reading, on, onTake }: ReadingProps) {
  const { t } = useTranslation()
  const leftOut = reading.understood ? besideOf(reading) : ''
  return (
    <div className={reading.understood ? 'ws-due-reading' : 'ws-due-reading refused'}>
      {reading.understood && (
        <p className="ws-due-words">
          <span>{t('due.printed', { words: reading.due.text })}</span>
          <Button className="button small" onPress={onTake}>
            <Check aria-hidden="true" size={14} /> {t('due.take')}
          </Button>
        </p>
      )}
      {dueRemarks(reading, on).map(({ code, params }) => (
        <p key={code}>{t(`due.${code}`, params)}</p>
      ))}
      {leftOut !== '' && <p>{t('due.leftOut', { words: leftOut })}</p>}
    </div>
  )
}
