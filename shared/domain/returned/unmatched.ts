/** Words of a returned file that fit no block, as the remark that keeps them says it. */

const says = 'Chưa khớp với đoạn nào của dự thảo: '

/** The remark that keeps the words: what was struck out stands in it in brackets. */
export function unmatchedRemark(words: string): string {
  return says + words
}

/** The words such a remark would put in, on one line and without what was struck out; `null` for any other remark. */
export function unmatchedWords(remark: string): string | null {
  if (!remark.startsWith(says)) return null
  const words = remark
    .slice(says.length)
    .replace(/\[bỏ: [^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' ? null : words
}
