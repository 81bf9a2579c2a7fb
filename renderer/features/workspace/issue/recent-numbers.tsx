/** The newest numbers of the register the document will stand in. */
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/contract/contract.ts'
import { shortDate } from '../../../../shared/vietnamese/dates.ts'
import { NumberState } from '../../register/number-state.tsx'

export function RecentNumbers({ outlook: { recent } }: { readonly outlook: Output<'issuing.outlook'> }) {
  const { t } = useTranslation()
  if (recent.length === 0) return null
  return (
    <table className="table issue-recent">
      <caption className="ws-section">{t('issue.recent')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('registers.number')}</th>
          <th scope="col">{t('registers.date')}</th>
          <th scope="col">{t('registers.summary')}</th>
          <th scope="col">{t('registers.state')}</th>
        </tr>
      </thead>
      <tbody>
        {recent.map((one) => (
          <tr key={one.id}>
            <td className="nowrap">{one.number}</td>
            <td className="nowrap">{one.date === null ? '' : shortDate(one.date)}</td>
            <td>{one.summary ?? one.reason ?? ''}</td>
            <td>
              <NumberState state={one.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
