/** What the marks of the tests are looked up in. */
import type { Choice } from '../../../../shared/domain/writing-line/find.ts'
import { chosen, lineOf, type WritingLine } from '../../../../shared/domain/writing-line/line.ts'
import { type Known, parseLine } from '../../../../shared/domain/writing-line/parse.ts'

const choice = (id: string, name: string, detail: string | null = null, also: readonly string[] = []): Choice => ({
  id,
  name,
  detail,
  also: detail === null ? also : [...also, detail],
})

export const known: Known = {
  people: [
    choice('trung', 'Nguyễn Đức Trung', 'Bí thư Tỉnh ủy'),
    choice('hieu', 'Hoàng Nghĩa Hiếu', 'Phó Bí thư Tỉnh ủy'),
    choice('an', 'Nguyễn Văn An', 'Chủ tịch Hội đồng nhân dân tỉnh'),
    choice('an-2', 'Đỗ Hồng Ân', 'Giám đốc Sở Tài chính'),
    choice('binh', 'Lê Thị Bình', 'Trưởng Ban Nội chính Tỉnh ủy'),
    choice('nam-1', 'Trần Nam', null),
    choice('nam-2', 'Ngọc Kim Nam', null),
  ],
  units: [
    choice('vptu', 'Văn phòng Tỉnh ủy', null, ['VPTU']),
    choice('vpub', 'Văn phòng Ủy ban nhân dân tỉnh', null, ['VP UBND']),
    choice('stc', 'Sở Tài chính'),
  ],
  decisions: [
    choice('APPROVED', 'thống nhất thông qua'),
    choice('APPROVED_IN_PRINCIPLE', 'thống nhất về chủ trương'),
    choice('REJECTED', 'không thống nhất'),
  ],
  phrases: [choice('p1', 'dc', 'Đề nghị cơ quan soạn thảo tiếp thu, chỉnh sửa.'), choice('p2', 'dck', 'Đồng chí khác')],
}

/** The line with the first choice of this name taken for the mark that holds the place. */
export function pick(line: WritingLine, at: number, id: string): { line: WritingLine; cursor: number } {
  const mark = parseLine(line, known).marks.find(({ start, end }) => start <= at && at <= end)
  if (mark === undefined) throw new Error(`no mark at ${at}`)
  const found = mark.candidates.find(({ choice: { id: own } }) => own === id)?.choice
  if (found === undefined) throw new Error(`${id} is not offered`)
  const sign = { person: '@', decision: '> ', phrase: '', task: '', due: '' }[mark.kind]
  const words = mark.kind === 'phrase' ? (found.detail ?? '') : sign + found.name
  return chosen(line, mark, { id, words })
}

export const parsed = (text: string) => parseLine(lineOf(text), known)
