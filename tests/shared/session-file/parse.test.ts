import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { closeBallot } from '../../../shared/domain/ballot.ts'
import { type Ballot, openedBallot } from '../../../shared/records/session.ts'
import { parseSessionFile } from '../../../shared/session-file/parse.ts'
import { serializeSessionFile } from '../../../shared/session-file/serialize.ts'

const sampleText = readFileSync(new URL('../../../assets/phien-2025-06.phien.json', import.meta.url), 'utf8')
// biome-ignore lint/suspicious/noExplicitAny: tests break the file in ways its type forbids
const sample = (): any => JSON.parse(sampleText)

function faultsOf(content: unknown) {
  const result = parseSessionFile(content)
  return result.ok ? [] : result.error.faults
}
const found = (content: unknown) => faultsOf(content).map(({ path, code }) => `${path} ${code}`)

const otherId = '01973d63-0000-7000-8000-00000000ffff'

function aBallot(changes: Partial<Ballot> = {}): Ballot {
  const { session, items } = sample()
  return {
    id: '01973d63-0000-7000-8000-0000000000b1',
    ...openedBallot({ sessionId: session.id, itemId: items[4].id, kind: 'open_counts', base: 'in_office', order: 0 }),
    votesFor: 10,
    votesAgainst: 2,
    votesOther: 1,
    ...changes,
  }
}
function aClosedBallot(changes: Partial<Ballot> = {}): Ballot {
  const closed = closeBallot(aBallot(changes), { membersInOffice: 15, present: 14 })
  if (!closed.ok) throw new Error('not closed')
  return closed.value
}

describe('what is no session file of ours is refused by its head alone', () => {
  test('text that is not JSON is told with its line and column', () => {
    expect(faultsOf('{\n  "format": 1 oops')).toEqual([
      {
        path: '$',
        code: 'json.syntax',
        vi: 'không phải JSON hợp lệ (dòng 2, cột 15)',
        en: 'is not valid JSON (line 2, column 15)',
      },
    ])
  })

  test.each([[null], [7], ['[]'], ['"text"'], ['{}'], [{ format: 'other', version: 1 }]])(
    '%j is not one',
    (content) => {
      expect(found(content)).toEqual(['$.format format.unknown'])
    },
  )

  test('a newer version is told apart from an unknown one', () => {
    expect(found({ ...sample(), version: 2 })).toEqual(['$.version version.newer'])
    expect(found({ ...sample(), version: '1' })).toEqual(['$.version version.unknown'])
  })

  test('a file from before a field was there reads as if nothing had been said in it', () => {
    const file = sample()
    for (const decision of file.decisions) {
      delete decision.supersedesEarlier
      delete decision.consentGroup
      delete decision.exceptItemIds
    }
    const { options: _, seats: __, reopenReason: ___, ...older } = aClosedBallot()
    expect(parseSessionFile({ ...file, ballots: [older] })).toEqual(
      parseSessionFile({ ...sample(), ballots: [aClosedBallot()] }),
    )
    expect(parseSessionFile({ ...file, ballots: [older] }).ok).toBe(true)
  })

  test('a byte order mark before the text is no fault', () => {
    expect(parseSessionFile(`\uFEFF${sampleText}`).ok).toBe(true)
  })
})

