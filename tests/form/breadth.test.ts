/**
 * Names and lengths of every size, pairwise with every kind of document and profile: the head, the title and the signature keep their places and
 * nothing overlaps (`domain.md` 2). Needs LibreOffice and poppler.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { compose } from '../../shared/documents/compose.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { profileFor } from '../../shared/documents/profile.ts'
import type { DocumentKind, ProfileId } from '../../shared/records/documents.ts'
import { aDossier, aSession, idOf, itemBudget, marked } from '../support/dossier.ts'
import { leftColumnMm, rightColumnMm, stands, textMiddleMm } from './expectations.ts'
import { joinedText, type Line, linesOf } from './lines.ts'
import { measurePages, type Page, pageWith, phrase, type Rule } from './measure.ts'
import { holdsApart, holdsWithinMargins } from './overlap.ts'
import { pairwise } from './pairwise.ts'
import { type PrintedKinds, printModels } from './print-models.ts'
import { missingPrograms } from './render.ts'

const stateKinds = [
  ...['invitation', 'programme', 'roll', 'ballot_paper', 'opinion_form', 'tally', 'minutes', 'notice', 'resolution'],
  ...['minutes_extract', 'task_slip', 'report', 'dispatch'],
] as const
const partyKinds = [...stateKinds, 'conclusion', 'conclusion_extract'] as const

const lengths = {
  superior: [null, 'ĐẢNG BỘ TỈNH THÁI NGUYÊN', 'ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH BẮC NINH VÀ BẮC GIANG'],
  letterhead: ['TỈNH ỦY HUẾ', 'ĐẢNG ỦY CÁC KHU CÔNG NGHIỆP', 'BAN THƯỜNG VỤ ĐẢNG ỦY XÃ ĐẶC BIỆT KHÓ KHĂN NGHĨA HƯNG'],
  place: ['Huế', 'Thành phố Hồ Chí Minh', 'Đặc khu Trường Sa, tỉnh Khánh Hòa'],
  documentDate: [null, '2026-12-28'],
  body: [
    { name: 'Ban Thường vụ Tỉnh ủy', authority: 'BAN THƯỜNG VỤ' },
    {
      name: 'Ban Chấp hành Đảng bộ các cơ quan Đảng, đoàn thể và doanh nghiệp nhà nước tỉnh Thái Nguyên',
      authority: 'BAN CHẤP HÀNH ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG',
    },
  ],
  title: [
    'Công tác cán bộ',
    'Chủ trương đầu tư dự án đường ven biển từ thị xã đến khu kinh tế và các công trình phụ trợ giai đoạn 2026 - 2030',
    `Kết quả thực hiện ${'các chương trình, đề án, kế hoạch '.repeat(7)}năm 2026`,
  ],
  signer: [
    { post: 'BÍ THƯ', name: 'Lê An' },
    {
      post: 'PHÓ BÍ THƯ THƯỜNG TRỰC, CHỦ TỊCH HỘI ĐỒNG NHÂN DÂN',
      name: 'Công Tằng Tôn Nữ Nguyễn Phước Hoàng Bảo Quỳnh Như',
    },
  ],
  receivers: [1, 6, 30],
  marks: [false, true],
} as const

const rows = [
  ...pairwise({ kind: partyKinds, profile: ['party-hd05-2026', 'party-hd36-2018'], ...lengths }),
  ...pairwise({ kind: stateKinds, profile: ['state-nd30-2020'], ...lengths }),
].map((row, index) => ({ ...row, file: `row${index}`, isParty: row.profile !== 'state-nd30-2020' }))
type Row = (typeof rows)[number]

/** Where the head stands: columns (Party 4155 and 5200, State 3855 and 5500 twips), lines of the body (14 and 13 pt). */
const party = { edge: 103.3, left: leftColumnMm, right: rightColumnMm, first: 25, pitch: 6.35 } as const
const state = { edge: 98, left: 64, right: 146.5, first: 24.65, pitch: 6 } as const

const unregistered: ReadonlySet<string> = new Set(['roll', 'ballot_paper', 'opinion_form'])
const undated: ReadonlySet<string> = new Set(['roll', 'ballot_paper'])

