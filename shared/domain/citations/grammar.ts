/** The words of a citation: type names with their symbols, the bodies that issue, the forms of dates (`domain.md` 1, 5, 6). */

/** Type names of Party and State documents with the symbol each prints; Quy định and Quyết định share QĐ under HD 05-HD/VPTW. */
export const symbolsOfType: ReadonlyMap<string, readonly string[]> = new Map([
  ['Nghị quyết', ['NQ']],
  ['Quyết định', ['QĐ']],
  ['Quy định', ['QĐ', 'QĐi', 'QyĐ']],
  ['Chỉ thị', ['CT']],
  ['Kết luận', ['KL']],
  ['Quy chế', ['QC']],
  ['Thông tri', ['TT']],
  ['Thông tư', ['TT']],
  ['Hướng dẫn', ['HD']],
  ['Thông báo', ['TB']],
  ['Thông cáo', ['TC']],
  ['Báo cáo', ['BC']],
  ['Kế hoạch', ['KH']],
  ['Quy hoạch', ['QH']],
  ['Chương trình', ['CTr']],
  ['Đề án', ['ĐA']],
  ['Phương án', ['PA']],
  ['Dự án', ['DA']],
  ['Tờ trình', ['TTr']],
  ['Công văn', ['CV']],
  ['Công điện', ['CĐ']],
  ['Biên bản', ['BB']],
  ['Giấy mời', ['GM']],
  ['Nghị định', ['NĐ']],
  ['Lệnh', ['L']],
  ['Luật', []],
  ['Bộ luật', []],
  ['Pháp lệnh', []],
])

/** Type names, longest first, so that "Bộ luật" is not read as "luật". */
export const typeNames: readonly string[] = [...symbolsOfType.keys()].sort((a, b) => b.length - a.length)

/** Type names a symbol may stand for: `QĐ` gives two, so it is asked, never guessed (`domain.md` 5, flag 2). */
export function typesOfSymbol(symbol: string): string[] {
  return [...symbolsOfType].filter(([, symbols]) => symbols.includes(symbol)).map(([name]) => name)
}

/** Symbols after the hyphen of a Party number; `QD` and `DA` without Đ are read too and flagged. */
export const partySymbol = '(?:NQ|CTr|CT|KL|QĐi|QĐ|QD|QC|TTr|TT|HD|TB|TC|BC|KH|QH|ĐA|PA|DA|CV|BB|GM|BS)'

/** Symbols before the hyphen of a State number. */
export const stateSymbol = '(?:NQ|QyĐ|QĐ|QD|KH|TB|CTr|CT|BC|TTr|TTLT|TT|NĐ|ND|HD|QC|CĐ|PA|ĐA|BB|GM|L|VBHN)'

/** Body symbols only the Party has; `TƯ` and `T.Ư` are writings of TW. */
export const partyBody = '(?:VPTW|VPTU|TW|TU|T\\.?Ư|ĐU|DU|HU|BTCTU|BTGDVTU|BTGTU|BNCTU|UBKTTU|UBKTTW|BTCTW|BNCTW)'

/** Body symbols only the State has. */
export const stateBody = '(?:CP|TTg|CTN|UBTVQH\\d*|QH\\d{1,2}|UBND|HĐND|VPCP|BNV|BTC|BTP|BKHCN|BGDĐT)'

/** A date as it is written after a citation: `22/12/2024`, `24/1/2025`, `05 tháng 6 năm 2025`. */
export const writtenDate =
  '(?:(?<day>\\d{1,2})\\s?[/.-]\\s?(?<month>\\d{1,2})\\s?[/.-]\\s?(?<year>\\d{4})|(?<longDay>\\d{1,2})\\s+tháng\\s+(?<longMonth>\\d{1,2})\\s+năm\\s+(?<longYear>\\d{4}))'

/** Lower-case syllables that stand inside names of issuing bodies: "Ủy ban nhân dân tỉnh", "Ban Chấp hành Trung ương". */
const innerSyllables =
  'ban|chính|trị|bí|thư|thường|vụ|trực|chấp|hành|trung|ương|đảng|bộ|phủ|thủ|tướng|chủ|tịch|quốc|hội|hộ|đồng|nhân|dân|ủy|uỷ|tỉnh|thành|phố|huyện|thị|xã|phường|đặc|khu|văn|phòng|kiểm|tra|tổ|chức|nội|tuyên|giáo|vận|trưởng|viện|sát|tòa|toà|án|tối|cao|sở|dục|đào|tạo|khoa|học|công|nghệ|nông|nghiệp|môi|trường|tài|tư|pháp|thương|y|tế|hóa|hoá|thể|thao|du|lịch|xây|dựng|ngoại|giao|an|quân|sự|dân|tộc|tôn|thanh|thống|kê|cơ|quan|các|lãnh|đạo|nước|đoàn|mặt|trận|liên|hiệp|viên'

/** A syllable that begins with a capital; a full stop after it ends the sentence, but for "TP.". */
const capitalWord = '(?:TP\\.|\\p{Lu}\\p{L}*(?:\\.\\p{L}+)*)'

/** The same, or one of the above. */
const bodyWord = `(?:${capitalWord}|(?:${innerSyllables})(?![\\p{L}]))`

/**
 * The body that issued, after "của": begins with a capital and goes on as long as its words do. "và" is a part of the name only
 * between capitals ("Sở Giáo dục và Đào tạo") and never before the type of another document.
 */
export const issuerName = `${capitalWord}(?:\\s+(?:và\\s+(?!(?:${typeNames.join('|')})(?![\\p{L}]))(?=\\p{Lu}))?${bodyWord}){0,11}`
