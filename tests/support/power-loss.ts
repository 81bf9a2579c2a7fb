/**
 * A model of a disk that loses its power (`perf.md` 4.3, fault 2), fed with the system calls a program really made. What a file held at its
 * last `fsync` is safe; of what was written to it since, any part may be there and any not, sector by sector. The model believes that
 * `fsync` keeps what it promises and that a file that was synced is found under its name; a disk that lies is beyond it.
 */

export type DiskEvent =
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'cut'; readonly path: string; readonly length: number }
  | { readonly kind: 'sync'; readonly path: string }
  /** The program said something on its standard output. */
  | { readonly kind: 'said'; readonly text: string }

/** How to run a program so that `eventsOf` can read what it did. */
export const tracing = (log: string): string[] => [
  'strace',
  ...['-y', '-xx', '-s', '16777216', '-o', log],
  ...['-e', 'trace=write,pwrite64,fsync,fdatasync,ftruncate,lseek'],
]

/** The calls of a trace as events, in their order. Stops at a call it does not understand: a model must not guess. */
export function eventsOf(log: string): DiskEvent[] {
  const places = new Map<string, number>()
  return log.split('\n').flatMap((line): DiskEvent[] => {
    const call = /^(\w+)\((\d+)<([^>]*)>(?:, (.*))?\) += (-?\d+)/.exec(line)
    if (call === null) {
      if (line === '' || /^(?:\+\+\+|---)/.test(line) || / <unfinished \.\.\.>$/.test(line)) return []
      throw new Error(`not understood: ${line.slice(0, 200)}`)
    }
    const [, name = '', descriptor = '', hexPath = '', args = '', outcome = ''] = call
    const path = textOf(hexPath)
    const done = Number(outcome)
    if (done < 0) return []
    if (name === 'fsync' || name === 'fdatasync') return [{ kind: 'sync', path }]
    if (name === 'ftruncate') return [{ kind: 'cut', path, length: Number(args) }]
    if (name === 'lseek') {
      places.set(descriptor, done)
      return []
    }
    const [, hex = '', offset] = /^"([^"]*)", \d+(?:, (\d+))?$/.exec(args) ?? []
    const bytes = bytesOf(hex).subarray(0, done)
    if (descriptor === '1') return [{ kind: 'said', text: new TextDecoder().decode(bytes) }]
    const at = offset === undefined ? (places.get(descriptor) ?? 0) : Number(offset)
    if (offset === undefined) places.set(descriptor, at + done)
    return [{ kind: 'write', path, at, bytes }]
  })
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replaceAll('\\x', ''), 'hex'))
}

function textOf(hex: string): string {
  return new TextDecoder().decode(bytesOf(hex))
}

type Change = Extract<DiskEvent, { kind: 'write' | 'cut' }>

/** What files hold, safe and not yet safe, as events go by. */
export type Disk = {
  readonly happen: (event: DiskEvent) => void
  /** What a file holds if the power goes now; `keeps` says of each sector written since the last sync whether it is there. */
  readonly afterPowerLoss: (path: string, keeps: () => boolean) => Uint8Array
}

const sectorBytes = 512

/** A disk that held these files before; `honest` is false for a disk that answers a sync without doing it. */
export function createDisk(files: ReadonlyMap<string, Uint8Array>, honest = true): Disk {
  const safe = new Map([...files].map(([path, bytes]) => [path, heldOf(bytes)]))
  const pending = new Map<string, Change[]>()
  return {
    happen(event) {
      if (event.kind === 'said') return
      const { path } = event
      const changes = pending.get(path) ?? []
      if (event.kind !== 'sync') pending.set(path, [...changes, event])
      else if (honest) {
        const held = safe.get(path) ?? heldOf(new Uint8Array())
        for (const change of changes) apply(held, change, () => true)
        safe.set(path, held)
        pending.delete(path)
      }
    },
    afterPowerLoss(path, keeps) {
      const { bytes, length } = safe.get(path) ?? heldOf(new Uint8Array())
      const held = heldOf(bytes.subarray(0, length))
      for (const change of pending.get(path) ?? []) apply(held, change, keeps)
      return held.bytes.subarray(0, held.length)
    },
  }
}

/** What a file holds: the first `length` of `bytes`; behind them zeros, so that it grows without being copied each time. */
type Held = { bytes: Uint8Array; length: number }

function heldOf(bytes: Uint8Array): Held {
  return { bytes: Uint8Array.from(bytes), length: bytes.length }
}

function apply(held: Held, change: Change, keeps: () => boolean): void {
  if (change.kind === 'cut') {
    if (!keeps()) return
    reach(held, change.length)
    held.bytes.fill(0, change.length)
    held.length = change.length
    return
  }
  const { at, bytes } = change
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, from + sectorBytes - ((at + from) % sectorBytes))
    if (keeps()) {
      reach(held, at + to)
      held.bytes.set(bytes.subarray(from, to), at + from)
    }
    from = to
  }
}

function reach(held: Held, length: number): void {
  if (length > held.bytes.length) {
    const wider = new Uint8Array(2 * length)
    wider.set(held.bytes)
    held.bytes = wider
  }
  held.length = Math.max(held.length, length)
}
