/** Góp ý: remarks on the draft by person and place, open first, with their answers and what came of them; and the suggestions that wait. */
import { Check, CornerDownRight, RotateCcw, TextCursorInput, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/contract/contract.ts'
import { unmatchedWords } from '../../../../shared/domain/returned/unmatched.ts'
import { ReasonDialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/fields.tsx'
import type { FoundSuggestion } from './suggestions.ts'

export type StoredComment = Output<'drafts.comments'>[number]

type CommentListProps = {
  readonly comments: readonly StoredComment[]
  readonly suggestions: readonly FoundSuggestion[]
  readonly isReadOnly: boolean
  readonly authorOf: (comment: StoredComment) => string
  readonly onGo: (comment: StoredComment) => void
  readonly onAnswer: (comment: StoredComment, text: string) => void
  readonly onSettle: (comment: StoredComment, outcome: string | null) => void
  readonly onReopen: (comment: StoredComment) => void
  /** Of words that fitted no block: to the cursor with them. */
  readonly onPutIn: (comment: StoredComment) => void
  readonly onGoSuggestion: (suggestion: FoundSuggestion) => void
  readonly onDecide: (suggestions: readonly FoundSuggestion[], accept: boolean) => void
}

export function CommentList(props: CommentListProps) {
  const { t } = useTranslation()
  const [settling, setSettling] = useState<StoredComment | null>(null)
  const { comments, suggestions, isReadOnly } = props
  const roots = comments.filter(({ answersId }) => answersId === null)
  const open = roots.filter(({ resolvedAt }) => resolvedAt === null)
  const resolved = roots.filter(({ resolvedAt }) => resolvedAt !== null)
  const line = (comment: StoredComment) => (
    <CommentLine
      key={comment.id}
      {...props}
      comment={comment}
      answers={comments.filter(({ answersId }) => answersId === comment.id)}
      onResolve={() => setSettling(comment)}
    />
  )
  return (
    <>
      <section aria-label={t('drafting.suggestions.title', { count: suggestions.length })}>
        <h3 className="ws-section">{t('drafting.suggestions.title', { count: suggestions.length })}</h3>
        {suggestions.length === 0 && <p className="ws-empty">{t('drafting.suggestions.none')}</p>}
        {suggestions.length > 1 && (
          <div className="dr-list-do">
            <Button className="button small" isDisabled={isReadOnly} onPress={() => props.onDecide(suggestions, true)}>
              {t('drafting.suggestions.acceptAll')}
            </Button>
            <Button className="button small" isDisabled={isReadOnly} onPress={() => props.onDecide(suggestions, false)}>
              {t('drafting.suggestions.rejectAll')}
            </Button>
          </div>
        )}
        <ul className="dr-list">
          {suggestions.map((one) => (
            <li key={`${one.from} ${one.kind}`} className="dr-list-line">
              <Button className="dr-list-go" onPress={() => props.onGoSuggestion(one)}>
                <b>{one.by ?? t('drafting.suggestions.records')}</b>{' '}
                {t(`drafting.suggestions.${one.kind}`, { words: one.words })}
              </Button>
              <Button
                className="button square quiet"
                aria-label={t('drafting.suggestions.accept')}
                isDisabled={isReadOnly}
                onPress={() => props.onDecide([one], true)}
              >
                <Check aria-hidden="true" size={14} />
              </Button>
              <Button
                className="button square quiet"
                aria-label={t('drafting.suggestions.reject')}
                isDisabled={isReadOnly}
                onPress={() => props.onDecide([one], false)}
              >
                <X aria-hidden="true" size={14} />
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t('drafting.comments.open', { count: open.length })}>
        <h3 className="ws-section">{t('drafting.comments.open', { count: open.length })}</h3>
        {open.length === 0 && <p className="ws-empty">{t('drafting.comments.none')}</p>}
        <ul className="dr-list">{open.map(line)}</ul>
      </section>
      {resolved.length > 0 && (
        <section aria-label={t('drafting.comments.resolved', { count: resolved.length })}>
          <h3 className="ws-section">{t('drafting.comments.resolved', { count: resolved.length })}</h3>
          <ul className="dr-list">{resolved.map(line)}</ul>
        </section>
      )}
      {settling !== null && (
        <ReasonDialog
          title={t('drafting.comments.resolve')}
          words={t('drafting.comments.resolveWords')}
          confirm={t('drafting.comments.resolveDo')}
          onClose={() => setSettling(null)}
          onConfirm={(outcome) => {
            props.onSettle(settling, outcome)
            setSettling(null)
          }}
        />
      )}
    </>
  )
}

type CommentLineProps = CommentListProps & {
  readonly comment: StoredComment
  readonly answers: readonly StoredComment[]
  readonly onResolve: () => void
}

function CommentLine({
  comment,
  answers,
  isReadOnly,
  authorOf,
  onGo,
  onAnswer,
  onReopen,
  onPutIn,
  onResolve,
}: CommentLineProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const answer = () => {
    if (typed !== null && typed.trim() !== '') onAnswer(comment, typed.trim())
    setTyped(null)
  }
  return (
    <li className="dr-comment">
      <Button className="dr-list-go" onPress={() => onGo(comment)}>
        <b>{authorOf(comment)}</b>
        {comment.quote !== null && <q className="dr-quote">{comment.quote}</q>}
        <span>{comment.text}</span>
      </Button>
      {answers.map((one) => (
        <p key={one.id} className="dr-answer">
          <CornerDownRight aria-hidden="true" size={12} />
          <span>
            <b>{authorOf(one)}</b> {one.text}
          </span>
        </p>
      ))}
      {comment.outcome !== null && (
        <p className="dr-answer quiet-text">{t('drafting.comments.outcome', { outcome: comment.outcome })}</p>
      )}
      {typed !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            answer()
          }}
        >
          <TextField label={t('drafting.comments.answer')} labelHidden value={typed} onChange={setTyped} autoFocus />
        </form>
      )}
      <div className="dr-comment-do">
        {comment.resolvedAt === null ? (
          <>
            <Button
              className="button small"
              isDisabled={isReadOnly}
              onPress={() => (typed === null ? setTyped('') : answer())}
            >
              {t('drafting.comments.answer')}
            </Button>
            {unmatchedWords(comment.text) !== null && (
              <Button className="button small" isDisabled={isReadOnly} onPress={() => onPutIn(comment)}>
                <TextCursorInput aria-hidden="true" size={14} /> {t('drafting.comments.putIn')}
              </Button>
            )}
            <Button className="button small" isDisabled={isReadOnly} onPress={onResolve}>
              <Check aria-hidden="true" size={14} /> {t('drafting.comments.resolveDo')}
            </Button>
          </>
        ) : (
          <Button className="button small" isDisabled={isReadOnly} onPress={() => onReopen(comment)}>
            <RotateCcw aria-hidden="true" size={14} /> {t('drafting.comments.reopen')}
          </Button>
        )}
      </div>
    </li>
  )
}
