/**
 * What a session must leave behind, worked out from the script of its events alone. Nothing of the program is used here: every rule is written
 * down a second time, from the rules of the field (QĐ 168-QĐ/TW Art 30 for the majority, HD 16-HD/VPTW for the minutes). A test of the
 * architecture holds this file to import nothing but the script.
 *
 * Times are those of the clock on the wall: a record names the happening it was made in, and whoever played the script knows when that was.
 */
import {
  chair,
  type DecisionCode,
  guests,
  type Happening,
  type Kind,
  members,
  minuteTaker,
  people,
  type Script,
  type Unit,
  units,
  type Vote,
  type Who,
} from './script.ts'

/** The place in the script of the happening in which something was recorded. */
export type At = number

export type Attendance = {
  readonly who: Who
  readonly kind: 'present' | 'absent' | 'late' | 'left' | 'returned' | 'substitute'
  readonly excused: boolean | null
  readonly reason: string | null
  /** The item under discussion, and when; `null` for what was so from the opening. */
  readonly item: string | null
  readonly at: At | null
  readonly by: Who | null
}
export type Contribution = {
  readonly item: string
  readonly who: Who
  readonly kind: Kind
  readonly words: readonly string[]
  /** `null`: nobody looked at the clock, as for the second half of one that was parted. */
  readonly at: At | null
}
export type Ballot = {
  readonly item: string
  readonly form: Vote['form']
  readonly entitled: number
  readonly papers: readonly [issued: number, returned: number, valid: number, invalid: number] | null
  readonly counts: readonly [votesFor: number, against: number, other: number]
  readonly named: readonly (readonly [Who, 'for' | 'against' | 'other'])[]
  readonly result: 'carried' | 'not_carried'
  /** The members in the room. */
  readonly present: readonly Who[]
}
export type Decision = {
  readonly item: string
  readonly code: DecisionCode
  readonly words: string
  /** The chair's words it rests on: the place among the contributions. */
  readonly source: number | null
}
export type Task = {
  readonly item: string
  readonly work: string
  readonly lead: Unit
  readonly together: readonly Unit[]
  readonly due: Due
}
export type Due =
  | { readonly kind: 'by_date'; readonly date: string; readonly text: string }
  | { readonly kind: 'recurring'; readonly every: 'month'; readonly day: number; readonly text: string }

export type Outcome = {
  /** Titles in the order of the programme, with what became of them. */
  readonly items: readonly { readonly title: string; readonly state: 'pending' | 'postponed' }[]
  /** Version, and the lines printed in it. */
  readonly programmes: readonly { readonly label: string; readonly lines: readonly string[] }[]
  readonly attendance: readonly Attendance[]
  readonly contributions: readonly Contribution[]
  readonly ballots: readonly Ballot[]
  readonly decisions: readonly Decision[]
  readonly tasks: readonly Task[]
}

type Room = {
  items: { title: string; state: 'pending' | 'postponed' }[]
  programmes: { label: string; lines: string[] }[]
  attendance: Attendance[]
  contributions: Contribution[]
  ballots: Ballot[]
  decisions: Decision[]
  tasks: Task[]
  /** The item under discussion. */
  item: string
  /** When the queue was last called on. */
  called: At | null
}

/** What is there when all of it has happened. */
export function outcomeOf({ items, happenings }: Script): Outcome {
  let room: Room = {
    items: items.map(({ title }) => ({ title, state: 'pending' })),
    programmes: [{ label: 'A', lines: items.map(({ title }) => title) }],
    attendance: [],
    contributions: [],
    ballots: [],
    decisions: [],
    tasks: [],
    item: items[0]?.title ?? '',
    called: null,
  }
  const steps: Room[] = []
  let undone: Room | undefined
  for (const [at, happening] of happenings.entries()) {
    if (happening.do === 'undo') {
      undone = room
      room = { ...(steps.pop() ?? room), item: room.item }
    } else if (happening.do === 'redo') {
      steps.push(room)
      room = { ...(undone ?? room), item: room.item }
    } else {
      const before = structuredClone(room)
      happen(room, happening, at)
      steps.push(before)
    }
  }
  return room
}

