/** What the marks of the writing line are looked up in: people of the session first, units, decisions. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { profileFor } from '../../../../../shared/documents/profile.ts'
import type { Choice } from '../../../../../shared/domain/writing-line/find.ts'
import type { Known } from '../../../../../shared/domain/writing-line/parse.ts'
import { plainTextOf } from '../../../../../shared/records/rich-text.ts'
import { decisionCodes } from '../../../../../shared/records/session.ts'
import { useRead } from '../../../../query.ts'
import { useDesk } from '../../desk.ts'
import { personOptions } from '../../model/people.ts'
import { unitOptions } from '../../model/units.ts'

export function useKnown(): Known {
  const { t } = useTranslation()
  const { dossier, directory } = useDesk()
  const library = useRead('phrases.list', null).data
  const { profileId, profileOverrides } = dossier.office
  return useMemo(() => {
    const shortTitles = new Map<string, string[]>()
    for (const { personId, shortTitle } of [...directory.posts, ...dossier.posts])
      if (shortTitle !== null) shortTitles.set(personId, [...(shortTitles.get(personId) ?? []), shortTitle])
    const phrases = profileFor(profileId, profileOverrides).decisionPhrases
    return {
      people: personOptions(dossier, directory).map(({ id, name, title }) => ({
        id,
        name,
        detail: title,
        also: [...(title === null ? [] : [title]), ...(shortTitles.get(id) ?? [])],
      })),
      units: unitOptions(dossier, directory).map(({ id, label, detail }) => ({
        id,
        name: label,
        detail,
        also: detail === null ? [] : [detail],
      })),
      // A task has a sign of its own.
      decisions: decisionCodes
        .filter((code) => code !== 'TASK')
        .map((code): Choice => {
          const label = t(`workspace.decision.${code}`)
          return { id: code, name: phrases[code], detail: label, also: [label] }
        }),
      phrases: (library ?? []).map(({ id, shortcut, text }) => ({
        id,
        name: shortcut,
        detail: plainTextOf(text),
        also: [],
      })),
    }
  }, [dossier, directory, profileId, profileOverrides, library, t])
}
