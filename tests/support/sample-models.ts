/** Documents of the bundled sample under every profile, and one model that has every part of the layout. */
import { compose } from '../../shared/documents/compose.ts'
import type { Block, DocModel, Inline, ParagraphBlock, ParagraphRole } from '../../shared/documents/model.ts'
import { profileFor } from '../../shared/documents/profile.ts'
import {
  type DocumentChoices,
  type DocumentKind,
  documentKinds,
  type ProfileId,
  profileIds,
} from '../../shared/records/documents.ts'
import { sampleDossier } from './composed.ts'

const unitId = '01973d63-3bbe-75a3-8106-a4e1a0003006'

/** What each kind is asked for: the sample's first item, a unit that has a task in it. */
function choices(): DocumentChoices {
  const [item] = sampleDossier().items
  if (item === undefined) throw new Error('The sample has no items')
  return { itemId: item.id, unitId, encloses: ['notice'] }
}

/** A kind of the sample under a profile, with the office's own values. The invitation goes to all, so that its list is printed too. */
export function sampleModel(
  profileId: ProfileId,
  kind: DocumentKind,
  more: DocumentChoices = {},
  overrides: Parameters<typeof profileFor>[1] = {},
): DocModel {
  const own = kind === 'invitation' || kind === 'opinion_form' ? {} : choices()
  return compose(kind, sampleDossier(), profileFor(profileId, overrides), { ...own, ...more }).model
}

export type SampleModel = { readonly profileId: ProfileId; readonly kind: DocumentKind; readonly model: DocModel }

/** Every kind under every profile that declares it. */
export function everySampleModel(): SampleModel[] {
  return profileIds.flatMap((profileId) => {
    const declared = profileFor(profileId).kinds
    return documentKinds
      .filter((kind) => declared[kind] !== undefined)
      .map((kind) => ({ profileId, kind, model: sampleModel(profileId, kind) }))
  })
}

const words = (text: string): Inline[] => [{ kind: 'text', text }]
const signer = (authority: string, post: string, name: string) => ({ authority, post: words(post), name: words(name) })

/** Roles of paragraphs that `fullModel` has one of each, with the words that stand in it. */
export const roleWords: Readonly<Record<ParagraphRole, string>> = {
  part: 'PHẦN THỨ NHẤT',
  partName: 'TÌNH HÌNH CHUNG',
  legalBasis: 'Căn cứ Quy chế làm việc',
  article: 'Phạm vi điều chỉnh',
  heading1: 'Đề mục bậc một',
  heading2: 'Đề mục bậc hai',
  heading3: 'Đề mục bậc ba',
  body: 'Đoạn văn thường',
  fillLine: 'Dòng để ghi tay',
}

/** A notice with every part of `domain.md` 2: each kind of paragraph and mark, tables, a chart, two signers, an annex, the contact line. */
export function fullModel(): DocModel {
  const notice = sampleModel('party-hd05-2026', 'notice')
  return {
    ...notice,
    head: {
      ...notice.head,
      superior: 'ĐẢNG BỘ TỈNH',
      summary: words('về việc mẫu'),
      stamp: 'MẬT',
      urgency: 'KHẨN',
      motto: 'Độc lập - Tự do',
      circulation: 'XONG HỘI NGHỊ TRẢ LẠI',
      draftMark: 'Dự thảo lần 2',
    },
    addressees: { label: 'Kính gửi:', receivers: [words('Sở Tài chính'), words('Sở Xây dựng')] },
    body: fullBody(),
    signature: {
      left: null,
      recipients: { label: 'Nơi nhận:', lines: [words('- Như trên;'), words('- Lưu Văn phòng.')], typist: 'ABC-268' },
      right: signer('T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Trần Thị Bình'),
      confirmation: { text: words('Xác nhận chữ ký'), signer: signer('T/L TỈNH ỦY', 'CHÁNH VĂN PHÒNG', 'Đỗ Quang') },
    },
    annexes: [
      {
        label: 'PHỤ LỤC',
        name: words('Danh sách kèm'),
        reference: words('(Kèm theo Thông báo)'),
        body: [paragraphOf('body', words('Nội dung phụ lục'))],
      },
    ],
    contact: 'Điện thoại cơ quan',
  }
}

function fullBody(): Block[] {
  const cell = (text: string, look: { readonly header?: boolean; readonly centred?: true } = {}) => ({
    header: look.header ?? false,
    ...(look.centred ? { centred: look.centred } : {}),
    paragraphs: [words(text)],
  })
  const roles: Block[] = Object.entries(roleWords).map(([role, text]) =>
    paragraphOf(role as ParagraphRole, words(text)),
  )
  return [
    ...roles,
    paragraphOf('body', [
      { kind: 'text', text: 'chữ đậm', bold: true },
      { kind: 'text', text: ' và ' },
      { kind: 'text', text: 'chữ nghiêng', italic: true },
      { kind: 'blank', text: ' ……', path: 'session.number' },
    ]),
    {
      kind: 'table',
      columns: [0.2, 0.8],
      headRows: 1,
      rows: [
        [cell('Thứ tự', { header: true }), cell('Tên gọi', { header: true })],
        [cell('01', { centred: true }), cell('ô chữ')],
      ],
      sources: [],
    },
    { kind: 'bars', bars: [{ label: words('nhãn cột'), value: words('05 lượt'), share: 1 }], sources: [] },
    { ...paragraphOf('body', words('Đoạn văn cuối.')), keepNext: true },
  ]
}

function paragraphOf(role: ParagraphRole, inlines: readonly Inline[]): ParagraphBlock {
  return { kind: 'paragraph', role, inlines, numbering: null, keepNext: false, sources: [] }
}
