/** What the office's name already says, suggested and never forced (`domain.md` 2: letterhead in capitals, place before the date). */

/** "Tỉnh ủy Nghệ An" -> "TỈNH ỦY NGHỆ AN" */
export function letterheadOf(officeName: string): string {
  return officeName.normalize('NFC').trim().toUpperCase()
}

/** "Tỉnh ủy Nghệ An" -> "Nghệ An"; empty when the name does not say it. */
export function placeOf(officeName: string): string {
  const [, place] = /^(?:tỉnh|thành)\s+(?:ủy|uỷ)\s+(.+)$/iu.exec(officeName.normalize('NFC').trim()) ?? []
  return place ?? ''
}
