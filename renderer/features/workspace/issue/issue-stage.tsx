/** Phát hành: the number the clerk gave, the day and the signer; what stands in the way; and what issuing will do. */
import '../draft/draft.css'
import './issue.css'
import { Eye, Stamp } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { kindChoices } from '../../../../shared/documents/kind-choices.ts'
import { profileFor } from '../../../../shared/documents/profile.ts'
import { isSameAbout } from '../../../../shared/domain/drafting/about.ts'
import { isOnTheWay, mayIssue } from '../../../../shared/domain/review/document-states.ts'
import {
  type DocumentChoices,
  type DocumentFacts,
  type DocumentKind,
  documentKinds,
} from '../../../../shared/records/documents.ts'
import { call, errorOf } from '../../../api.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { Choice } from '../../../components/fields.tsx'
import { useSay } from '../../../components/toasts.tsx'
import { flushAll } from '../../../flush.ts'
import { useRead } from '../../../query.ts'
import { useJob } from '../../../use-job.ts'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import { DocumentChoice } from '../draft/document-choice.tsx'
import { JobLine } from '../draft/job-line.tsx'
import { PagedPreview } from '../draft/paged-preview.tsx'
import { useFacts } from '../draft/use-facts.ts'
import { noFacts } from '../model/document-facts.ts'
import { Pane } from '../pane.tsx'
import { ReviewStrip } from '../review/review-strip.tsx'
import { usePreview } from '../use-preview.ts'
import { IssueChecks } from './issue-checks.tsx'
import { IssueFacts } from './issue-facts.tsx'
import { changesOf, IssueRelation, noRelation, type Relation } from './issue-relation.tsx'
import { RecentNumbers } from './recent-numbers.tsx'

/** Kinds that carry a number of the register. */
const issuedKinds = documentKinds.filter((kind) => !['roll', 'ballot_paper', 'opinion_form'].includes(kind))

export function IssueStage() {
  const desk = useDesk()
  const [kind, setKind] = useState<DocumentKind>('notice')
  const [about, setAbout] = useState<DocumentChoices>({})
  const { save } = useFacts(desk.sessionId)
  const known = useRead('documents.facts', { sessionId: desk.sessionId }).data
  if (known === undefined) return <section className="ws-pane ws-grow" aria-busy="true" />
  return (
    <IssueOne
      key={kind}
      kind={kind}
      onKind={(next) => {
        setKind(next)
        setAbout({})
      }}
      about={about}
      onAbout={setAbout}
      known={known[kind] ?? noFacts}
      onSave={(next) => void save(kind, next)}
    />
  )
}

type IssueOneProps = {
  readonly kind: DocumentKind
  readonly onKind: (kind: DocumentKind) => void
  readonly about: DocumentChoices
  readonly onAbout: (choices: DocumentChoices) => void
  /** What was kept for the kind when the screen opened. */
  readonly known: DocumentFacts
  readonly onSave: (facts: DocumentFacts) => void
}

