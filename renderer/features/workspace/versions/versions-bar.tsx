/** The versions of a draft: frozen one after the other, compared, exported as a redline. */
import './versions.css'
import { GitCompareArrows, Layers } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/contract/contract.ts'
import { flushAll } from '../../../flush.ts'
import { useRead } from '../../../query.ts'
import { useCommands } from '../commands.ts'
import { CompareDialog } from './compare-dialog.tsx'
import { VersionsDialog } from './versions-dialog.tsx'

export type Version = Output<'drafts.versions'>[number]

export function VersionsBar({ draftId, number }: { readonly draftId: string; readonly number: number }) {
  const { t } = useTranslation()
  const versions = useRead('drafts.versions', { draftId }).data ?? []
  const [opened, setOpened] = useState<'versions' | 'compare' | null>(null)
  // What is still being typed belongs to the version.
  const open = (dialog: 'versions' | 'compare') => void flushAll().then(() => setOpened(dialog))
  const canCompare = versions.length > 0
  useCommands({
    'Alt+k': () => open('versions'),
    'Alt+l': () => open(canCompare ? 'compare' : 'versions'),
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
      {opened === 'versions' && (
        <VersionsDialog
          draftId={draftId}
          number={number}
          versions={versions}
          onCompare={() => setOpened('compare')}
          onClose={close}
        />
      )}
      {opened === 'compare' && <CompareDialog draftId={draftId} versions={versions} onClose={close} />}
    </>
  )
}
