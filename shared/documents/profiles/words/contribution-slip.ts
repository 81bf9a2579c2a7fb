/** Words of the slip a speaker confirms their words on; HD 16-HD/VPTW asks for full opinions and gives no form for it. */
import { dottedLine } from './votes.ts'

export const contributionSlipWords = {
  typeName: 'PHIẾU XÁC NHẬN Ý KIẾN PHÁT BIỂU',
  summary: 'tại hội nghị {body}, ngày {date}',
  item: 'Nội dung: {title}.',
  speaker: 'Người phát biểu: {person}.',
  time: 'Thời điểm phát biểu: {time}.',
  wrote: 'Ý kiến được ghi như sau:',
  asks: 'Đề nghị đồng chí xem lại, sửa trực tiếp vào phần ghi trên hoặc ghi ý kiến sửa dưới đây (nếu có) và ký xác nhận.',
  fillLine: dottedLine,
  signer: 'NGƯỜI PHÁT BIỂU',
} as const
