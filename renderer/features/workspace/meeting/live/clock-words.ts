/** Moments and durations as the screen says them. */

/** `HH:MM` of a moment, as the clock of this desk shows it. */
export function clockTime(ms: number): string {
  const at = new Date(ms)
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
}

/** `MM:SS` of a duration; from an hour on `H:MM:SS`. */
export function durationWords(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = `${twoDigits(minutes)}:${twoDigits(seconds % 60)}`
  return hours === 0 ? rest : `${hours}:${rest}`
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}
