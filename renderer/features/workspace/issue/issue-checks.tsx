/** What stands between the document and its issue: findings of the checks, sentences of tasks that differ, blanks on the page. */
import { CircleAlert, CircleCheck } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Input, Output } from '../../../../shared/contract/contract.ts'
import { useDesk } from '../desk.ts'
import { FindingList } from '../draft/finding-list.tsx'
import { GapList } from '../gap-list.tsx'
import { Pane } from '../pane.tsx'

type IssueChecksProps = {
  readonly request: Input<'checks.find'>
  readonly checked: Output<'checks.find'> | undefined
  readonly preview: Output<'documents.preview'> | null
  readonly differing: Output<'issuing.outlook'>['differing']
}

export function IssueChecks({ request, checked, preview, differing }: IssueChecksProps) {
  const { t } = useTranslation()
  const blocking = (checked?.findings.filter(({ severity }) => severity === 'block').length ?? 0) + differing.length
  return (
    <Pane
      className="ws-side issue-checks"
      title={t('issue.checks')}
      aside={
        <span className={blocking === 0 ? 'state ok' : 'state bad'}>
          {blocking === 0 ? <CircleCheck aria-hidden="true" size={14} /> : <CircleAlert aria-hidden="true" size={14} />}
          {blocking === 0 ? t('issue.clean') : t('issue.blocking', { count: blocking })}
        </span>
      }
      foot={<span className="quiet-text small-text">{t('issue.waiveWords')}</span>}
    >
      {differing.length > 0 && <Differing differing={differing} />}
      {checked !== undefined && <FindingList request={request} checked={checked} />}
      {preview !== null && <GapList gaps={preview.gaps} />}
    </Pane>
  )
}

function Differing({ differing }: Pick<IssueChecksProps, 'differing'>) {
  const { t } = useTranslation()
  const desk = useDesk()
  const open = (taskId: string) => {
    const task = desk.dossier.tasks.find(({ id }) => id === taskId)
    if (task !== undefined) desk.selectItem(task.itemId)
    desk.goTo('hop')
  }
  return (
    <section aria-label={t('issue.differing')}>
      <h3 className="ws-section">{t('issue.differing')}</h3>
      <ul className="ws-gaps">
        {differing.map(({ taskId, shown, recorded }) => (
          <li key={taskId} className="ws-gap ws-finding block">
            <CircleAlert aria-hidden="true" size={14} />
            <span className="ws-gap-words">
              {shown === '' ? t('issue.sentenceGone') : t('issue.sentenceIs', { text: shown })}
              <span className="quiet-text small-text">{t('issue.recordSays', { text: recorded })}</span>
              <span className="ws-finding-ways">
                <Button className="button small" onPress={() => open(taskId)}>
                  {t('issue.changeTask')}
                </Button>
                <Button className="button small" onPress={() => desk.goTo('du-thao')}>
                  {t('issue.changeSentence')}
                </Button>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