function happen(room: Room, happening: Happening, at: At): void {
  const { item } = room
  switch (happening.do) {
    case 'roll':
      for (const who of [...members, ...guests]) if (eventsOf(room, who).length === 0) room.attendance.push(cameOf(who))
      return
    case 'mark':
      mark(room, happening, at)
      return
    case 'substitute':
      correctOpening(room, { ...cameOf(happening.who), kind: 'substitute', by: happening.by })
      return
    case 'nextItem': {
      const place = room.items.findIndex(({ title }) => title === item)
      const next = room.items.slice(place + 1).find(({ state }) => state === 'pending')
      room.item = next?.title ?? item
      return
    }
    case 'toItem':
      room.item = happening.title
      return
    case 'say': {
      const { who, kind, words, called } = happening
      // A turn begins when the word is given.
      room.contributions.push({ item, who, kind, words, at: called ? room.called : at })
      return
    }
    case 'call':
      room.called = at
      return
    case 'split':
      split(room, happening.before)
      return
    case 'decide': {
      const last = room.contributions.findLastIndex((one) => one.item === item)
      const source = room.contributions[last]?.kind === 'chair' ? last : null
      room.decisions.push({ item, code: happening.code, words: happening.words, source })
      return
    }
    case 'task': {
      const [lead, ...together] = happening.units
      if (lead === undefined) throw new Error('a task of the script names nobody')
      room.tasks.push({ item, work: happening.work, lead, together, due: dueOf(happening.due) })
      return
    }
    case 'vote': {
      const place = room.items.findIndex(({ title }) => title === item)
      const voted = room.items.slice(place, place + 1 + (happening.alsoFor ?? 0))
      for (const { title } of voted) room.ballots.push(ballotOf(room, title, happening.vote))
      return
    }
    case 'addItem':
      room.items.push({ title: happening.title, state: 'pending' })
      changeProgramme(room, (lines) => [...lines, happening.title])
      room.item = happening.title
      return
    case 'sooner': {
      const place = room.items.findIndex(({ title }) => title === item)
      room.items = swappedWithNext(room.items, place - 1)
      const [held] = room.programmes
      if (held !== undefined) changeProgramme(room, (lines) => swappedWithNext(lines, lines.indexOf(item) - 1))
      return
    }
    case 'postpone':
      room.items = room.items.map((one) => (one.title === item ? { ...one, state: 'postponed' } : one))
      // One that no version members hold names keeps its line.
      if (room.programmes[0]?.lines.includes(item))
        changeProgramme(room, (lines) => lines.filter((line) => line !== item))
  }
}

function swappedWithNext<T>(list: readonly T[], place: number): T[] {
  const [one, next] = [list[place], list[place + 1]]
  return one === undefined || next === undefined ? [...list] : list.toSpliced(place, 2, next, one)
}

const cameOf = (who: Who): Attendance => ({
  who,
  kind: 'present',
  excused: null,
  reason: null,
  item: null,
  at: null,
  by: null,
})

const eventsOf = (room: Room, who: Who) => room.attendance.filter((event) => event.who === who)

/** How someone came to the opening is one fact: a later word of it takes the place of the first. */
function correctOpening(room: Room, event: Attendance): void {
  const opening = room.attendance.findIndex(({ who }) => who === event.who)
  if (opening < 0) room.attendance.push(event)
  else room.attendance[opening] = event
}

function mark(room: Room, { who, as, reason }: Extract<Happening, { do: 'mark' }>, at: At): void {
  const { item } = room
  const came = cameOf(who)
  if (as === 'late') correctOpening(room, { ...came, kind: 'late', item, at })
  else if (as === 'left' || as === 'returned') room.attendance.push({ ...came, kind: as, item, at })
  else correctOpening(room, { ...came, kind: 'absent', excused: as === 'excused', reason: reason ?? null })
}

