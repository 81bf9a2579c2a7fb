/** What the preload puts on `window.api`: one function a channel, the events, and the paths of dropped files. Nothing else crosses. */
import type { Channel, Events, Input, Output } from './contract.ts'
import type { Result } from './result.ts'

export type Bridge = {
  readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>>>
} & {
  /** Listens to what main says unasked; returns the way to stop. */
  readonly on: <E extends keyof Events>(event: E, listener: (detail: Events[E]) => void) => () => void
  /** The paths of files a person dropped on the window; only `papers.addFiles` takes them. */
  readonly pathsOf: (files: readonly unknown[]) => string[]
}
