/** Binds the contract to a window: for each channel the sender is checked, the input validated, the outcome turned into data. */
import * as v from 'valibot'
import { channelNames } from '../../shared/contract/channels.ts'
import { type Channel, contract, type Output, type ParsedInput } from '../../shared/contract/contract.ts'
import { type AppError, fail } from '../../shared/contract/errors.ts'
import { err, ok, type Result } from '../../shared/contract/result.ts'
import { type CallingFrame, isTrustedFrame } from './sender.ts'
import { type LogFailure, toAppError } from './to-app-error.ts'

/** What a handler knows of its caller: the id of the window it came from. */
export type Caller = { readonly windowId: number }

export type Handler<C extends Channel> = (input: ParsedInput<C>, caller: Caller) => Output<C> | Promise<Output<C>>

/** One handler for every channel: a missing or an extra one does not compile. */
export type Handlers = { readonly [C in Channel]: Handler<C> }

/** The part of `webContents.ipc` that is used. */
export type IpcPort = {
  handle: (channel: string, listener: (event: { senderFrame: CallingFrame }, input: unknown) => unknown) => void
}

/** Registers every channel of the contract on one window's own IPC; a channel the window has no handler for is refused. */
export function registerHandlers(ipc: IpcPort, handlers: Partial<Handlers>, caller: Caller, log: LogFailure): void {
  for (const channel of channelNames) {
    ipc.handle(`api:${channel}`, (event, input) =>
      isTrustedFrame(event.senderFrame) && handlers[channel] !== undefined
        ? answer(channel, handlers, input, caller, log)
        : err({ code: 'FORBIDDEN' }),
    )
  }
}

/** Runs one call; never throws. */
export async function answer<C extends Channel>(
  channel: C,
  handlers: Partial<Handlers>,
  input: unknown,
  caller: Caller,
  log: LogFailure,
): Promise<Result<Output<C>>> {
  const endpoint: { input: v.GenericSchema; output: v.GenericSchema } = contract[channel]
  const parsed = v.safeParse(endpoint.input, input)
  if (!parsed.success) return err(invalidInput(parsed.issues))
  try {
    // The schema of this very channel made the value, so its type is the channel's own.
    const handle: Handler<C> = handlers[channel] ?? (() => fail('FORBIDDEN'))
    const output = await handle(parsed.output as ParsedInput<C>, caller)
    return ok(v.parse(endpoint.output, output) as Output<C>)
  } catch (thrown) {
    return err(toAppError(channel, thrown, log))
  }
}

function invalidInput(issues: readonly v.BaseIssue<unknown>[]): AppError {
  const first = issues[0]
  return { code: 'INVALID_INPUT', params: { field: (first && v.getDotPath(first)) ?? '' } }
}
