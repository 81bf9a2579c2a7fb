/** Tìm và thay in the whole draft: what was found is counted and shown, replacing all is one step of the undo. */
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Check } from '../../../components/check.tsx'
import { TextField } from '../../../components/fields.tsx'

export type FindRequest = { readonly query: string; readonly isExact: boolean }

type FindBarProps = {
  readonly request: FindRequest
  readonly count: number
  /** Which of them is chosen, from 1; 0 when none is. */
  readonly current: number
  readonly isReadOnly: boolean
  readonly onChange: (request: FindRequest) => void
  readonly onStep: (direction: 1 | -1) => void
  readonly onReplace: (words: string, all: boolean) => void
  readonly onClose: () => void
}

export function FindBar({ request, count, current, isReadOnly, onChange, onStep, onReplace, onClose }: FindBarProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const onKey = (event: KeyboardEvent, isReplacing: boolean) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && !isReplacing) onStep(event.shiftKey ? -1 : 1)
    else if (event.key === 'Enter') onReplace(words, event.altKey)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className="dr-find" aria-label={t('drafting.find.title')}>
      <div className="dr-find-field" onKeyDownCapture={(event) => onKey(event, false)}>
        <TextField
          label={t('drafting.find.query')}
          labelHidden
          placeholder={t('drafting.find.query')}
          value={request.query}
          onChange={(query) => onChange({ ...request, query })}
          autoFocus
        />
      </div>
      <span className="dr-find-count" role="status">
        {request.query === '' ? '' : t('drafting.find.count', { current, count })}
      </span>
      <Button className="button square quiet" aria-label={t('drafting.find.previous')} onPress={() => onStep(-1)}>
        <ChevronUp aria-hidden="true" size={14} />
      </Button>
      <Button className="button square quiet" aria-label={t('drafting.find.next')} onPress={() => onStep(1)}>
        <ChevronDown aria-hidden="true" size={14} />
      </Button>
      <Check isSelected={request.isExact} onChange={(isExact) => onChange({ ...request, isExact })}>
        {t('drafting.find.exact')}
      </Check>
      <div className="dr-find-field" onKeyDownCapture={(event) => onKey(event, true)}>
        <TextField
          label={t('drafting.find.replacement')}
          labelHidden
          placeholder={t('drafting.find.replacement')}
          value={words}
          onChange={setWords}
          isDisabled={isReadOnly}
        />
      </div>
      <Button className="button small" isDisabled={isReadOnly || count === 0} onPress={() => onReplace(words, false)}>
        {t('drafting.find.replace')}
      </Button>
      <Button className="button small" isDisabled={isReadOnly || count === 0} onPress={() => onReplace(words, true)}>
        {t('drafting.find.replaceAll')} <kbd>Alt Enter</kbd>
      </Button>
      <Button className="button square quiet" aria-label={t('common.close')} onPress={onClose}>
        <X aria-hidden="true" size={14} />
      </Button>
    </search>
  )
}
