/** Bộ tài liệu phiên họp: which documents, how many pages, then written into a folder or printed as one job. */
import { useState } from 'react'
import { Button, CheckboxGroup, Label } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { profileFor } from '../../../../shared/documents/profile.ts'
import { call } from '../../../api.ts'
import { Check } from '../../../components/check.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useJob } from '../../../use-job.ts'
import { letOut } from '../../secrecy/secret-consent.tsx'
import { useDesk } from '../desk.ts'
import { noFacts, requestOf } from '../model/document-facts.ts'
import { chosenDocuments, firstChosen, setLines } from '../model/document-set.ts'
import type { ExportedFile } from './draft-stage.tsx'
import { JobLine } from './job-line.tsx'
import { SetKinds } from './set-kinds.tsx'
import { useCounted } from './use-counted.ts'
import type { FactsOfKinds } from './use-facts.ts'

type DocumentSetProps = {
  readonly profileId: string
  /** What a person has added to each kind. */
  readonly facts: FactsOfKinds
  readonly onFiles: (files: readonly ExportedFile[]) => void
  readonly onClose: () => void
}

type Format = 'docx' | 'pdf'

export function DocumentSet({ profileId, facts, onFiles, onClose }: DocumentSetProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const [lines] = useState(() =>
    setLines({ ...desk, kindName: (kind) => t(`draft.kinds.${kind}`) }, profileFor(profileId)),
  )
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => firstChosen(lines))
  const [formats, setFormats] = useState<readonly Format[]>(['docx'])
  const counting = useJob()
  const writing = useJob()
  const taken = chosenDocuments(lines, chosen).map((line) => ({
    ...line,
    choices: requestOf(facts[line.kind] ?? noFacts, line.choices).choices,
  }))
  const countOf = useCounted(taken, counting)
  const documents = taken.flatMap((line) => {
    const count = countOf(line)
    return count === undefined
      ? []
      : [{ kind: line.kind, choices: line.choices, snapshotId: count.snapshotId, pages: count.pages }]
  })
  const isReady = taken.length > 0 && documents.length === taken.length && writing.progress === null
  const shown = documents.map(({ pages: _, ...document }) => document)
  const request = (jobId: string) => ({ sessionId: desk.sessionId, profileId: null, documents: shown, jobId })

  const write = async () => {
    const written = await desk.ask(() =>
      writing.run((jobId) =>
        letOut((confirmed) => call('documents.exportSet', { ...request(jobId), formats: [...formats], ...confirmed })),
      ),
    )
    if (written === null || written.files.length === 0) return
    onFiles(written.files)
    onClose()
  }
  const print = async () => {
    const printed = await desk.ask(() =>
      writing.run((jobId) => letOut((confirmed) => call('documents.printSet', { ...request(jobId), ...confirmed }))),
    )
    if (printed?.printed === true) onClose()
  }
  return (
    <Dialog
      title={t('draft.set.title')}
      wide
      onClose={onClose}
      onSubmit={() => isReady && formats.length > 0 && void write()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button" isDisabled={!isReady} onPress={() => void print()}>
            {t('draft.set.print')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!isReady || formats.length === 0}>
            {t('draft.set.write')}
          </Button>
        </>
      }
    >
      <p className="quiet-text">{t('draft.set.words')}</p>
      <SetKinds lines={lines} chosen={chosen} onChange={setChosen} countOf={(line) => countOf(line) ?? null} />
      <div className="set-foot">
        <CheckboxGroup
          className="set-formats"
          value={[...formats]}
          onChange={(next) => setFormats((['docx', 'pdf'] as const).filter((format) => next.includes(format)))}
        >
          <Label className="unseen">{t('draft.set.formats')}</Label>
          <Check value="docx">Word</Check>
          <Check value="pdf">PDF</Check>
        </CheckboxGroup>
        <span className="ws-space" />
        <JobLine job={writing.progress === null ? counting : writing} />
        <b role="status">
          {t('draft.set.total', {
            count: documents.length,
            pages: documents.reduce((sum, { pages }) => sum + pages, 0),
          })}
        </b>
      </div>
    </Dialog>
  )
}