describe('every fault is listed with its place', () => {
  test('faults of many kinds in one file are all found at once', () => {
    const file = sample()
    file.session.date = '2025-02-30'
    file.session.startTime = '25:00'
    file.items[2].title = '   '
    file.items[3].extra = 1
    file.items[3].another = 2
    delete file.office.symbol
    file.people[1].id = 'x'
    file.contributions[0].kind = 'sings'
    file.participants[0].groupLabel = 'both'
    file.participants[1].order = 1.5
    file.papers = {}
    const paths = found(file)
    expect(paths).toEqual(
      expect.arrayContaining([
        '$.session.date schema.check',
        '$.session.startTime schema.regex',
        '$.items[2].title schema.min_length',
        '$.items[3].extra schema.strict_object',
        '$.items[3].another schema.strict_object',
        '$.office.symbol schema.strict_object',
        '$.people[1].id schema.uuid',
        '$.contributions[0].kind schema.picklist',
        '$.participants[0] schema.check',
        '$.participants[1].order schema.integer',
        '$.papers schema.array',
      ]),
    )
  })

  test('each fault speaks Vietnamese and English and repeats no value of the file', () => {
    const file = sample()
    file.people[0].fullName = 42
    file.session.place = 'BÍ MẬT'.repeat(200)
    file.body.kind = 'BÍ MẬT'
    file.tasks[2].due.kind = 'BÍ MẬT'
    const faults = faultsOf(file)
    expect(faults).toHaveLength(4)
    for (const { vi, en } of faults) {
      expect(vi).not.toBe('')
      expect(en).not.toBe('')
      expect(vi + en).not.toContain('BÍ MẬT')
    }
  })

  test('a fault in one record does not hide that another names it wrongly', () => {
    const file = sample()
    file.people[0].fullName = ''
    file.contributions[1].speakerId = otherId
    expect(found(file)).toEqual([
      '$.people[0].fullName schema.min_length',
      '$.contributions[1].speakerId reference.missing',
    ])
  })

  test('an id used twice is told with the record that had it first', () => {
    const file = sample()
    file.people[3].id = file.units[0].id
    const repeated = faultsOf(file).find(({ code }) => code === 'id.repeated')
    expect(repeated).toMatchObject({ path: '$.people[3].id', vi: 'trùng mã với $.units[0]' })
  })

  test.each([
    ['items', 5, 'parentId'],
    ['items', 0, 'presenterId'],
    ['items', 0, 'presentingUnitId'],
    ['agendaEntries', 0, 'itemId'],
    ['agendaEntries', 0, 'versionId'],
    ['participants', 0, 'personId'],
    ['attendance', 0, 'participantId'],
    ['contributions', 1, 'speakerId'],
    ['decisions', 0, 'itemId'],
    ['decisions', 0, 'supersedesId'],
    ['decisions', 0, 'ballotId'],
    ['tasks', 0, 'leadUnitId'],
    ['tasks', 0, 'decisionId'],
    ['posts', 0, 'unitId'],
    ['memberships', 0, 'bodyId'],
    ['units', 0, 'successorId'],
  ])('%s[%i].%s that names nothing in the file is a fault', (part, index, field) => {
    const file = sample()
    file[part][index][field] = otherId
    expect(found(file)).toContain(`$.${part}[${index}].${field} reference.missing`)
  })

  test('ids in lists and inside marks of secrecy are followed as well', () => {
    const file = sample()
    file.items[0].invitedUnitIds = [file.units[0].id, otherId]
    file.decisions[0].sourceIds = [otherId]
    file.tasks[0].coUnitIds = [otherId]
    file.participants[0].itemIds = [otherId]
    file.session.secrecy.markedBy = otherId
    file.ballots = [aBallot({ kind: 'open_named', named: [{ personId: otherId, choice: 'for' }] })]
    expect(found(file)).toEqual([
      '$.session.secrecy.markedBy reference.missing',
      '$.items[0].invitedUnitIds[1] reference.missing',
      '$.participants[0].itemIds[0] reference.missing',
      '$.ballots[0].named[0].personId reference.missing',
      '$.decisions[0].sourceIds[0] reference.missing',
      '$.tasks[0].coUnitIds[0] reference.missing',
    ])
  })

  test('a reference to a record of another kind names both kinds', () => {
    const file = sample()
    file.session.chairId = file.units[1].id
    expect(faultsOf(file)).toEqual([
      {
        path: '$.session.chairId',
        code: 'reference.wrongKind',
        vi: 'trỏ tới một bản ghi của "units", phải là của "people"',
        en: 'names a record of "units", must be one of "people"',
      },
    ])
  })

  test('a record of another session is told as such', () => {
    const file = sample()
    file.tasks[1].sessionId = otherId
    file.decisions[2].sessionId = file.items[0].id
    expect(found(file)).toEqual([
      '$.decisions[2].sessionId reference.otherSession',
      '$.tasks[1].sessionId reference.otherSession',
    ])
  })

  test('ends before beginnings are found on terms, posts, memberships, units and the session', () => {
    const file = sample()
    for (const record of [file.posts[0], file.memberships[0], file.units[0]])
      Object.assign(record, { from: '2025-06-05', to: '2025-06-04' })
    Object.assign(file.term, { startsOn: '2025-01-01', endsOn: '2020-01-01' })
    Object.assign(file.session, { startTime: '08:00', endTime: '07:59' })
    expect(found(file)).toEqual([
      '$.term.endsOn rule.reversed',
      '$.units[0].to rule.reversed',
      '$.posts[0].to rule.reversed',
      '$.memberships[0].to rule.reversed',
      '$.session.endTime rule.reversed',
    ])
  })

  test('a session that ends after midnight says so by its end date', () => {
    const file = sample()
    Object.assign(file.session, { startTime: '20:00', endTime: '01:15', endDate: '2025-06-06' })
    expect(found(file)).toEqual([])
  })

  test('an item within a sub-item is found, be it its own', () => {
    const file = sample()
    file.items[0].parentId = file.items[0].id
    file.items[1].parentId = file.items[2].id
    file.items[2].parentId = file.items[1].id
    expect(found(file)).toEqual([
      '$.items[0].parentId rule.itself',
      '$.items[1].parentId rule.depth',
      '$.items[2].parentId rule.depth',
    ])
  })

  test('one who is absent cannot have voted by name', () => {
    const file = sample()
    const { id: sessionId } = file.session
    const person = file.participants.find(({ personId }: { personId: unknown }) => personId !== null)
    file.attendance.push({
      id: '01973d63-0000-75aa-8101-a4e1a0000001',
      sessionId,
      participantId: person.id,
      kind: 'absent',
      excused: null,
      reason: null,
      time: null,
      itemId: null,
      substituteId: null,
      order: 900,
    })
    file.ballots.push(aBallot({ kind: 'open_named', named: [{ personId: person.personId, choice: 'for' }] }))
    expect(found(file)).toEqual([
      `$.attendance[${file.attendance.length - 1}].kind rule.voted`,
      `$.ballots[${file.ballots.length - 1}].named rule.absent`,
    ])
  })

  test('two people in one post of one holder are a contradiction of the source, no reason to refuse the session', () => {
    const file = sample()
    const twice = file.posts.filter(({ title }: { title: string }) => title === 'Phó Chủ tịch Thường trực UBND tỉnh')
    expect(twice.map(({ exclusive }: { exclusive: boolean }) => exclusive)).toEqual([true, true])
    expect(found(file)).toEqual([])
  })

  test('a programme version and an entry of an item in it appear once', () => {
    const file = sample()
    file.agendaVersions.push({ ...file.agendaVersions[0], id: otherId })
    file.agendaEntries.push({ ...file.agendaEntries[0], id: otherId.replace('ffff', 'fffe') })
    expect(found(file)).toEqual(['$.agendaVersions[1] record.repeated', '$.agendaEntries[10] record.repeated'])
  })

  test('half a character is refused wherever it stands', () => {
    const file = sample()
    file.contributions[1].text.content[0].content[0].text = 'a\ud800'
    expect(found(file)).toEqual(['$.contributions[1].text.content[0].content[0].text text.illFormed'])
  })

  test('keys of the object prototype are no way in', () => {
    const text = sampleText.replace(
      '"fullName": "Lê Hồng Vinh"',
      '"fullName": "Lê Hồng Vinh", "__proto__": {"note": "x"}, "constructor": 1',
    )
    expect(found(text)).toEqual([
      '$.people[2].__proto__ schema.strict_object',
      '$.people[2].constructor schema.strict_object',
    ])
  })
})

