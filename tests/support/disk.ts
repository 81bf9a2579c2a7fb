/** Disks that refuse: a small one of its own, a read-only one. Needs the right to mount; tests skip visibly where it is missing. */
import { spawnSync } from 'node:child_process'
import { makeFolder } from './store.ts'

const mounted: string[] = []

/** A folder that is a disk of its own with this much room; `undefined` where one may not mount. */
export function makeSmallDisk(size: string): string | undefined {
  const folder = makeFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status !== 0) return undefined
  mounted.push(folder)
  return folder
}

/** Changes a mounted disk: `ro`, `rw`, `size=40m`. */
export function remount(folder: string, options: string): void {
  spawnSync('mount', ['-o', `remount,${options}`, folder])
}

/** Takes all disks away; for `afterEach`. */
export function unmountAll(): void {
  for (const folder of mounted.splice(0)) spawnSync('umount', ['-l', folder])
}
