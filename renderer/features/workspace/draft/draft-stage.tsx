/** Dự thảo: a document composed from the records, seen as it will be printed, with what it lacks beside it. */
import './draft.css'
import { FileText, PenLine, SquarePen } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { kindChoices } from '../../../../shared/documents/kind-choices.ts'
import { profileFor } from '../../../../shared/documents/profile.ts'
import { isSameAbout } from '../../../../shared/domain/drafting/about.ts'
import { type DocumentChoices, type DocumentKind, documentKinds } from '../../../../shared/records/documents.ts'
import { call } from '../../../api.ts'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { Choice } from '../../../components/fields.tsx'
import { useJob } from '../../../use-job.ts'
import { LevelTag } from '../../secrecy/level-tag.tsx'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import { DraftRoom } from '../drafting/draft-room.tsx'
import { keepDraftPlace, placeIn } from '../drafting/place-memory.ts'
import { noFacts, requestOf } from '../model/document-facts.ts'
import { gapTarget } from '../model/gap-target.ts'
import { ReviewStrip } from '../review/review-strip.tsx'
import { usePreview } from '../use-preview.ts'
import { VersionsBar } from '../versions/versions-bar.tsx'
import { DocumentChoice } from './document-choice.tsx'
import { DocumentFacts } from './document-facts.tsx'
import { DocumentSet } from './document-set.tsx'
import { DraftChecks, DraftSide } from './draft-side.tsx'
import { JobLine } from './job-line.tsx'
import { Outputs } from './outputs.tsx'
import { PagedPreview, type ShownBlank } from './paged-preview.tsx'
import { useFacts } from './use-facts.ts'

export type ExportedFile = { readonly fileName: string; readonly folder: string }

