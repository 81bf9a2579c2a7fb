/** Party documents after Hướng dẫn 05-HD/VPTW of 27/5/2026, under Quy định 399-QĐ/TW (`domain.md` 0). */
import type { Profile } from '../profile-type.ts'
import { party } from './party.ts'

export const partyHd05: Profile = {
  ...party,
  id: 'party-hd05-2026',
  guideline: '05-HD/VPTW',
  inForceFrom: '2026-05-27',
  inForceTo: null,
}
