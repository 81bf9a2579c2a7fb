/** Đính chính, thay thế, bãi bỏ: what the document does to one that was issued, chosen while it is issued. */
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../../shared/contract/contract.ts'
import { Choice } from '../../../components/fields.tsx'
import { useRead } from '../../../query.ts'
import { Picker } from '../fields/picker.tsx'

type Change = Input<'issuing.issue'>['changes'][number]
export type Relation = { readonly kind: 'none' | Change['kind']; readonly issuedId: string | null }
export const noRelation: Relation = { kind: 'none', issuedId: null }

/** The relation as issuing takes it. */
export function changesOf({ kind, issuedId }: Relation): Change[] {
  return kind === 'none' || issuedId === null ? [] : [{ kind, issuedId }]
}

type IssueRelationProps = { readonly relation: Relation; readonly onRelation: (relation: Relation) => void }

const kinds = ['none', 'corrected', 'replaced', 'revoked'] as const

export function IssueRelation({ relation, onRelation }: IssueRelationProps) {
  const { t } = useTranslation()
  const issued = useRead('issued.list', null).data ?? []
  if (issued.length === 0) return null
  const older = issued.find(({ id }) => id === relation.issuedId)
  return (
    <section className="issue-facts" aria-label={t('review.relation.title')}>
      <div className="issue-signer-row">
        <Choice
          label={t('review.relation.kind')}
          value={relation.kind}
          options={kinds.map((id) => ({
            id,
            label: id === 'none' ? t('review.relation.none') : t(`review.relation.does.${id}`),
          }))}
          onChange={(kind) => onRelation({ ...relation, kind })}
        />
        {relation.kind !== 'none' && (
          <Picker
            label={t('review.relation.older')}
            placeholder={t('registers.findIssued')}
            options={issued.map(({ id, printedNumber, summary }) => ({ id, label: printedNumber, detail: summary }))}
            value={relation.issuedId}
            onChange={(issuedId) => onRelation({ ...relation, issuedId })}
          />
        )}
      </div>
      {relation.kind !== 'none' && (
        <p className="quiet-text small-text">
          {older === undefined
            ? t('review.relation.choose')
            : t(`review.relation.will.${relation.kind}`, { number: older.printedNumber })}
        </p>
      )}
    </section>
  )
}
