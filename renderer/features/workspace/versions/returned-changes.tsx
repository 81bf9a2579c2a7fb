/** What a returned Word file says: each change to be taken or left, filtered by who made it; its remarks; what is not matched. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Returned } from '../../../../shared/contract/endpoints/drafts.ts'
import { Check } from '../../../components/check.tsx'
import { Choice } from '../../../components/fields.tsx'

type Pieces = Returned['changes'][number]['pieces']
const everyone = 'everyone'
/** Words a person needs to know where a change stands; more of what was kept is left out. */
const wordsAround = 60

type ReturnedChangesProps = {
  readonly read: Returned
  /** Numbers of the changes that are not taken. */
  readonly leftOut: ReadonlySet<number>
  readonly onLeaveOut: (leftOut: ReadonlySet<number>) => void
}

export function ReturnedChanges({ read, leftOut, onLeaveOut }: ReturnedChangesProps) {
  const { t } = useTranslation()
  const [person, setPerson] = useState(everyone)
  const nameOf = (by: string | null) => by ?? t('returned.nobody')
  const people = [...new Set(read.changes.flatMap((change) => change.people.map(nameOf)))]
  const shown = read.changes
    .map((change, index) => ({ ...change, index }))
    .filter(({ people: by }) => person === everyone || by.map(nameOf).includes(person))
  const leave = (indexes: readonly number[], isOut: boolean) => {
    const next = new Set(leftOut)
    for (const index of indexes) {
      if (isOut) next.add(index)
      else next.delete(index)
    }
    onLeaveOut(next)
  }
  const all = shown.map(({ index }) => index)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keys too
    <section className="vs-lines rt-list" tabIndex={0} aria-label={t('returned.changes')}>
      {read.changes.length > 0 && (
        <>
          <p className="quiet-text small-text">{t('returned.asSuggestions')}</p>
          <div className="rt-tools">
            <Choice
              label={t('returned.person')}
              value={person}
              options={[
                { id: everyone, label: t('returned.everyone') },
                ...people.map((name) => ({ id: name, label: name })),
              ]}
              onChange={setPerson}
            />
            <Button className="button small" onPress={() => leave(all, false)}>
              {t('returned.takeShown')}
            </Button>
            <Button className="button small" onPress={() => leave(all, true)}>
              {t('returned.leaveShown')}
            </Button>
          </div>
        </>
      )}
      {shown.map(({ index, kind, people: by, pieces, fits }) => (
        <div key={index} className="rt-change">
          <Check isSelected={!leftOut.has(index)} onChange={(isTaken) => leave([index], !isTaken)}>
            <span>
              <strong>{t(`returned.kinds.${kind}`)}</strong>: {by.map(nameOf).join(', ')}
              {!fits && <small className="quiet-text"> ({t('returned.unfit')})</small>}
            </span>
          </Check>
          <Words pieces={pieces} />
        </div>
      ))}
      {read.unmatched.length > 0 && (
        <>
          <h3>{t('returned.unmatched')}</h3>
          <p className="quiet-text small-text">{t('returned.unmatchedWords')}</p>
          {read.unmatched.map(({ reason, pieces }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the words of one file have no other name
            <div key={index} className="rt-change">
              <strong>{t(`returned.reasons.${reason}`)}</strong>
              <Words pieces={pieces} />
            </div>
          ))}
        </>
      )}
      {read.comments.length > 0 && (
        <>
          <h3>{t('returned.comments')}</h3>
          {read.comments.map(({ author, text, quote }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the remarks of one file have no other name
            <div key={index} className="rt-change">
              <strong>{author}</strong>: {text}
              {quote !== null && quote !== '' && <q className="quiet-text small-text">{quote}</q>}
            </div>
          ))}
        </>
      )}
    </section>
  )
}

function Words({ pieces }: { readonly pieces: Pieces }) {
  return (
    <p className="vs-text">
      {pieces.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'inserted') return <ins key={key}>{text}</ins>
        if (kind === 'deleted') return <del key={key}>{text}</del>
        if (kind === 'passing') return null
        return kind === 'restyled' ? <mark key={key}>{text}</mark> : shortened(text, index, pieces.length)
      })}
    </p>
  )
}

/** What was kept at length between changes: only what stands beside them. */
function shortened(text: string, index: number, count: number): string {
  if (text.length <= 2 * wordsAround) return text
  const head = index === 0 && count > 1 ? '' : text.slice(0, wordsAround)
  const tail = index === count - 1 && count > 1 ? '' : text.slice(-wordsAround)
  return `${head}… ${tail}`
}
