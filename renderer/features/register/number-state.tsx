/** The state of a number in the register, in words with an icon. */
import { CircleCheck, CircleDashed, CircleX, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RegisterState } from '../../../shared/records/register.ts'

const looks = {
  issued: { icon: CircleCheck, look: 'ok' },
  reserved: { icon: Lock, look: 'warn' },
  void: { icon: CircleX, look: '' },
  outside: { icon: CircleDashed, look: 'info' },
} as const satisfies Record<RegisterState, unknown>

export function NumberState({ state }: { readonly state: RegisterState }) {
  const { t } = useTranslation()
  const { icon: Icon, look } = looks[state]
  return (
    <span className={`state ${look}`}>
      <Icon aria-hidden="true" size={14} />
      {t(`registers.states.${state}`)}
    </span>
  )
}