export function DraftStage() {
  const { t } = useTranslation()
  const desk = useDesk()
  const [kept] = useState(() => placeIn(desk.sessionId))
  const [kind, setKind] = useState<DocumentKind>(kept?.kind ?? 'minutes')
  const [choices, setChoices] = useState<DocumentChoices>(kept?.choices ?? {})
  const [isPageShown, showPage] = useState(true)
  const [files, setFiles] = useState<readonly ExportedFile[]>([])
  const [shownBlank, setShownBlank] = useState<ShownBlank | null>(null)
  const [opened, open] = useState<'set' | 'facts' | null>(null)
  const asks = kindChoices[kind]
  const { facts, save } = useFacts(desk.sessionId)
  const own = facts[kind] ?? noFacts
  const request = { sessionId: desk.sessionId, kind, ...requestOf(own, choices) }
  const { preview, isCurrent, error } = usePreview(request)
  const fillBlank = (path: string) => {
    const gap = preview?.gaps.find((one) => one.path === path)
    const target = gap === undefined ? null : gapTarget(gap, desk.dossier)
    if (target !== null) desk.jumpTo(target)
  }
  const draft = desk.dossier.drafts.findLast(
    (one) => one.kind === kind && one.state !== 'withdrawn' && isSameAbout(one.choices, choices),
  )
  useEffect(() => {
    const blockId = placeIn(desk.sessionId)?.blockId ?? null
    keepDraftPlace(desk.sessionId, { kind, choices, blockId })
  }, [desk.sessionId, kind, choices])
  const beginning = useJob()
  // What corrects or replaces an issued document is a draft of its own.
  const isIssued = draft?.state === 'issued' || draft?.state === 'replaced'
  const canBegin = desk.isOpen && (draft === undefined || isIssued) && preview !== null && beginning.progress === null
  const begin = () =>
    desk.ask(() => beginning.run((jobId) => call('drafts.begin', { sessionId: desk.sessionId, kind, choices, jobId })))
  useCommands({
    ...(canBegin ? { 'Alt+e': () => void begin() } : {}),
    ...(draft === undefined ? {} : { 'Alt+v': () => showPage((shown) => !shown) }),
  })
  const choosing = (
    <>
      <Choice
        label={t('draft.kind')}
        labelHidden
        value={kind}
        onChange={(next) => {
          setKind(next)
          setChoices({})
          setShownBlank(null)
        }}
        options={documentKinds.map((id) => ({ id, label: t(`draft.kinds.${id}`) }))}
      />
      {asks !== undefined && <DocumentChoice asks={asks} choices={choices} onChange={setChoices} />}
      <Button className="button small" onPress={() => open('facts')} isDisabled={!desk.isOpen}>
        <PenLine aria-hidden="true" size={14} /> {t('draft.facts.button')}
      </Button>
    </>
  )
  const outputs = (
    <Outputs
      shown={preview === null || !isCurrent ? null : { ...request, snapshotId: preview.snapshotId }}
      onFiles={setFiles}
      onSet={() => open('set')}
    />
  )
  const page = (head: ReactNode, className: string) => (
    <section className={`ws-pane ${className}`} aria-label={t('draft.page')}>
      <header className="ws-pane-head ws-draft-head">{head}</header>
      {preview !== null && preview.secrecy !== 'none' && (
        <p className="draft-secrecy">
          <LevelTag level={preview.secrecy} />{' '}
          {t('secrecy.documentIs', { level: t(`workspace.secrecy.${preview.secrecy}`) })}
        </p>
      )}
      {error !== null && <ErrorPanel error={error} />}
      <PagedPreview
        key={kind}
        url={preview?.url ?? null}
        title={t(`draft.kinds.${kind}`)}
        shownBlank={shownBlank}
        onBlank={fillBlank}
        foot={
          preview !== null && (
            <>
              <span title={t('draft.sameInAll')}>
                {t('draft.snapshot')} <b className="ws-code">{preview.snapshotId.slice(0, 8)}</b>
              </span>
              <span>{t('draft.profile', { profile: profileFor(preview.profileId).guideline })}</span>
            </>
          )
        }
      />
    </section>
  )
  const checks = { request, preview, files, onShow: (path: string) => setShownBlank({ path }) }
  return (
    <>
      {draft === undefined ? (
        <>
          {page(
            <>
              {choosing}
              <Button className="button small" onPress={() => void begin()} isDisabled={!canBegin}>
                <SquarePen aria-hidden="true" size={14} /> {t('drafting.begin')} <kbd>Alt E</kbd>
              </Button>
              <JobLine job={beginning} />
              <span className="ws-space" />
              {outputs}
            </>,
            'ws-grow',
          )}
          <DraftSide {...checks} />
        </>
      ) : (
        <>
          <DraftRoom
            key={draft.id}
            draftId={draft.id}
            name={t(`draft.kinds.${kind}`)}
            gaps={preview?.gaps ?? []}
            head={
              <>
                {choosing}
                <span className="ws-space" />
                {isIssued && (
                  <Button className="button small" onPress={() => void begin()} isDisabled={!canBegin}>
                    <SquarePen aria-hidden="true" size={14} /> {t('drafting.beginNext')} <kbd>Alt E</kbd>
                  </Button>
                )}
                {isIssued && <JobLine job={beginning} />}
                <VersionsBar draftId={draft.id} number={draft.number} state={draft.state} />
                <Button className="button small" onPress={() => showPage((shown) => !shown)} aria-pressed={isPageShown}>
                  <FileText aria-hidden="true" size={14} /> {t('draft.page')} <kbd>Alt V</kbd>
                </Button>
                {!isPageShown && outputs}
                <ReviewStrip draftId={draft.id} />
              </>
            }
            checks={<DraftChecks {...checks} />}
          />
          {isPageShown && page(outputs, 'dr-page')}
        </>
      )}
      {opened === 'set' && preview !== null && (
        <DocumentSet profileId={preview.profileId} facts={facts} onFiles={setFiles} onClose={() => open(null)} />
      )}
      {opened === 'facts' && (
        <DocumentFacts
          facts={own}
          kind={kind}
          hasConfirmation={kind === 'minutes'}
          onSave={(next) => {
            open(null)
            void save(kind, next)
          }}
          onClose={() => open(null)}
        />
      )}
    </>
  )
}
