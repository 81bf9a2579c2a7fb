/** What the documents lack, each with a jump to the field where it is filled. Gaps are shown, never filled. */
import { CircleDashed, FileSearch } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Gap } from '../../../shared/contract/views.ts'
import { isAssumed } from '../../../shared/documents/compose.ts'
import { fold } from '../../../shared/vietnamese/letters.ts'
import { WholeNumbers } from '../../components/whole-numbers.tsx'
import { useDesk } from './desk.ts'
import { gapTarget } from './model/gap-target.ts'

type GapListProps = {
  readonly gaps: readonly Gap[]
  /** Shows where on the page the fact is lacking, where a page is shown. */
  readonly onShow?: (path: string) => void
}

export function GapList({ gaps, onShow }: GapListProps) {
  const { t } = useTranslation()
  const blanks = gaps.filter((gap) => !isAssumed(gap))
  const assumed = gaps.filter(isAssumed)
  if (gaps.length === 0) return <p className="ws-empty">{t('workspace.noGaps')}</p>
  return (
    <div data-field="gaps">
      <GapGroup title={t('draft.blanks', { count: blanks.length })} gaps={blanks} onShow={onShow} />
      <GapGroup title={t('draft.assumed', { count: assumed.length })} gaps={assumed} />
    </div>
  )
}

type GapGroupProps = { readonly title: string; readonly gaps: readonly Gap[]; readonly onShow?: GapListProps['onShow'] }

function GapGroup({ title, gaps, onShow }: GapGroupProps) {
  if (gaps.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className="ws-section">{title}</h3>
      <ul className="ws-gaps">
        {gaps.map((gap) => (
          <GapLine key={`${gap.path} ${gap.code} ${gap.recordId}`} gap={gap} onShow={onShow} />
        ))}
      </ul>
    </section>
  )
}

function GapLine({ gap, onShow }: { readonly gap: Gap; readonly onShow: GapListProps['onShow'] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const target = gapTarget(gap, desk.dossier)
  const words = t(`gaps.${gap.code}`)
  return (
    <li className="ws-gap">
      <CircleDashed aria-hidden="true" size={14} />
      <span className="ws-gap-words">
        {target === null ? (
          words
        ) : (
          <Button className="link-button" onPress={() => desk.jumpTo(target)}>
            {words}
          </Button>
        )}
        {gap.where !== '' && fold(gap.where) !== fold(desk.dossier.body.name) && (
          <span className="quiet-text small-text">
            <WholeNumbers words={gap.where} />
          </span>
        )}
      </span>
      {onShow !== undefined && (
        <Button
          className="button small quiet square ws-gap-show"
          aria-label={t('draft.showOnPage')}
          onPress={() => onShow(gap.path)}
        >
          <FileSearch aria-hidden="true" size={14} />
        </Button>
      )}
    </li>
  )
}
