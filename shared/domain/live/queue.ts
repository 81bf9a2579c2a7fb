/** The queue of those who want to speak: in order, nobody twice. */

/** The queue with a person at its end; unchanged when they wait already. */
export function queued(queue: readonly string[], personId: string): string[] {
  return queue.includes(personId) ? [...queue] : [...queue, personId]
}

/** The queue without the person. */
export function unqueued(queue: readonly string[], personId: string): string[] {
  return queue.filter((id) => id !== personId)
}

/** The queue with the person one place nearer or farther; unchanged at its ends. */
export function movedInQueue(queue: readonly string[], personId: string, direction: 'up' | 'down'): string[] {
  const at = queue.indexOf(personId)
  const to = direction === 'up' ? at - 1 : at + 1
  if (at < 0 || to < 0 || to >= queue.length) return [...queue]
  return queue.toSpliced(at, 1).toSpliced(to, 0, personId)
}
