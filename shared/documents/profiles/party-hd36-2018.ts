/** Party documents after Hướng dẫn 36-HD/VPTW of 03/4/2018, under Quy định 66-QĐ/TW: what differs from HD 05 (`domain.md` 0). */
import type { Profile } from '../profile-type.ts'
import { party } from './party.ts'

export const partyHd36: Profile = {
  ...party,
  id: 'party-hd36-2018',
  guideline: '36-HD/VPTW',
  inForceFrom: '2018-04-03',
  inForceTo: '2026-05-26',
  // Point 2: lines of nơi nhận end with a comma.
  shared: { ...party.shared, recipientEnd: ',' },
}
