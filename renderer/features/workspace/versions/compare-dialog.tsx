/** So sánh: any two versions of a draft, in one text or in two columns, gone through change by change, exported as a redline. */
import { ChevronDown, ChevronUp, FileDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call, errorOf } from '../../../api.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { Choice } from '../../../components/fields.tsx'
import { useSay } from '../../../components/toasts.tsx'
import { useJob } from '../../../use-job.ts'
import { letOut } from '../../secrecy/secret-consent.tsx'
import { JobLine } from '../draft/job-line.tsx'
import { ComparedLines, type CompareView } from './compared-lines.tsx'
import { useCompared } from './use-compared.ts'
import type { Version } from './versions-bar.tsx'

/** The choice that stands for the draft in hand. */
const standing = 'standing'

type CompareDialogProps = {
  readonly draftId: string
  readonly versions: readonly Version[]
  readonly onClose: () => void
}

export function CompareDialog({ draftId, versions, onClose }: CompareDialogProps) {
  const { t } = useTranslation()
  const say = useSay()
  const [older, setOlder] = useState<string>(versions.at(-1)?.id ?? standing)
  const [newer, setNewer] = useState<string>(standing)
  const [view, setView] = useState<CompareView>('inline')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLElement>(null)
  const idOf = (choice: string) => (choice === standing ? null : choice)
  const sides = { draftId, olderId: idOf(older), newerId: idOf(newer) }
  const { compared, job } = useCompared(sides)
  const { data, error } = compared
  const writing = useJob()
  const changed = (data?.lines ?? []).flatMap(({ changes }, index) => (changes.length > 0 ? [index] : []))
  const options = [
    ...versions.map(({ id, number }) => ({ id, label: t('versions.version', { number }) })),
    { id: standing, label: t('versions.standing') },
  ]
  const go = (by: number) => {
    const next = Math.min(Math.max(at + by, 1), changed.length)
    setAt(next)
    const line = list.current?.querySelector(`[data-line="${changed[next - 1]}"]`)
    line?.scrollIntoView({ block: 'center' })
  }
  // The keys work wherever in the dialog the focus is.
  const latest = useRef(go)
  latest.current = go
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      if (event.key !== 'F7') return
      event.preventDefault()
      latest.current(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', step, { capture: true })
    return () => window.removeEventListener('keydown', step, { capture: true })
  }, [])
  const save = async () => {
    try {
      const saved = await writing.run((jobId) =>
        letOut((confirmed) => call('drafts.exportRedline', { ...sides, jobId, ...confirmed })),
      )
      if (saved?.fileName != null) say.words(t('versions.exported', { name: saved.fileName }))
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  const choose = (set: (choice: string) => void) => (choice: string) => {
    set(choice)
    setAt(0)
  }
  const isNothing = changed.length === 0
  return (
    <Dialog
      title={t('versions.compareTitle')}
      wide
      onClose={onClose}
      foot={
        <>
          <JobLine job={writing} />
          <Button className="button" isDisabled={isNothing || writing.progress !== null} onPress={() => void save()}>
            <FileDown aria-hidden="true" size={14} /> {t('versions.export')}
          </Button>
          <Button className="button primary" autoFocus onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <div className="vs-compare">
        <div className="vs-head">
          <Choice label={t('versions.older')} value={older} options={options} onChange={choose(setOlder)} />
          <Choice label={t('versions.newer')} value={newer} options={options} onChange={choose(setNewer)} />
          <ToggleButtonGroup
            aria-label={t('versions.view')}
            className="vs-views"
            disallowEmptySelection
            selectedKeys={[view]}
            onSelectionChange={(keys) => setView(keys.has('side') ? 'side' : 'inline')}
          >
            <ToggleButton id="inline" className="button small">
              {t('versions.inline')}
            </ToggleButton>
            <ToggleButton id="side" className="button small">
              {t('versions.side')}
            </ToggleButton>
          </ToggleButtonGroup>
          <span className="space" />
          <span role="status" className="quiet-text small-text">
            {data === null
              ? t('versions.stopped')
              : data !== undefined &&
                (isNothing ? t('versions.same') : t('versions.count', { at, count: changed.length }))}
          </span>
          <JobLine job={job} />
          {data === null && !compared.isFetching && (
            <Button className="button small" onPress={() => void compared.refetch()}>
              {t('versions.compareAgain')}
            </Button>
          )}
          <Button className="button small" isDisabled={at <= 1} onPress={() => go(-1)}>
            <ChevronUp aria-hidden="true" size={14} /> <span className="unseen">{t('versions.previous')}</span>{' '}
            <kbd>Shift F7</kbd>
          </Button>
          <Button className="button small" isDisabled={at >= changed.length} onPress={() => go(1)}>
            <ChevronDown aria-hidden="true" size={14} /> <span className="unseen">{t('versions.next')}</span>{' '}
            <kbd>F7</kbd>
          </Button>
        </div>
        {error !== null && <ErrorPanel error={error.error} />}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keys too */}
        <section className="vs-lines" ref={list} tabIndex={0} aria-label={t('versions.compareTitle')}>
          {data != null && <ComparedLines lines={data.lines} view={view} here={changed[at - 1] ?? null} />}
        </section>
      </div>
    </Dialog>
  )
}
