/** Who may call: the main frame of a window of ours, showing our own origin. Fails closed. */
import { appOrigin } from '../security/app-protocol.ts'

/** The parts of Electron's `WebFrameMain` that are looked at; `null` when the frame is gone. */
export type CallingFrame = { readonly origin: string; readonly parent: unknown } | null

/** `origin`, not `url`: a blank page inherits an address but not an origin. */
export function isTrustedFrame(frame: CallingFrame): boolean {
  return frame !== null && frame.parent === null && frame.origin === appOrigin
}
