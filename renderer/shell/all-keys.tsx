/** The whole map of keys, opened by Ctrl+/. */
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../components/dialog.tsx'

const groups = [
  {
    title: 'shell.keysEverywhere',
    keys: [
      [['Ctrl', 'N'], 'shell.keyNew'],
      [['Ctrl', 'K'], 'shell.keyFind'],
      [['F2'], 'shell.keyUser'],
      [['F3'], 'shell.keyTasks'],
      [['Ctrl', '/'], 'shell.keyAll'],
      [['Esc'], 'shell.keyEscape'],
    ],
  },
  {
    title: 'shell.keysSession',
    keys: [
      [['F4'], 'shell.keyGap'],
      [['F6'], 'shell.keyPane'],
      [['F7'], 'shell.keyNextItem'],
      [['F8'], 'shell.keyBallot'],
      [['F9'], 'shell.keyContribution'],
      [['Alt', 'B'], 'shell.keyNextStep'],
      [['Alt', 'G'], 'shell.keyWrite'],
      [['↑'], 'shell.keyLastSaid'],
      [['Alt', 'P'], 'shell.keyPause'],
      [['Alt', 'K'], 'shell.keyKind'],
      [['Alt', 'T'], 'shell.keyTimes'],
      [['Alt', 'S'], 'shell.keySplit'],
      [['Alt', 'M'], 'shell.keyMerge'],
      [['Alt', 'X'], 'shell.keySlip'],
      [['Alt', 'J'], 'shell.keyMoveTo'],
      [['F7'], 'shell.keyNextFinding'],
      [['F8'], 'shell.keyFixFinding'],
      [['F10'], 'shell.keyPresence'],
      [['Alt', 'Q'], 'shell.keyDecision'],
      [['Alt', 'A'], 'shell.keyGroup'],
      [['Alt', 'N'], 'shell.keyTask'],
      [['Alt', '↑', '↓'], 'shell.keyReorder'],
      [['Alt', 'I'], 'shell.keyItemInRoom'],
      [['Alt', 'H'], 'shell.keyPostpone'],
      [['Ctrl', 'Enter'], 'shell.keyAfter'],
      [['Ins'], 'shell.keyItem'],
      [['Shift', 'Ins'], 'shell.keySubItem'],
      [['Del'], 'shell.keyRemove'],
      [['Ctrl', 'P'], 'shell.keyPrint'],
      [['Ctrl', 'Z'], 'shell.keyUndo'],
      [['Ctrl', 'Y'], 'shell.keyRedo'],
      [['Ctrl', 'H'], 'shell.keySteps'],
      [['Ctrl', 'M'], 'room.title'],
      [['Ctrl', 'R'], 'recording.title'],
      [['Ctrl', 'G'], 'roomForm.title'],
      [['Ctrl', 'T'], 'rehearsal.begin'],
    ],
  },
  {
    title: 'shell.keysLine',
    keys: [
      [['@'], 'shell.keyPerson'],
      [['>'], 'shell.keyLineDecision'],
      [['!'], 'shell.keyLineTask'],
      [['t:'], 'shell.keyDue'],
      [['#'], 'shell.keyPhrase'],
      [['Shift', 'Enter'], 'shell.keyQueue'],
    ],
  },
  {
    title: 'shell.keysDraft',
    keys: [
      [['Alt', 'E'], 'drafting.begin'],
      [['Alt', 'V'], 'draft.page'],
      [['Alt', 'G'], 'workspace.keys.toSource'],
      [['Alt', '←'], 'drafting.back'],
      [['Alt', 'R'], 'drafting.regenerate'],
      [['Ctrl', 'Enter'], 'shell.keyBlockAdd'],
      [['Alt', 'Del'], 'shell.keyBlockRemove'],
      [['Alt', 'C'], 'drafting.comments.add'],
      [['Alt', 'K'], 'versions.title'],
      [['Alt', 'L'], 'versions.compareTitle'],
      [['Alt', 'J'], 'returned.title'],
      [['Alt', 'O'], 'review.move'],
      [['Alt', 'W'], 'review.opinions'],
      [['Alt', 'M'], 'drafting.phrases.title'],
      [['Alt', 'D'], 'drafting.suggest'],
      [['Alt', 'Y'], 'drafting.suggestions.accept'],
      [['Alt', 'X'], 'drafting.suggestions.reject'],
      [['Ctrl', 'F8'], 'drafting.suggestions.acceptAll'],
      [['Ctrl', 'F9'], 'drafting.suggestions.rejectAll'],
      [['Ctrl', 'F'], 'drafting.find.title'],
    ],
  },
  {
    title: 'shell.keysTasks',
    keys: [
      [['Alt', 'B'], 'followUp.kinds.report'],
      [['Alt', 'M'], 'followUp.kinds.evidence'],
      [['Alt', 'G'], 'followUp.kinds.extension'],
      [['Alt', 'X'], 'followUp.closeOrReopen'],
      [['Alt', 'V'], 'followUp.toSentence'],
      [['Alt', 'P'], 'followUp.toSession'],
      [['Ctrl', 'P'], 'followUp.print'],
      [['Ctrl', '1'], 'followUp.by.due'],
      [['Ctrl', '2'], 'followUp.by.unit'],
    ],
  },
  {
    title: 'shell.keysText',
    keys: [
      [['Ctrl', 'B'], 'shell.keyBold'],
      [['Ctrl', 'I'], 'shell.keyItalic'],
      [['Alt', '1'], 'shell.keyDecimal'],
      [['Alt', '2'], 'shell.keyLetter'],
      [['Alt', '3'], 'shell.keyDash'],
      [['Alt', '4'], 'shell.keyTable'],
      [['Ctrl', 'D'], 'shell.keyCitation'],
      [['Ctrl', 'L'], 'shell.keyFigure'],
    ],
  },
] as const

export function AllKeys({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('shell.allKeys')}
      wide
      onClose={onClose}
      foot={
        <Button className="button primary" autoFocus onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <div className="key-groups">
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {keys.map(([names, words]) => (
                <div key={words}>
                  <dt>
                    {names.map((name) => (
                      <kbd key={name}>{name}</kbd>
                    ))}
                  </dt>
                  <dd>{t(words)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
