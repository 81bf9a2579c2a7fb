/** What the checks found in the records of a document: each with its place, its fix where there is a safe one, and a way to take it upon oneself. */
import { CircleAlert, Lightbulb, TriangleAlert } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Input, Output } from '../../../../shared/contract/contract.ts'
import { officialSources, type Severity, severities } from '../../../../shared/domain/checks/finding.ts'
import { call } from '../../../api.ts'
import { ReasonDialog } from '../../../components/dialog.tsx'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import { isWord } from '../is-word.ts'
import { type Finding, fieldWith, findingTarget } from '../model/finding-fix.ts'
import { updateNow } from '../record-commands.ts'

type FindingListProps = {
  readonly request: Input<'checks.find'>
  readonly checked: Output<'checks.find'>
}

export function FindingList({ request, checked }: FindingListProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const list = useRef<HTMLElement>(null)
  const [waiving, setWaiving] = useState<Finding | null>(null)
  const { waived } = checked
  const findings = severities.flatMap((severity) => checked.findings.filter((one) => one.severity === severity))

  const put = async (finding: Finding, words: string) => {
    const change = fieldWith(finding, words, desk.dossier)
    if (change === null) return
    const mend = () => updateNow(change.kind, change.record, change.patch, { ownStep: true })
    await desk.run(mend, t('draft.findings.mended', { words }))
  }
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-finding] button') ?? [])]
  const rowOf = (element: Element | null) => Number(element?.closest('[data-finding]')?.getAttribute('data-finding'))
  const here = () => (list.current?.contains(document.activeElement) ? rowOf(document.activeElement) : -1)
  const next = () => {
    const at = here()
    const target = rows().find((button) => rowOf(button) > at) ?? rows()[0]
    if (target === undefined) return desk.announce(t('draft.findings.none'))
    target.focus()
    target.scrollIntoView({ block: 'nearest' })
  }
  const fixHere = () => {
    const finding = findings[here()]
    if (finding !== undefined && finding.fix !== null && desk.isOpen) void put(finding, finding.fix)
  }
  useCommands({ F7: next, F8: fixHere })

  return (
    <section ref={list} aria-label={t('draft.findings.title')}>
      {findings.length === 0 && <p className="ws-empty">{t('draft.findings.none')}</p>}
      {severities.map((severity) => {
        const own = findings.filter((one) => one.severity === severity)
        return (
          own.length > 0 && (
            <section key={severity} aria-label={t(`checks.severities.${severity}`)}>
              <h3 className="ws-section">
                {t('draft.findings.group', { severity: t(`checks.severities.${severity}`), count: own.length })}
              </h3>
              <ul className="ws-gaps">
                {own.map((finding) => (
                  <FindingLine
                    key={findings.indexOf(finding)}
                    finding={finding}
                    index={findings.indexOf(finding)}
                    onPut={(words) => void put(finding, words)}
                    onWaive={() => setWaiving(finding)}
                  />
                ))}
              </ul>
            </section>
          )
        )
      })}
      {waived.length > 0 && <Waived waived={waived} />}
      {waiving !== null && (
        <ReasonDialog
          title={t('draft.findings.waive')}
          words={t('draft.findings.waiveWords')}
          confirm={t('draft.findings.waiveDo')}
          onClose={() => setWaiving(null)}
          onConfirm={(reason) => {
            const { ruleId, at, words } = waiving
            const finding = { ruleId, at: { kind: at.kind, id: at.id, field: at.field }, words }
            setWaiving(null)
            void desk.run(() => call('checks.waive', { ...request, finding, reason }), t('draft.findings.waivedNow'))
          }}
        />
      )}
    </section>
  )
}

const icons = { block: CircleAlert, warning: TriangleAlert, hint: Lightbulb } as const satisfies Record<
  Severity,
  unknown
>

type FindingLineProps = {
  readonly finding: Finding
  readonly index: number
  readonly onPut: (words: string) => void
  readonly onWaive: () => void
}

function FindingLine({ finding, index, onPut, onWaive }: FindingLineProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const { severity, at, fix, offers } = finding
  const Icon = icons[severity]
  const target = findingTarget(finding, desk.dossier)
  const message = useMessage()(finding)
  const choices = (fix === null ? offers.slice(0, 3) : [fix]).filter(
    (words) => fieldWith(finding, words, desk.dossier) !== null,
  )
  const sources = officialSources(finding)
  const kind = `checks.kinds.${at.kind}`
  return (
    <li className={`ws-gap ws-finding ${severity}`} data-finding={index}>
      <Icon aria-hidden="true" size={14} />
      <span className="ws-gap-words">
        {target === null ? (
          message
        ) : (
          <Button className="link-button" onPress={() => desk.jumpTo(target)}>
            {message}
          </Button>
        )}
        <span className="quiet-text small-text">{[isWord(kind) ? t(kind) : at.kind, ...sources].join(' · ')}</span>
        {desk.isOpen && (choices.length > 0 || severity === 'block') && (
          <span className="ws-finding-ways">
            {choices.map((words) => (
              <Button key={words} className="button small" onPress={() => onPut(words)}>
                {t('draft.findings.put', { words })}
                {words === fix && <kbd>F8</kbd>}
              </Button>
            ))}
            {severity === 'block' && (
              <Button className="button small quiet" onPress={onWaive}>
                {t('draft.findings.waiveButton')}
              </Button>
            )}
          </span>
        )}
      </span>
    </li>
  )
}

function Waived({ waived }: Pick<Output<'checks.find'>, 'waived'>) {
  const { t } = useTranslation()
  const desk = useDesk()
  const messageOf = useMessage()
  return (
    <section aria-label={t('draft.findings.waived')}>
      <h3 className="ws-section">
        {t('draft.findings.group', { severity: t('draft.findings.waived'), count: waived.length })}
      </h3>
      <ul className="ws-gaps">
        {waived.map(({ finding, waiver }) => (
          <li key={waiver.id} className="ws-gap">
            <span className="ws-gap-words">
              {messageOf(finding)}
              <span className="quiet-text small-text">
                {[waiver.waivedBy === null ? [] : (desk.names.person(waiver.waivedBy) ?? []), waiver.reason]
                  .flat()
                  .join(': ')}
              </span>
              {desk.isOpen && (
                <Button
                  className="button small quiet"
                  onPress={() =>
                    void desk.run(() => call('waiver.remove', { id: waiver.id, revision: waiver.revision }))
                  }
                >
                  {t('draft.findings.unwaive')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The words of a finding; a rule of a newer program says its name. */
function useMessage(): (finding: Finding) => string {
  const { t } = useTranslation()
  return ({ ruleId, params }) => {
    const key = `checks.rules.${ruleId}`
    return isWord(key) ? t(key, params) : ruleId
  }
}
