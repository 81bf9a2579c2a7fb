/** The stamp of a level: framed for Mật, double for Tối mật, filled for Tuyệt mật. Nothing where there is no level. */
import { useTranslation } from 'react-i18next'
import type { SecrecyLevel } from '../../../shared/records/values.ts'

export function LevelTag({ level }: { readonly level: SecrecyLevel }) {
  const { t } = useTranslation()
  if (level === 'none') return null
  return <span className={`ws-secret ws-secret-${level}`}>{t(`workspace.secrecy.${level}`)}</span>
}
