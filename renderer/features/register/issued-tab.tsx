/** The documents that were issued: found by any word, filtered by type, each with all that hangs on it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Output } from '../../../shared/contract/contract.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { Choice } from '../../components/fields.tsx'
import { PickList } from '../directory/pick-list.tsx'
import { IssuedCards } from './issued-cards.tsx'

type IssuedTabProps = {
  readonly issued: Output<'issued.list'>
  readonly issuedId: string | null
  readonly block: number | null
}

export function IssuedTab({ issued, issuedId, block }: IssuedTabProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [chosen, setChosen] = useState(issuedId)
  const [type, setType] = useState('all')
  const types = [...new Set(issued.map((one) => one.documentType ?? t(`draft.kinds.${one.kind}`)))]
  const shown = issued.filter((one) => type === 'all' || (one.documentType ?? t(`draft.kinds.${one.kind}`)) === type)
  const current = shown.find(({ id }) => id === chosen) ?? shown[0]
  if (issued.length === 0) return <p className="empty">{t('registers.noneIssued')}</p>
  return (
    <div className="split references">
      <div className="register-list">
        <div className="register-filter">
          <Choice
            label={t('registers.type')}
            value={type}
            options={[{ id: 'all', label: t('registers.allTypes') }, ...types.map((id) => ({ id, label: id }))]}
            onChange={setType}
          />
        </div>
        <PickList
          label={t('registers.issuedTab')}
          rows={shown.map((one) => ({
            id: one.id,
            name: one.printedNumber,
            detail: [shortDate(one.issuedOn), one.signerName].join(', '),
            more: one.secrecy === 'tuyet_mat' ? t('registers.levels.tuyet_mat') : (one.summary ?? ''),
            ...(one.changes.length > 0
              ? {
                  mark: (
                    <span className="state warn">
                      {one.changes.map((kind) => t(`registers.changes.${kind}`)).join(', ')}
                    </span>
                  ),
                }
              : {}),
          }))}
          chosen={current?.id ?? null}
          onChoose={setChosen}
          addWords={t('registers.issueNew')}
          onAdd={() => go('/phien-hop')}
          findWords={t('registers.findIssued')}
          noneWords={t('registers.noneFound')}
        />
      </div>
      <div className="split-main">
        {current !== undefined && (
          <IssuedCards
            key={current.id}
            issuedId={current.id}
            block={current.id === issuedId ? block : null}
            others={issued}
          />
        )}
      </div>
    </div>
  )
}