const isMissing = missingPrograms().length > 0
describe.skipIf(isMissing)(
  `Every length${isMissing ? ' (skipped: LibreOffice or poppler is not installed)' : ''}`,
  () => {
    let printed: PrintedKinds
    beforeAll(async () => {
      printed = await printModels(new Map(rows.map((row) => [row.file, modelOf(row)])))
    }, 1_800_000)

    test('each value of one factor meets each of every other', () => {
      const met = new Set(rows.flatMap(pairsOf))
      for (const kind of partyKinds)
        for (const profile of ['party-hd05-2026', 'party-hd36-2018'])
          expect(met).toContain(`kind=${kind} profile=${profile}`)
      for (const kind of stateKinds)
        for (const receivers of lengths.receivers) expect(met).toContain(`kind=${kind} receivers=${receivers}`)
      for (const superior of lengths.superior)
        for (const letterhead of lengths.letterhead)
          expect(met).toContain(`superior=${superior} letterhead=${letterhead}`)
    })

    const cases = (['LibreOffice', 'Chromium'] as const).flatMap((printer) => rows.map((row) => ({ ...row, printer })))
    test.each(cases)('$file: $profile, $kind, printed by $printer', ({ printer, ...row }) => {
      const pages = measurePages(printed[printer](row.file))
      for (const page of pages) {
        holdsWithinMargins(page)
        holdsApart(page)
      }
      const [first] = pages
      if (first === undefined) throw new Error('No pages')
      holdsHead(first, row)
      holdsSignature(pages, row)
    })
  },
)

function holdsHead(page: Page, row: Row): void {
  const place = row.isParty ? party : state
  const isLetter = row.kind === 'dispatch'
  const title = isLetter ? phrase(page, 'Kính gửi:') : titleOf(page)
  const head = page.words.filter(({ baseline }) => baseline < title.baseline - 1)
  const left = linesOf(head.filter((word) => word.left < place.edge))
  const right = linesOf(head.filter((word) => word.left >= place.edge))
  for (const word of head.filter((one) => one.left < place.edge))
    expect(word.right, word.text).toBeLessThan(place.edge + 0.5)
  for (const { text, centre } of left) stands(`the middle of "${text}"`, centre, place.left)
  for (const { text, centre } of right) stands(`the middle of "${text}"`, centre, place.right)

  holdsBetween(left, right)

  const names = [row.superior, row.letterhead].filter((name) => name !== null).join(' ')
  const last = left.findIndex((_, index) => joinedText(left.slice(0, index + 1)) === names)
  expect(last, `lines of "${names}"`).toBeGreaterThanOrEqual(0)
  left.slice(0, last + 1).forEach(({ text, baseline }, index) => {
    stands(`the baseline of "${text}"`, baseline, place.first + index * place.pitch)
  })
  const bottom = left[last]?.baseline ?? 0
  const below = left.slice(last + 1)
  if (row.isParty) {
    stands('the star under the last line of the body', (below.shift()?.baseline ?? 0) - bottom, 5.3)
    if (!unregistered.has(row.kind)) stands('the number under the star', (below[0]?.baseline ?? 0) - bottom, 11.3)
  } else holdsStateRule(page, left[last], below[0])
  if (!unregistered.has(row.kind)) expect(below.shift()?.text).toMatch(/^Số/)
  if (row.marks) expect(joinedText(below)).toMatch(/TỐI MẬT HỎA TỐC HẸN GIỜ$/)

  const rightText = joinedText(right)
  const date = row.documentDate === null ? 'ngày tháng năm 2026' : 'ngày 28 tháng 12 năm 2026'
  const parts = [
    row.isParty ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
    ...(undated.has(row.kind) ? [] : [`${row.place}, ${date}`]),
    ...(row.marks ? ['XONG HỘI NGHỊ TRẢ LẠI Dự thảo lần 2'] : []),
  ]
  expect(rightText).toBe(parts.join(' '))
  if (row.isParty) {
    stands('the name of the Party', right[0]?.baseline ?? 0, 25.1)
    if (!undated.has(row.kind)) stands('place and day under the rule', right[1]?.baseline ?? 0, 36.3)
    const rule = page.rules.find((one) => Math.abs(middleOf(one) - rightColumnMm) < 0.5)
    stands('the rule under the name of the Party', rule?.middle ?? 0, 26.6)
  }
  const lowest = Math.max(...head.map(({ baseline }) => baseline))
  // 18 pt of room above the type name, 12 above "Kính gửi:".
  expect(title.baseline - lowest, 'the title under the head').toBeGreaterThan(isLetter ? 8 : 11)
  if (isLetter) return
  stands('the middle of the type name', title.centre, textMiddleMm)
  const summary = linesOf(page.words.filter(({ baseline }) => baseline > title.baseline + 1))
  if (row.isParty) {
    const hyphens = summary.findIndex(({ text }) => text === '-----')
    expect(hyphens, 'the hyphens under the summary').toBeGreaterThan(0)
    for (const { text, centre } of summary.slice(0, hyphens + 1))
      stands(`the middle of "${text}"`, centre, textMiddleMm)
    return
  }
  const rule = page.rules.find((one) => one.middle > title.baseline && Math.abs(middleOf(one) - textMiddleMm) < 0.5)
  const above = summary.findLast(({ baseline }) => baseline < (rule?.middle ?? 0))
  if (rule === undefined || above === undefined) throw new Error('No rule under the summary')
  holdsShare(rule, above)
}