/** The members in the room now, in the order of protocol. */
function inRoom(room: Room): Who[] {
  return members.filter((who) => {
    const last = eventsOf(room, who).at(-1)?.kind
    return last === 'present' || last === 'late' || last === 'returned'
  })
}

function ballotOf(room: Room, item: string, vote: Vote): Ballot {
  const present = inRoom(room)
  const entitled = members.length
  const choiceOf = (who: Who) =>
    vote.form !== 'names' || vote.against.includes(who) ? 'against' : vote.other.includes(who) ? 'other' : 'for'
  const named = vote.form === 'names' ? present.map((who) => [who, choiceOf(who)] as const) : []
  const chose = (choice: string) => named.filter(([, chosen]) => chosen === choice).length
  const counts =
    vote.form === 'names'
      ? ([chose('for'), chose('against'), chose('other')] as const)
      : ([vote.for, vote.against, vote.other] as const)
  const papers = vote.form === 'secret' ? ([vote.issued, vote.returned, vote.valid, vote.invalid] as const) : null
  // More than half of the members in office (QĐ 168-QĐ/TW Art 30).
  const result = counts[0] * 2 > entitled ? 'carried' : 'not_carried'
  return { item, form: vote.form, entitled, papers, counts, named, result, present }
}

function split(room: Room, before: string): void {
  const whole = room.contributions.at(-1)
  const [words = ''] = whole?.words ?? []
  if (whole === undefined || !words.includes(before)) throw new Error('the script parts what nobody said')
  const first = words.slice(0, words.indexOf(before)).trim()
  room.contributions.splice(
    -1,
    1,
    { ...whole, words: [first] },
    { ...whole, words: [words.slice(words.indexOf(before))], at: null },
  )
}

/** Members hold version A: a change makes the next one, and further changes go into it. */
function changeProgramme(room: Room, change: (lines: string[]) => string[]): void {
  const [held, inHand] = room.programmes
  if (held === undefined) return
  room.programmes = [held, { label: 'B', lines: change([...(inHand ?? held).lines]) }]
}

function dueOf(said: string): Due {
  const [, day = '', month = '', year = ''] = /^trước ngày (\d+)\/(\d+)\/(\d+)$/.exec(said) ?? []
  if (day !== '') return { kind: 'by_date', date: `${year}-${twoDigits(month)}-${twoDigits(day)}`, text: said }
  const [, monthly = ''] = /^hằng tháng, ngày (\d+)$/.exec(said) ?? []
  if (monthly === '') throw new Error(`the script says a deadline nobody knows: ${said}`)
  return { kind: 'recurring', every: 'month', day: Number(monthly), text: said }
}

const twoDigits = (digits: string | number) => String(digits).padStart(2, '0')

/** When the happenings were, as the clock on the wall showed it (`HH:MM`). */
export type Clock = (at: At) => string

const phrases: Readonly<Record<DecisionCode, string>> = {
  APPROVED: 'Thống nhất thông qua',
  APPROVED_WITH_CHANGES: 'Cơ bản thống nhất',
  APPROVED_IN_PRINCIPLE: 'Thống nhất về chủ trương',
  NOTED: 'Ghi nhận',
  REJECTED: 'Không thống nhất',
}
const blank = '…………'
const personOf = (who: Who) => `Đồng chí ${people[who].name}, ${people[who].title}`
const withinSentence = (who: Who) => `đồng chí ${people[who].name}, ${people[who].title}`

