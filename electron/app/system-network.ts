/** The network interfaces of this computer, as the system tells them. */
import os from 'node:os'
import type { Network } from '../services/desk.ts'

/** How long an answer stands: each call of the screen asks, and the system may take its time. */
const freshMs = 2_000

/** Interfaces with an address that is not the computer's own: those that are up. */
export function systemNetwork(nowMs: () => number): Network {
  let known: { readonly names: readonly string[]; readonly atMs: number } | null = null
  const up = () => {
    const now = nowMs()
    if (known === null || Math.abs(now - known.atMs) > freshMs) known = { names: interfacesUp(), atMs: now }
    return known.names
  }
  return { interfacesUp: up, declared: new Map() }
}

/** Asked of the module each time, so that a test can answer in its place. */
function interfacesUp(): string[] {
  return Object.entries(os.networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.some(({ internal }) => !internal) ? [name] : [],
  )
}
