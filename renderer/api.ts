/** The screen's only way to main: the contract's calls with their outcome unwrapped. */
import type { Bridge } from '../shared/contract/bridge.ts'
import type { Channel, Events, Input, Output } from '../shared/contract/contract.ts'
import type { AppError } from '../shared/contract/errors.ts'

declare global {
  interface Window {
    readonly api: Bridge
  }
}

/** Thrown when main refuses; `error` is shown by its code. */
export class ApiError extends Error {
  readonly error: AppError
  constructor(error: AppError) {
    super(error.code)
    this.name = 'ApiError'
    this.error = error
  }
}

/** Calls main. Throws ApiError when it refuses. */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await window.api[channel](input as never)
  if (!result.ok) throw new ApiError(result.error)
  return result.value as Output<C>
}

/** Listens to main; returns the way to stop. */
export function listen<E extends keyof Events>(event: E, listener: (detail: Events[E]) => void): () => void {
  return window.api.on(event, listener)
}

/** The paths of files a person dropped, for `papers.addFiles` alone. */
export function pathsOf(files: readonly File[]): string[] {
  return window.api.pathsOf([...files])
}

/** The error in whatever was thrown; what is not ours is INTERNAL. */
export function errorOf(thrown: unknown): AppError {
  return thrown instanceof ApiError ? thrown.error : { code: 'INTERNAL' }
}
