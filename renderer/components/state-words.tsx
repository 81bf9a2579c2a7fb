/** Marks every screen shares: a gap that is never filled, a fact that was assumed, a date with both. */
import { useTranslation } from 'react-i18next'
import { shortDate } from '../../shared/vietnamese/dates.ts'

/** A red dashed gap that names what lacks. */
export function Blank({ words }: { readonly words: string }) {
  return <span className="blank">{words}</span>
}

/** A civil date as documents write it, marked when it was assumed, a gap when it lacks. */
export function DateWords({ date, isAssumed }: { readonly date: string | null; readonly isAssumed: boolean }) {
  const { t } = useTranslation()
  if (date === null) return <Blank words={t('sessions.noDate')} />
  if (!isAssumed) return <span className="nowrap">{shortDate(date)}</span>
  return (
    <span className="nowrap">
      <span className="assumed">{shortDate(date)}</span> <span className="assumed-word">{t('common.assumed')}</span>
    </span>
  )
}