/** The first line under the head that is not in a column: the type name, the only words of 14 pt or more in capitals in the middle. */
function titleOf(page: Page): Line {
  const names = ['GIẤY', 'CHƯƠNG', 'DANH', 'PHIẾU', 'BIÊN', 'THÔNG', 'KẾT', 'NGHỊ', 'TRÍCH', 'BÁO']
  const line = linesOf(page.words).find(
    ({ text, centre }) => names.includes(text.split(' ')[0] ?? '') && Math.abs(centre - textMiddleMm) < 2,
  )
  if (line === undefined) throw new Error('The page has no type name')
  return line
}

/** A rule between the body and the number. */
function holdsStateRule({ rules }: Page, name: Line | undefined, number: Line | undefined): void {
  const rule = rules.find((one) => Math.abs(middleOf(one) - state.left) < 0.5)
  if (rule === undefined || name === undefined) throw new Error('No rule under the body')
  holdsShare(rule, name)
  expect(rule.middle - name.baseline).toBeGreaterThan(0.5)
  expect(rule.middle - name.baseline).toBeLessThan(3)
  if (number !== undefined) expect(number.baseline - rule.middle).toBeGreaterThan(4)
}

/** Lines beside each other in two columns are at least 2 mm apart. */
function holdsBetween(left: readonly Line[], right: readonly Line[]): void {
  for (const one of left)
    for (const other of right.filter(({ baseline }) => Math.abs(baseline - one.baseline) < 5))
      expect(other.left - one.right, `between "${one.text}" and "${other.text}"`).toBeGreaterThan(1.9)
}

/** 1/3 to 1/2 of the line above (`domain.md` 2, State). */
function holdsShare(rule: Rule, { text, left, right }: Line): void {
  const share = (rule.right - rule.left) / (right - left)
  expect(share, `the rule under "${text}"`).toBeGreaterThan(1 / 3)
  expect(share, `the rule under "${text}"`).toBeLessThan(1 / 2)
}

function middleOf({ left, right }: Rule): number {
  return (left + right) / 2
}

/** Who signs for the body, by kind; nobody on a ballot paper or a roll. */
const signedBy: Readonly<Partial<Record<DocumentKind, 'T/M' | 'T/L'>>> = {
  notice: 'T/M',
  resolution: 'T/M',
  conclusion: 'T/M',
  report: 'T/M',
  invitation: 'T/L',
  programme: 'T/L',
  minutes_extract: 'T/L',
  conclusion_extract: 'T/L',
  task_slip: 'T/L',
  dispatch: 'T/L',
}

