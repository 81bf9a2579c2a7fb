/** Mẫu câu: the office's phrases, those used most first, each with how often it was used. */
import { Hash } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Finder } from '../../../components/finder.tsx'
import type { DraftPhrase } from './draft-phrases.ts'
import { usePhrases } from './use-phrases.ts'

type PhraseFinderProps = { readonly onChoose: (phrase: DraftPhrase) => void; readonly onClose: () => void }

export function PhraseFinder({ onChoose, onClose }: PhraseFinderProps) {
  const { t } = useTranslation()
  const { phrases } = usePhrases()
  return (
    <Finder
      title={t('drafting.phrases.title')}
      hint={t('drafting.phrases.hint')}
      items={phrases.map(({ id, shortcut, words, used }) => ({
        id,
        label: words,
        detail: [`#${shortcut}`, t('drafting.phrases.used', { count: used })].join(', '),
        icon: <Hash aria-hidden="true" size={14} />,
      }))}
      onChoose={(id) => {
        const phrase = phrases.find((one) => one.id === id)
        if (phrase !== undefined) onChoose(phrase)
      }}
      onClose={onClose}
    />
  )
}