/** The minutes, paragraph by paragraph without their numbers, from the time of the session to the last sentence (HD 16-HD/VPTW). */
export function minutesOf(script: Script, day: string, clock: Clock): string[] {
  const outcome = outcomeOf(script)
  const [year = '', month = '', date = ''] = day.split('-')
  const weekday = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'][
    new Date(Date.UTC(Number(year), Number(month) - 1, Number(date))).getUTCDay()
  ]
  const contents = outcome.items.map(({ title }, n) => `(${n + 1}) ${title}`).join('; ')
  return [
    // The month has two digits in January and February alone.
    `Thời gian: Bắt đầu vào hồi 08 giờ 00, ngày ${date}/${Number(month) < 3 ? month : Number(month)}/${year} (${weekday}).`,
    'Địa điểm: Hội trường Tỉnh ủy.',
    `Nội dung: ${contents}.`,
    `Người chủ trì: ${withinSentence(chair)}.`,
    `Người ghi biên bản: ${withinSentence(minuteTaker)}.`,
    'Tài liệu sử dụng: Các tài liệu đã gửi trước phiên họp.',
    'Thông tin khác: Không.',
    'Thành phần',
    ...attendanceLines(outcome, clock, (title) => numberOf(script, outcome, title)),
    'Đại biểu mời dự',
    ...guests.map((who) => `${personOf(who)}.`),
    'Diễn biến hội nghị',
    ...outcome.items.flatMap((item) => itemLines(script, outcome, item)),
    'Kết luận',
    'Kết luận của đồng chí chủ trì về từng nội dung được ghi tại mục 2 của biên bản này.',
    'Hội nghị kết thúc vào hồi 17 giờ 00 cùng ngày.',
    'Biên bản đã được thông qua hội nghị.',
  ]
}

function attendanceLines(
  { attendance }: Outcome,
  clock: Clock,
  numbered: (title: string) => readonly [string, string],
): string[] {
  const last = (who: Who) => attendance.findLast((event) => event.who === who)
  const isOut = (who: Who) => last(who)?.kind === 'absent' || last(who)?.kind === 'substitute'
  const [here, out] = [members.filter((who) => !isOut(who)), members.filter(isOut)]
  const why = (who: Who) => {
    const event = last(who)
    if (event?.by != null) return `vắng mặt (lý do: ${blank}); ${withinSentence(event.by)} dự thay`
    const excuse = event?.excused ? 'vắng mặt có lý do' : 'vắng mặt không có lý do'
    return `${excuse} (lý do: ${event?.reason ?? blank})`
  }
  const moved = { late: 'đến muộn', left: 'rời hội nghị', returned: 'trở lại hội nghị' }
  const isMember = (who: Who) => members.some((member) => member === who)
  return [
    'Đại biểu chính thức',
    `Có mặt: ${twoDigits(here.length)} đồng chí, gồm:`,
    ...here.map((who) => `${personOf(who)}.`),
    `Vắng mặt: ${twoDigits(out.length)} đồng chí:`,
    ...out.map((who) => `${personOf(who)}: ${why(who)}.`),
    ...attendance.flatMap(({ who, kind, at, item }) => {
      if (at === null || !isMember(who) || (kind !== 'late' && kind !== 'left' && kind !== 'returned')) return []
      const [place, printed] = numbered(item ?? '')
      const time = clock(at).replace(':', ' giờ ')
      return `${personOf(who)} ${moved[kind]}, lúc ${time}, khi thảo luận nội dung ${place}${printed}.`
    }),
  ]
}

/** An item's place in the discussion, and the number printed for it where that is another: numbers are printed once and stay. */
function numberOf({ items, happenings }: Script, outcome: Outcome, title: string): readonly [string, string] {
  const place = outcome.items.findIndex((item) => item.title === title) + 1
  const added = happenings.flatMap((happening) => (happening.do === 'addItem' ? happening.title : []))
  const printed = [...items.map((item) => item.title), ...added].indexOf(title) + 1
  return [String(place), printed === place ? '' : ` (mục ${printed} của chương trình)`]
}

