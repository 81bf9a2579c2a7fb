/** The frozen text of an issued document, with the sentence that was asked for marked and in sight. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '../../query.ts'

type FrozenTextProps = { readonly issuedId: string; readonly block: number }

export function FrozenText({ issuedId, block }: FrozenTextProps) {
  const { t } = useTranslation()
  const read = useRead('issued.readText', { issuedId }).data
  const marked = useRef<HTMLElement>(null)
  const isRead = read?.issuedId === issuedId
  useEffect(() => {
    if (isRead) marked.current?.scrollIntoView({ block: 'center' })
  }, [isRead])
  if (!isRead) return <div aria-busy="true" />
  return (
    <section className="card" aria-label={t('registers.frozenText')}>
      <header>
        <h2>{t('registers.frozenText')}</h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the arrows must reach it */}
      <div className="card-body frozen-text" tabIndex={0}>
        {read.blocks.map((text, place) =>
          place === block ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen text never changes, its places are its keys
            <p key={place}>
              <mark ref={marked}>{text}</mark>
            </p>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen text never changes, its places are its keys
            <p key={place}>{text}</p>
          ),
        )}
      </div>
    </section>
  )
}
