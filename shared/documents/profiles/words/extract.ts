/** Words of the extracts for one unit: trích biên bản, trích kết luận. */
export type ExtractWords = {
  readonly [word in 'minutesOpening' | 'conclusionOpening' | 'content' | 'nothing']: string
}

export const partyExtract: ExtractWords = {
  minutesOpening: 'Trích Biên bản hội nghị {body} (lần thứ {number}), ngày {date}, các nội dung liên quan đến {unit}:',
  conclusionOpening:
    'Trích kết luận của {body} tại {kind} (lần thứ {number}) ngày {date}, các nội dung liên quan đến {unit}:',
  content: 'Nội dung trích',
  nothing: 'Không có nội dung nào được trích.',
}