function IssueOne({ kind, onKind, about, onAbout, known, onSave }: IssueOneProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const say = useSay()
  const job = useJob()
  const [isLooking, setLooking] = useState(false)
  const [issuedCount, setIssuedCount] = useState(0)
  const [relation, setRelation] = useState<Relation>(noRelation)
  const [facts, setFacts] = useState(known)
  const latest = useRef(known)
  const onFacts = useCallback(
    (change: (now: DocumentFacts) => DocumentFacts) => {
      latest.current = change(latest.current)
      setFacts(latest.current)
      onSave(latest.current)
    },
    [onSave],
  )
  const policy = useRead('registers.list', null).data?.policy
  const { profileId, draftNumber: _, ...typed } = facts
  const fingerprint = policy?.fingerprint === true ? { fingerprint: true } : {}
  const request = { sessionId: desk.sessionId, kind, profileId, choices: { ...typed, ...about, ...fingerprint } }
  const { preview, isCurrent, error } = usePreview(request)
  const outlook = useRead('issuing.outlook', request).data
  const checked = useRead('checks.find', request).data
  const draft = desk.dossier.drafts.findLast(
    (one) => one.kind === kind && one.state !== 'withdrawn' && isSameAbout(one.choices, about),
  )
  // With others for review or opinions: it comes to be signed first.
  const isAway = draft !== undefined && isOnTheWay(draft.state) && !mayIssue(draft.state)
  const blocking = checked?.findings.filter(({ severity }) => severity === 'block').length ?? 0
  const isReady =
    desk.isOpen &&
    preview !== null &&
    isCurrent &&
    outlook !== undefined &&
    outlook.given?.ok === true &&
    facts.documentDate !== undefined &&
    outlook.facts.signerName !== null &&
    blocking === 0 &&
    outlook.differing.length === 0 &&
    !isAway &&
    (relation.kind === 'none' || relation.issuedId !== null)
  const issue = async () => {
    if (!isReady || preview === null || job.progress !== null) return
    await flushAll()
    try {
      const issued = await job.run((jobId) =>
        call('issuing.issue', { ...request, snapshotId: preview.snapshotId, jobId, changes: changesOf(relation) }),
      )
      if (issued === null) return
      say.words(t('issue.done', { number: issued.printedNumber }))
      setIssuedCount((count) => count + 1)
      setRelation(noRelation)
      onFacts(({ number: _number, ...kept }) => kept)
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  useCommands({ 'Alt+b': () => void issue(), 'Alt+v': () => setLooking(true) })
  const asks = kindChoices[kind]
  const receivers = outlook?.facts.receivers ?? []
  return (
    <>
      <IssueChecks request={request} checked={checked} preview={preview} differing={outlook?.differing ?? []} />
      <Pane
        className="ws-grow"
        title={t('issue.title')}
        beside={
          <span className="issue-kind">
            <Choice
              label={t('draft.kind')}
              labelHidden
              value={kind}
              onChange={onKind}
              options={issuedKinds.map((id) => ({ id, label: t(`draft.kinds.${id}`) }))}
            />
            {asks !== undefined && <DocumentChoice asks={asks} choices={about} onChange={onAbout} />}
          </span>
        }
        aside={
          <Button className="button small" onPress={() => setLooking(true)} isDisabled={preview === null}>
            <Eye aria-hidden="true" size={14} /> {t('issue.look')} <kbd>Alt V</kbd>
          </Button>
        }
        foot={
          <>
            <span className="quiet-text small-text ws-grow">{t('issue.freezes')}</span>
            {job.progress !== null && <JobLine job={job} />}
            <Button
              className="button primary"
              isDisabled={!isReady || job.progress !== null}
              onPress={() => void issue()}
            >
              <Stamp aria-hidden="true" size={16} /> {t('issue.issue')} <kbd>Alt B</kbd>
            </Button>
          </>
        }
      >
        {draft !== undefined && (
          <div className="issue-steps">
            <ReviewStrip draftId={draft.id} />
            {isAway && <p className="state warn issue-outcome">{t('review.notYet')}</p>}
          </div>
        )}
        {error !== null && <ErrorPanel error={error} />}
        {outlook !== undefined && (
          <>
            <IssueFacts key={issuedCount} kind={kind} facts={facts} outlook={outlook} onFacts={onFacts} />
            <IssueRelation relation={relation} onRelation={setRelation} />
            <RecentNumbers outlook={outlook} />
          </>
        )}
      </Pane>
      <Pane
        className="ws-side issue-receivers"
        title={t('issue.receivers')}
        aside={<span className="quiet-text">{t('issue.lines', { count: receivers.length })}</span>}
      >
        {receivers.length === 0 && <p className="ws-empty">{t('issue.noReceivers')}</p>}
        <ul className="ws-gaps">
          {receivers.map((line) => (
            <li key={line} className="ws-gap">
              <span className="ws-gap-words">{line}</span>
            </li>
          ))}
        </ul>
        {outlook !== undefined && outlook.taskCount > 0 && (
          <p className="ws-empty">{t('issue.tasks', { count: outlook.taskCount })}</p>
        )}
      </Pane>
      {isLooking && preview !== null && (
        <Dialog
          title={t(`draft.kinds.${kind}`)}
          wide
          onClose={() => setLooking(false)}
          foot={
            <Button className="button primary" autoFocus onPress={() => setLooking(false)}>
              {t('common.close')}
            </Button>
          }
        >
          <div className="issue-page">
            <PagedPreview
              url={preview.url}
              title={t(`draft.kinds.${kind}`)}
              shownBlank={null}
              onBlank={() => setLooking(false)}
              foot={<span>{t('draft.profile', { profile: profileFor(preview.profileId).guideline })}</span>}
            />
          </div>
        </Dialog>
      )}
    </>
  )
}