/** The block is whole on one page; lines of authority, post and name in the middle of the right column, receivers left of it. */
function holdsSignature(pages: readonly Page[], row: Row): void {
  const form = signedBy[row.kind]
  if (form === undefined) return
  const authority = `${row.isParty ? form : `${form.replace('/', '')}.`} ${row.body.authority}`
  const page = pageWith(pages, 'Nơi nhận:')
  const label = phrase(page, 'Nơi nhận:')
  const fromHere = page.words.filter(({ baseline }) => baseline > label.baseline - 1)
  const [edge, centre] = [103.3, rightColumnMm]
  const block = linesOf(fromHere.filter(({ left }) => left >= edge)).slice(0, 12)
  const spoken = `${authority} ${row.signer.post} ${row.signer.name}`
  const end = block.findIndex((_, index) => joinedText(block.slice(0, index + 1)) === spoken)
  expect(end, joinedText(block)).toBeGreaterThan(0)
  for (const line of block.slice(0, end + 1)) stands(`the middle of "${line.text}"`, line.centre, centre)
  stands('the authority level with "Nơi nhận:"', block[0]?.baseline ?? 0, label.baseline)
  const nameAt = block.findIndex(({ text }) => row.signer.name.startsWith(text))
  // Room of four lines of 18 pt between post and name.
  stands('the room for the hand', (block[nameAt]?.baseline ?? 0) - (block[nameAt - 1]?.baseline ?? 0), 31.75)
  const receivers = fromHere.filter(({ left }) => left < edge)
  holdsBetween(linesOf(receivers), block.slice(0, end + 1))
  for (const word of receivers) expect(word.right, word.text).toBeLessThan(edge + 0.5)
  expect(receivers.filter(({ text }) => text === '-').length).toBe(row.receivers)
  expect(page.words.some(({ baseline }) => baseline > 20 && baseline < label.baseline - 1)).toBe(true)
}

function pairsOf(row: Row): string[] {
  const parts = Object.entries(row).map(([name, value]) => `${name}=${value}`)
  return parts.flatMap((one) => parts.map((other) => `${one} ${other}`))
}

function modelOf(row: Row): DocModel {
  const dossier = aDossier()
  const [item, ...others] = dossier.items
  const [ballot] = dossier.ballots
  if (item === undefined || ballot === undefined) throw new Error('The dossier lacks an item or a vote')
  const input = {
    ...dossier,
    office: { ...dossier.office, superiorName: row.superior, letterhead: row.letterhead, placeName: row.place },
    body: { ...dossier.body, name: row.body.name, authorityName: row.body.authority },
    session: aSession({ secrecy: marked(row.marks ? 'toi_mat' : 'none') }),
    people: dossier.people.map((one) => (one.id === idOf('chair') ? { ...one, fullName: row.signer.name } : one)),
    items: [{ ...item, title: row.title }, ...others],
  }
  const { model } = compose(row.kind, input, profileFor(row.profile satisfies ProfileId), {
    itemId: idOf(itemBudget),
    ballotId: ballot.id,
    unitId: idOf('so-tai-chinh'),
    encloses: ['notice', 'minutes'],
    ...(row.documentDate === null ? {} : { documentDate: row.documentDate }),
    ...(signedBy[row.kind] === undefined
      ? {}
      : { signer: { form: signedBy[row.kind] === 'T/M' ? 'on_behalf' : 'by_order', ...row.signer } }),
    ...(row.marks ? { urgency: 'hoa_toc_hen_gio', circulation: 'XONG HỘI NGHỊ TRẢ LẠI', draftNumber: 2 } : {}),
  })
  return withReceivers(model, row.receivers)
}

/** As many receivers as a row says, some with names longer than their column. */
function withReceivers(model: DocModel, count: number): DocModel {
  const { signature } = model
  if (signature?.recipients == null) return model
  const lines = Array.from({ length: count }, (_, index) => {
    const name = index % 4 === 3 ? 'Đảng ủy các cơ quan Đảng, đoàn thể và doanh nghiệp' : `Đảng ủy xã ${index + 1}`
    return [{ kind: 'text' as const, text: `- ${name}${index === count - 1 ? '.' : ';'}` }]
  })
  return { ...model, signature: { ...signature, recipients: { ...signature.recipients, lines } } }
}
