/** Whether the rule allows a value that is not its own. */
import { useTranslation } from 'react-i18next'
import type { Deviation } from '../../../../shared/documents/deviations.ts'

export function DeviationTag({ within }: Pick<Deviation, 'within'>) {
  const { t } = useTranslation()
  return (
    <span className={within ? 'tag' : 'tag form-outside'}>
      {t(within ? 'settings.form.within' : 'settings.form.outside')}
    </span>
  )
}
