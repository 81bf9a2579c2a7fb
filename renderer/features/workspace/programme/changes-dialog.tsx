/** The difference of two versions of the programme as a list, with the way to its printed form. */
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ItemDifference } from '../../../../shared/domain/programme-difference.ts'
import type { AgendaVersion } from '../../../../shared/records/session.ts'
import { call } from '../../../api.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { letOut } from '../../secrecy/secret-consent.tsx'
import { useDesk } from '../desk.ts'

type ProgrammeChangesDialogProps = {
  readonly older: AgendaVersion
  readonly newer: AgendaVersion
  readonly differences: readonly ItemDifference[]
  readonly onClose: () => void
}

export function ProgrammeChangesDialog({ older, newer, differences, onClose }: ProgrammeChangesDialogProps) {
  const { t } = useTranslation()
  const print = usePrint(older.id)
  return (
    <Dialog
      title={t('programme.changesTitle', { newer: newer.label, older: older.label })}
      wide
      onClose={onClose}
      foot={
        <>
          <Button className="button" onPress={() => void print()}>
            {t('programme.printChanges')}
          </Button>
          <Button className="button primary" autoFocus onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      {differences.length === 0 ? (
        <p>{t('programme.noChanges')}</p>
      ) : (
        <table className="ws-changes">
          <thead>
            <tr>
              <th scope="col">{t('programme.printedNumber')}</th>
              <th scope="col">{t('programme.place')}</th>
              <th scope="col">{t('programme.item')}</th>
              <th scope="col">{t('programme.change')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <ChangeRow key={difference.itemId} difference={difference} />
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}

function ChangeRow({ difference: { changes, before, after } }: { readonly difference: ItemDifference }) {
  const { t } = useTranslation()
  return (
    <tr>
      <td>{after?.printedNumber ?? before?.printedNumber}</td>
      <td>{after?.place}</td>
      <td>{after?.title ?? before?.title}</td>
      <td>
        {changes
          .map((change) =>
            t(`programme.changed.${change}`, {
              beforePlace: before?.place,
              afterPlace: after?.place,
              beforeNumber: before?.printedNumber,
              afterNumber: after?.printedNumber,
              beforeTitle: before?.title,
              beforePresenter: before?.printed?.presenter ?? t('programme.unknown'),
              afterPresenter: after?.printed?.presenter ?? t('programme.unknown'),
              beforeMinutes: before?.printed?.minutes ?? t('programme.unknown'),
              afterMinutes: after?.printed?.minutes ?? t('programme.unknown'),
            }),
          )
          .join('; ')}
      </td>
    </tr>
  )
}

/** Prints the programme in hand with its changes since a version, as the page that was composed. */
function usePrint(sinceVersionId: string): () => Promise<void> {
  const desk = useDesk()
  return async () => {
    const request = {
      sessionId: desk.sessionId,
      kind: 'programme',
      profileId: null,
      choices: { sinceVersionId },
    } as const
    await desk.ask(async () => {
      const { snapshotId } = await call('documents.preview', request)
      return letOut((confirmed) => call('documents.print', { ...request, snapshotId, ...confirmed }))
    })
  }
}
