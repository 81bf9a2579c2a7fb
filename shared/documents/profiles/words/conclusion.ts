/** Words of the kết luận (`domain.md` 3.2, KL vs TB). */
export type ConclusionWords = { readonly [word in 'aboutSession' | 'aboutItem' | 'opening']: string }

export const partyConclusion: ConclusionWords = {
  aboutSession: 'tại {kind} ngày {date}',
  aboutItem: 'về nội dung: {title}',
  opening:
    'Tại {kind} (lần thứ {number}) ngày {date}, dưới sự chủ trì của {chair}, {body} đã xem xét, cho ý kiến về: {content}.',
}
