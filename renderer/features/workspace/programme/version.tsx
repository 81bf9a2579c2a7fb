/** Which version of the programme this is, whether members hold it, and what changed since the one they hold. */
import { GitCompareArrows } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { latestVersion } from '../../../../shared/domain/programme.ts'
import { comparedWith, programmeDifference } from '../../../../shared/domain/programme-difference.ts'
import { isIssued } from '../../../../shared/domain/programme-versions.ts'
import { shortDate } from '../../../../shared/vietnamese/dates.ts'
import { call } from '../../../api.ts'
import { useDesk } from '../desk.ts'
import { ProgrammeChangesDialog } from './changes-dialog.tsx'

/** The version in hand with what can be asked of it; nothing while there is no programme. */
export function useVersions() {
  const { dossier } = useDesk()
  const { agendaVersions, agendaEntries, session } = dossier
  const version = latestVersion(agendaVersions)
  if (version === null) return null
  const older = comparedWith(agendaVersions, version)
  return {
    version,
    older,
    isIssued: isIssued(
      version,
      session,
      agendaEntries.some(({ versionId }) => versionId === version.id),
    ),
    differences: older === null ? [] : programmeDifference(dossier, older.id, version.id),
  }
}

/** The line under the programme in the room; before the first issue there is nothing to say. */
export function VersionLine() {
  const { t } = useTranslation()
  const desk = useDesk()
  const versions = useVersions()
  const [isShown, setShown] = useState(false)
  if (versions === null) return null
  const { version, older, isIssued: isHeld, differences } = versions
  if (older === null && !isHeld) return null
  const issue = () =>
    desk.run(
      () => call('agenda.issue', { sessionId: desk.sessionId }),
      t('programme.handedOut', { label: version.label }),
    )
  return (
    <div className="ws-version">
      <span className="small-text">
        {t('prepare.version', { label: version.label })},{' '}
        {version.issuedOn !== null
          ? t('programme.issuedOn', { date: shortDate(version.issuedOn) })
          : t(isHeld ? 'programme.issued' : 'programme.notIssued')}
      </span>
      <span className="ws-space" />
      {older !== null && (
        <Button className="button small" onPress={() => setShown(true)}>
          <GitCompareArrows aria-hidden="true" size={14} /> {t('programme.changesCount', { count: differences.length })}
        </Button>
      )}
      {!isHeld && version.issuedOn === null && (
        <Button className="button small" isDisabled={!desk.isOpen} onPress={() => void issue()}>
          {t('programme.handOut', { label: version.label })}
        </Button>
      )}
      {isShown && older !== null && (
        <ProgrammeChangesDialog
          older={older}
          newer={version}
          differences={differences}
          onClose={() => setShown(false)}
        />
      )}
    </div>
  )
}
