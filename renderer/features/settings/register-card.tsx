/** Sổ văn bản: whether the program keeps the whole book, what shares a series, and what the signed copy carries. */
import { useTranslation } from 'react-i18next'
import type { RegisterPolicy } from '../../../shared/records/register.ts'
import { call } from '../../api.ts'
import { Check } from '../../components/check.tsx'
import { queryClient, useRead } from '../../query.ts'

const fields = ['wholeBook', 'sharedDecisions', 'fingerprint'] as const satisfies readonly (keyof RegisterPolicy)[]

export function RegisterCard() {
  const { t } = useTranslation()
  const policy = useRead('registers.list', null).data?.policy
  if (policy === undefined) return null
  const set = async (change: Partial<RegisterPolicy>) => {
    await call('registers.setPolicy', { ...policy, ...change })
    await queryClient.invalidateQueries({ queryKey: ['registers.list'] })
  }
  return (
    <section className="card" aria-labelledby="settings-register">
      <header>
        <h2 id="settings-register">{t('registers.policy')}</h2>
      </header>
      <div className="card-body">
        {fields.map((field) => (
          <Check key={field} isSelected={policy[field]} onChange={(isOn) => void set({ [field]: isOn })}>
            <span>
              {t(`registers.policies.${field}`)}
              <small className="quiet-text">{t(`registers.policyHints.${field}`)}</small>
            </span>
          </Check>
        ))}
      </div>
    </section>
  )
}
