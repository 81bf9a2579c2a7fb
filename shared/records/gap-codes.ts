/** What a composed document can lack, named once for the composers, the contract and the words of the screen (`gaps.*`). */

/** Facts printed as visible blanks. */
const blankCodes = [
  'session.date',
  'session.startTime',
  'session.endTime',
  'session.place',
  'session.number',
  'session.chairId',
  'session.minuteTakerId',
  'session.documentsUsed',
  'session.otherInformation',
  'session.recordingPermittedBy',
  'session.items',
  'participants.invited',
  'participant.personId',
  'participant.title',
  'participant.groupCount',
  'participant.capacity',
  'attendance.memberCount',
  'attendance.absentCount',
  'attendance.reason',
  'attendance.substituteId',
  'item.presenterId',
  'item.subject',
  'item.ballots',
  'item.conclusion',
  'contribution.speakerId',
  'contribution.text',
  'ballot.result',
  'ballot.entitled',
  'ballot.present',
  'ballot.issued',
  'ballot.returned',
  'ballot.valid',
  'ballot.invalid',
  'ballot.votesFor',
  'ballot.votesAgainst',
  'ballot.votesOther',
  'person.name',
  'decision.text',
  'task.leadUnitId',
  'task.coUnitIds',
  'task.due',
  'document.signer.post',
  'document.signer.name',
] as const

/** Facts that are printed, but marked as assumed. */
const assumedCodes = [
  'assumed.date',
  'assumed.startTime',
  'assumed.endTime',
  'assumed.place',
  'assumed.number',
  'assumed.chairId',
  'assumed.minuteTakerId',
] as const

export const gapCodes = [...blankCodes, ...assumedCodes] as const
export type GapCode = (typeof gapCodes)[number]
