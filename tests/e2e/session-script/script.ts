/** What a session is played from: who is expected, what stands on the programme, and what happens, in order. Data alone; it imports nothing. */

export type Who = keyof typeof people
export type Kind = 'presents' | 'comments' | 'explains' | 'chair'
export type DecisionCode = 'APPROVED' | 'APPROVED_WITH_CHANGES' | 'APPROVED_IN_PRINCIPLE' | 'NOTED' | 'REJECTED'

type Post = { readonly name: string; readonly title: string }

/** By their initials, as they are typed after @: nobody shares them. */
export const people = {
  nva: { name: 'Nguyễn Văn An', title: 'Bí thư Tỉnh ủy' },
  ttb: { name: 'Trần Thị Bình', title: 'Phó Bí thư Thường trực Tỉnh ủy' },
  lhc: { name: 'Lê Hồng Cường', title: 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh' },
  pmd: { name: 'Phạm Minh Dũng', title: 'Trưởng Ban Tổ chức Tỉnh ủy' },
  htg: { name: 'Hoàng Thị Giang', title: 'Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy' },
  vqh: { name: 'Vũ Quốc Hùng', title: 'Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy' },
  dtl: { name: 'Đặng Thu Lan', title: 'Trưởng Ban Nội chính Tỉnh ủy' },
  bdm: { name: 'Bùi Đức Mạnh', title: 'Giám đốc Công an tỉnh' },
  dtn: { name: 'Đỗ Thanh Nga', title: 'Chủ tịch Ủy ban MTTQ Việt Nam tỉnh' },
  nxp: { name: 'Ngô Xuân Phúc', title: 'Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh' },
  hsq: { name: 'Hồ Sỹ Quang', title: 'Chánh Văn phòng Tỉnh ủy' },
  lvs: { name: 'Lý Văn Sơn', title: 'Giám đốc Sở Tài chính' },
  mtt: { name: 'Mai Thị Tâm', title: 'Giám đốc Sở Nội vụ' },
  cvu: { name: 'Cao Viết Uy', title: 'Phó Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh' },
} satisfies Record<string, Post>

/** In the order of protocol. */
export const members = ['nva', 'ttb', 'lhc', 'pmd', 'htg', 'vqh', 'dtl', 'bdm', 'dtn', 'nxp', 'hsq'] as const
export const guests = ['lvs', 'mtt'] as const
export const chair = 'nva'
export const minuteTaker = 'hsq'

/** By what is typed after @ in a task. */
export const units = {
  'van phong tinh uy': 'Văn phòng Tỉnh ủy',
  'so tai chinh': 'Sở Tài chính',
  'so noi vu': 'Sở Nội vụ',
  'cong an tinh': 'Công an tỉnh',
  'ban to chuc': 'Ban Tổ chức Tỉnh ủy',
  'uy ban mttq': 'Ủy ban MTTQ Việt Nam tỉnh',
} as const
export type Unit = keyof typeof units

export type PreparedItem = {
  readonly title: string
  readonly presenter: Who
  readonly subject: string
  readonly secret?: true
}

export type Vote =
  | { readonly form: 'counts'; readonly for: number; readonly against: number; readonly other: number }
  /** Members in the room who are not named vote for. */
  | { readonly form: 'names'; readonly against: readonly Who[]; readonly other: readonly Who[] }
  | {
      readonly form: 'secret'
      readonly issued: number
      readonly returned: number
      readonly valid: number
      readonly invalid: number
      readonly for: number
      readonly against: number
      readonly other: number
    }

export type Mark = 'late' | 'left' | 'returned' | 'excused' | 'unexcused'

/** One thing that happens in the room. */
export type Happening =
  | { readonly do: 'start' }
  /** Everyone expected is marked as present. */
  | { readonly do: 'roll' }
  | { readonly do: 'mark'; readonly who: Who; readonly as: Mark; readonly reason?: string }
  | { readonly do: 'substitute'; readonly who: Who; readonly by: Who }
  | { readonly do: 'nextItem' }
  /** To an item chosen in the programme. */
  | { readonly do: 'toItem'; readonly title: string }
  /** One contribution; each of `words` is a paragraph. `called`: the person got the word from the queue. */
  | {
      readonly do: 'say'
      readonly who: Who
      readonly kind: Kind
      readonly words: readonly string[]
      readonly called?: true
    }
  | { readonly do: 'queue'; readonly who: Who }
  /** The first of the queue gets the word. */
  | { readonly do: 'call' }
  | { readonly do: 'decide'; readonly code: DecisionCode; readonly words: string }
  | { readonly do: 'task'; readonly work: string; readonly units: readonly Unit[]; readonly due: string }
  /** `alsoFor`: the same vote for so many of the items that follow. */
  | { readonly do: 'vote'; readonly vote: Vote; readonly alsoFor?: number }
  | { readonly do: 'addItem'; readonly title: string }
  /** The chosen item is taken before the one ahead of it. */
  | { readonly do: 'sooner' }
  /** The chosen item is left for another session. */
  | { readonly do: 'postpone' }
  /** The last step is taken back; made again when it was taken back by mistake. */
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  /** The last contribution is parted before these words. */
  | { readonly do: 'split'; readonly before: string }
  | { readonly do: 'close' }

export type Script = { readonly items: readonly PreparedItem[]; readonly happenings: readonly Happening[] }
