/** Commits waiting in the forms, run when main is about to close the window. */
import { call, listen } from './api.ts'

const waiting = new Set<() => Promise<void>>()

/** Registers a way to commit what a form holds; returns the way to take it back. */
export function registerFlush(flush: () => Promise<void>): () => void {
  waiting.add(flush)
  return () => {
    waiting.delete(flush)
  }
}

/** Commits everything that waits. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...waiting].map((flush) => flush()))
}

/** Answers main's `flush` once everything is committed. */
export function answerFlush(): () => void {
  return listen('flush', () => {
    void flushAll().then(() => call('app.flushed', null))
  })
}
