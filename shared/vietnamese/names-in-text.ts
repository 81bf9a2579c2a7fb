/** Personal names in running text, by how they are written: a family name and capitals, or capitals after "đồng chí", "ông", "bà". */

export type TextSpan = { readonly start: number; readonly end: number }

const familyNames =
  'Bạch|Bùi|Cao|Chu|Châu|Doãn|Dương|Đàm|Đào|Đặng|Đinh|Đoàn|Đỗ|Giàng|Hà|Hoàng|Hồ|Huỳnh|Khuất|Kiều|Lại|Lâm|Lê|Lò|Lương|Lưu|Lý|Mai|Nghiêm|Ngô|Nguyễn|Nông|Phạm|Phan|Phùng|Quách|Tạ|Tăng|Thái|Thân|Tô|Tôn|Tống|Trần|Triệu|Trịnh|Trương|Võ|Vũ|Vương'
/** Words for a person that a name follows. */
const address = '(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị)'
/** A syllable with a capital; ủy and tòa begin posts and bodies, never names. */
const capital = '(?!(?:Ủy|Uỷ|Tòa|Toà)(?!\\p{L}))\\p{Lu}\\p{Ll}+'
const named = new RegExp(`(?<!\\p{L})(?:${familyNames})(?:\\s+${capital}){1,4}(?!\\p{L})`, 'gu')
const addressed = new RegExp(`(?<!\\p{L})(?<lead>${address}\\s+)${capital}(?:\\s+${capital}){0,4}(?!\\p{L})`, 'gu')

/**
 * What is written as a personal name in NFC text. It may hold a word too many ("Phó Bí" of "đồng chí Phó Bí thư"); names in
 * capitals throughout are not told from other words.
 */
export function namesInText(text: string): TextSpan[] {
  return [
    ...[...text.matchAll(named)].map((match) => spanOf(match, 0)),
    ...[...text.matchAll(addressed)].map((match) => spanOf(match, match.groups?.['lead']?.length ?? 0)),
  ]
}

function spanOf({ index, 0: found }: RegExpExecArray, skip: number): TextSpan {
  return { start: index + skip, end: index + found.length }
}
