/** All the places of files, in one spot: everything lives under the user data folder, nothing outside it. */
import { join } from 'node:path'

export type Paths = {
  readonly userData: string
  readonly store: string
  readonly papers: string
  readonly logs: string
  readonly windowState: string
  /** Copies of sessions in rehearsal; never outlives a start. */
  readonly rehearsals: string
}

export function pathsUnder(userData: string): Paths {
  return {
    userData,
    store: join(userData, 'thu-ky.db'),
    papers: join(userData, 'papers'),
    logs: join(userData, 'logs'),
    rehearsals: join(userData, 'chay-thu'),
    windowState: join(userData, 'window.json'),
  }
}
