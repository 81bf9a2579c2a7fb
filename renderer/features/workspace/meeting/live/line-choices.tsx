/** The list over the writing line: what the mark at the cursor can stand for. */
import { useTranslation } from 'react-i18next'
import type { Choice } from '../../../../../shared/domain/writing-line/find.ts'

/** How many choices the list shows. */
export const mostChoices = 8

type LineChoicesProps = {
  readonly id: string
  readonly name: string
  readonly choices: readonly Choice[]
  readonly active: number
  /** True for the speaker: Shift+Enter puts the person in the queue. */
  readonly canQueue: boolean
  readonly onTake: (choice: Choice) => void
}

export function LineChoices({ id, name, choices, active, canQueue, onTake }: LineChoicesProps) {
  const { t } = useTranslation()
  return (
    <div className="popover ws-line-choices">
      <div className="options" role="listbox" tabIndex={-1} id={id} aria-label={name}>
        {choices.map((choice, index) => (
          <div
            key={choice.id}
            id={`${id}-${choice.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="option"
            {...(index === active ? { 'data-focused': true } : {})}
            // The focus stays in the line.
            onPointerDown={(event) => {
              event.preventDefault()
              onTake(choice)
            }}
          >
            <span className="ws-cut">{choice.name}</span>
            {choice.detail !== null && <small className="ws-cut">{choice.detail}</small>}
          </div>
        ))}
      </div>
      <p className="ws-line-keys">
        <span>
          <kbd>↑</kbd>
          <kbd>↓</kbd>
        </span>
        <span>
          <kbd>Enter</kbd> {t('live.take')}
        </span>
        {canQueue && (
          <span>
            <kbd>Shift</kbd>
            <kbd>Enter</kbd> {t('live.toQueue')}
          </span>
        )}
        <span>
          <kbd>Esc</kbd> {t('live.keepWords')}
        </span>
      </p>
    </div>
  )
}
