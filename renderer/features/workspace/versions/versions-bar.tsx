/** The versions of a draft: frozen one after the other, compared, exported as a redline; and the copy that comes back from Word. */
import './versions.css'
import { FileInput, GitCompareArrows, Layers } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/contract/contract.ts'
import type { DraftState } from '../../../../shared/records/draft.ts'
import { flushAll } from '../../../flush.ts'
import { useRead } from '../../../query.ts'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import { CompareDialog } from './compare-dialog.tsx'
import { ReturnedDialog } from './returned-dialog.tsx'
import { VersionsDialog } from './versions-dialog.tsx'

export type Version = Output<'drafts.versions'>[number]

type VersionsBarProps = { readonly draftId: string; readonly number: number; readonly state: DraftState }

export function VersionsBar({ draftId, number, state }: VersionsBarProps) {
  const { t } = useTranslation()
  const versions = useRead('drafts.versions', { draftId }).data ?? []
  const desk = useDesk()
  const [opened, setOpened] = useState<'versions' | 'compare' | 'returned' | null>(null)
  // What is still being typed belongs to the version.
  const open = (dialog: 'versions' | 'compare' | 'returned') => void flushAll().then(() => setOpened(dialog))
  const canCompare = versions.length > 0
  const canTake = desk.isOpen && ['drafting', 'review', 'consultation'].includes(state)
  useCommands({
    'Alt+k': () => open('versions'),
    'Alt+l': () => open(canCompare ? 'compare' : 'versions'),
    ...(canTake ? { 'Alt+j': () => open('returned') } : {}),
  })
  const close = () => setOpened(null)
  return (
    <>
      <Button className="button small" onPress={() => open('versions')}>
        <Layers aria-hidden="true" size={14} /> {t('versions.button')} <kbd>Alt K</kbd>
      </Button>
      <Button className="button small" isDisabled={!canCompare} onPress={() => open('compare')}>
        <GitCompareArrows aria-hidden="true" size={14} /> {t('versions.compare')} <kbd>Alt L</kbd>
      </Button>
      <Button className="button small" isDisabled={!canTake} onPress={() => open('returned')}>
        <FileInput aria-hidden="true" size={14} /> {t('returned.button')} <kbd>Alt J</kbd>
      </Button>
      {opened === 'versions' && (
        <VersionsDialog
          draftId={draftId}
          number={number}
          versions={versions}
          onCompare={() => setOpened('compare')}
          onClose={close}
        />
      )}
      {opened === 'returned' && <ReturnedDialog draftId={draftId} versions={versions} onClose={close} />}
      {opened === 'compare' && <CompareDialog draftId={draftId} versions={versions} onClose={close} />}
    </>
  )
}
