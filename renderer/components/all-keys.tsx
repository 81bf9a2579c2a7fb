/** The whole map of keys, opened by Ctrl+/. */
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'

const keys = [
  ['Ctrl+N', 'shell.keyNew'],
  ['Ctrl+/', 'shell.keyAll'],
  ['Ctrl+Z', 'shell.keyUndo'],
  ['F2', 'shell.keyUser'],
  ['F4', 'shell.keyGap'],
  ['F6', 'shell.keyPane'],
  ['F7', 'shell.keyNextItem'],
  ['F8', 'shell.keyBallot'],
  ['F9', 'shell.keyContribution'],
  ['Alt+↑ Alt+↓', 'shell.keyReorder'],
  ['Esc', 'shell.keyEscape'],
] as const

export function AllKeys({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('shell.allKeys')}
      onClose={onClose}
      foot={
        <Button className="button primary" autoFocus onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <table className="table">
        <thead className="unseen">
          <tr>
            <th>{t('shell.key')}</th>
            <th>{t('shell.keyDoes')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, words]) => (
            <tr key={key}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{t(words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
