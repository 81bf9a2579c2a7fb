/** The codes of decisions as a person chooses them. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { profileOfSession } from '../../../../shared/documents/profile.ts'
import { type DecisionCode, decisionCodes } from '../../../../shared/records/session.ts'
import { useDesk } from '../desk.ts'

/**
 * Each code with the Vietnamese phrase the document prints, so that its weight is seen before it is chosen. A task has its own
 * list, so its code is offered only where a decision holds it.
 */
export function useCodes(held: DecisionCode | null = null) {
  const { t } = useTranslation()
  const phrases = usePhrases()
  return decisionCodes
    .filter((code) => code !== 'TASK' || code === held)
    .map((code) => ({ id: code, label: t(`workspace.decision.${code}`), detail: phrases[code] }))
}

/** The phrases of the profile of that day (`domain.md` 3.2): official wording, Vietnamese in every language of the screen. */
export function usePhrases() {
  const { dossier, today } = useDesk()
  return useMemo(() => profileOfSession(dossier, today).decisionPhrases, [dossier, today])
}