describe('a closed vote must add up', () => {
  const withBallot = (ballot: Ballot) => ({ ...sample(), ballots: [ballot] })

  test('one that was closed by the rule passes', () => {
    expect(found(withBallot(aClosedBallot()))).toEqual([])
  })

  test.each([
    ['more votes than voters', { votesFor: 15 }, '$.ballots[0].votesFor ballot.tooMany'],
    ['a count that is missing', { votesOther: null }, '$.ballots[0].votesFor ballot.counts'],
    ['no members in office', { entitled: null }, '$.ballots[0].entitled ballot.entitled'],
    ['a result the votes do not carry', { result: 'not_carried' as const }, '$.ballots[0].result ballot.result'],
  ])('%s is a fault', (_, changes, fault) => {
    expect(found(withBallot({ ...aClosedBallot(), ...changes }))).toEqual([fault])
  })

  test('papers of a secret ballot that do not add up are a fault', () => {
    const secret = aClosedBallot({ kind: 'secret', issued: 14, returned: 14, valid: 13, invalid: 1 })
    expect(found(withBallot(secret))).toEqual([])
    expect(found(withBallot({ ...secret, valid: 12 }))).toEqual([
      '$.ballots[0].valid ballot.valid',
      '$.ballots[0].votesFor ballot.sum',
    ])
  })

  test('names are kept of a vote by name alone, each once', () => {
    const [chair] = sample().people
    const vote = { personId: chair.id, choice: 'for' as const }
    expect(found(withBallot(aBallot({ kind: 'secret', named: [vote] })))).toEqual([
      '$.ballots[0].named rule.namedVotes',
    ])
    expect(found(withBallot(aBallot({ kind: 'open_named', named: [vote, vote] })))).toEqual([
      '$.ballots[0].named rule.votedTwice',
    ])
  })
})

test('text is brought to NFC on the way in and out', () => {
  const result = parseSessionFile(sampleText.normalize('NFD'))
  expect(result.ok && serializeSessionFile(result.value)).toBe(sampleText)
})