function itemLines(script: Script, outcome: Outcome, { title, state }: Outcome['items'][number]): string[] {
  const heading = title + numberOf(script, outcome, title)[1]
  if (state === 'postponed') return [heading, 'Nội dung này được hoãn, chưa xem xét tại hội nghị.']
  const of = <T extends { readonly item: string }>(records: readonly T[]) =>
    records.filter(({ item }) => item === title)
  const said = of(outcome.contributions)
  const [decisions, tasks, ballots] = [of(outcome.decisions), of(outcome.tasks), of(outcome.ballots)]
  const presented = said.filter(({ kind }) => kind === 'presents')
  const spoken = said.filter(({ kind }) => kind !== 'presents')
  // What the chair said after all others is the conclusion.
  const closing = spoken.slice(spoken.findLastIndex(({ kind }) => kind !== 'chair') + 1)
  const prepared = script.items.find((item) => item.title === title)
  const presenter = prepared?.presenter ?? presented[0]?.who
  const isVotedOn = decisions.some(({ code }) => code !== 'NOTED')
  return [
    heading,
    `${presenter === undefined ? blank : personOf(presenter)} trình bày ${prepared?.subject ?? blank}.`,
    ...presented.flatMap(({ who, words }) =>
      led(who === presenter ? 'Nội dung trình bày:' : `Nội dung trình bày ${withinSentence(who)}:`, words),
    ),
    ...spoken.slice(0, spoken.length - closing.length).flatMap(({ who, kind, words }) => {
      const says = {
        comments: ' phát biểu:',
        explains: ' báo cáo giải trình, tiếp thu:',
        chair: ' (chủ trì) phát biểu:',
      }
      return kind === 'presents' ? [] : led(`${personOf(who)}${says[kind]}`, words)
    }),
    ...ballots.map(voteLine),
    // Decided and not voted on: the minutes leave room.
    ...(ballots.length === 0 && isVotedOn ? [`Biểu quyết: ${blank}.`] : []),
    closing.length + decisions.length + tasks.length === 0
      ? `Đồng chí chủ trì kết luận: ${blank}.`
      : 'Đồng chí chủ trì kết luận:',
    ...closing.flatMap(({ words }) => words),
    ...decisions.map(({ code, words }) => `${phrases[code]} ${words}.`),
    ...tasks.map(taskLine),
  ]
}

function led(lead: string, [first = '', ...rest]: readonly string[]): string[] {
  return [`${lead} ${first}`, ...rest]
}

function voteLine({ form, entitled, papers, counts: [votesFor, against, other], named, result }: Ballot): string {
  const share = Math.round((votesFor / entitled) * 1000) / 10
  const [issued, returned, valid, invalid] = papers ?? []
  const opening =
    form === 'secret'
      ? `Hội nghị bỏ phiếu kín: phát ra ${issued} phiếu, thu về ${returned} phiếu, hợp lệ ${valid} phiếu, không hợp lệ ${invalid} phiếu; `
      : 'Hội nghị biểu quyết: '
  const names = (choice: string) =>
    named.filter(([, made]) => made === choice).map(([who]) => `đồng chí ${people[who].name}`)
  const told = (words: string, choice: string) =>
    names(choice).length === 0 ? '' : ` ${words}: ${names(choice).join(', ')}.`
  return [
    `${opening}tán thành ${votesFor}/${entitled} (đạt ${String(share).replace('.', ',')}%), `,
    `không tán thành ${against}, ý kiến khác ${other}.`,
    told('Không tán thành', 'against'),
    told('Ý kiến khác', 'other'),
    result === 'carried' ? '' : ' Kết quả: không được thông qua.',
  ].join('')
}

function taskLine({ work, lead, together, due }: Task): string {
  const others = together.map((unit) => units[unit]).join(' và ')
  const who = together.length === 0 ? units[lead] : `${units[lead]} chủ trì, phối hợp với ${others}`
  return `Giao ${who} ${work}; ${due.kind === 'recurring' ? 'thực hiện' : 'hoàn thành'} ${due.text}.`
}
