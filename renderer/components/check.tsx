/** A box to tick, with its words: alone, in a group, or half ticked for a list of which only some are. */
import { Check as CheckIcon, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'

type CheckProps = {
  /** Its name in a group. */
  readonly value?: string
  readonly isSelected?: boolean
  readonly isIndeterminate?: boolean
  readonly isDisabled?: boolean
  readonly className?: string
  readonly onChange?: (isSelected: boolean) => void
  readonly children: ReactNode
}

export function Check({ className = '', children, ...box }: CheckProps) {
  return (
    <Checkbox className={`check ${className}`} {...box}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="check-box">
            {isIndeterminate ? (
              <Minus aria-hidden="true" size={12} strokeWidth={3} />
            ) : (
              isSelected && <CheckIcon aria-hidden="true" size={12} strokeWidth={3} />
            )}
          </span>
          {children}
        </>
      )}
    </Checkbox>
  )
}
