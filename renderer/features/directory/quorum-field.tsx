/** The share of members who must be present, `2/3` unless the body's rules say otherwise (`domain.md` 4.6). */
import { useTranslation } from 'react-i18next'
import type { Directory } from '../../../shared/contract/views.ts'
import { AutosaveField } from '../../components/autosave-field.tsx'
import { storedRecord, updateRecord } from './record-changes.ts'

type Body = Directory['bodies'][number]

export function QuorumField({ body }: { readonly body: Body }) {
  const { t } = useTranslation()
  const standOf = (current: Body) => ({ value: fraction(current), revision: current.revision })
  return (
    <AutosaveField
      label={t('directory.quorum')}
      hint={t('directory.quorumHint')}
      refusal={t('directory.quorumRefused')}
      isRequired
      accepts={(typed) => read(typed) !== null}
      id={`body:${body.id}.quorum`}
      stand={standOf(body)}
      commit={async (typed, revision) =>
        standOf(await updateRecord('body', body.id, revision, { quorum: read(typed) ?? body.quorum }))
      }
      standOf={(current) => {
        const stored = storedRecord<'body'>(current)
        return stored === null ? null : standOf(stored)
      }}
    />
  )
}

function fraction({ quorum }: Body): string {
  return `${quorum.numerator}/${quorum.denominator}`
}

/** `null` when it is no share of the members. */
function read(typed: string): Body['quorum'] | null {
  const [, over, under] = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(typed) ?? []
  const [numerator, denominator] = [Number(over), Number(under)]
  return over !== undefined && denominator > 0 && numerator <= denominator ? { numerator, denominator } : null
}
