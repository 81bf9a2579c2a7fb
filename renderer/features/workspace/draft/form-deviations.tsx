/** Khác thể thức: what the office has set otherwise than the rule of the profile the page follows. */
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { formDeviations } from '../../../../shared/documents/deviations.ts'
import { DeviationTag } from '../../settings/form/deviation-tag.tsx'
import { useFormWords } from '../../settings/form/form-words.ts'

import { useDesk } from '../desk.ts'

export function FormDeviations({ profileId }: { readonly profileId: string }) {
  const { t } = useTranslation()
  const say = useFormWords()
  const { dossier } = useDesk()
  const found = formDeviations(profileId, dossier.office.profileOverrides)
  if (found.length === 0) return null
  const title = t('draft.deviations', { count: found.length })
  return (
    <section aria-label={title}>
      <h3 className="ws-section">{title}</h3>
      <ul className="ws-gaps">
        {found.map((one) => (
          <li key={one.path} className="ws-gap">
            <span className="ws-gap-words">
              {t('draft.deviation', { label: say.label(one), value: say.value(one.setting, one.value) })}
              <span className="quiet-text small-text">
                {t('draft.deviationRule', { value: say.value(one.setting, one.ruleValue) })}
              </span>
              <DeviationTag within={one.within} />
            </span>
          </li>
        ))}
      </ul>
      <p className="ws-empty">
        <Link href="/thiet-lap">{t('draft.deviationsLink')}</Link>
      </p>
    </section>
  )
}
