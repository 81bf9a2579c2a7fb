/** Builds the program when `out/` is missing or older than what it is made of. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['electron', 'shared', 'renderer', 'tools/build.ts', 'package.json']
const products = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** Whether a product is missing, or any source is newer than the oldest product. */
export function isStale(root: string): boolean {
  const built = products.map((path) => join(root, path))
  if (!built.every((path) => existsSync(path))) return true
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs))
  return sources.some((path) => newestUnder(join(root, path)) > oldest)
}

/** Builds where that is needed; `false` when the build failed. */
export function buildIfStale(root: string): boolean {
  if (!isStale(root)) return true
  console.log('Đang dựng chương trình... / Building...')
  return spawnSync(process.execPath, [join(root, 'tools/build.ts')], { cwd: root, stdio: 'inherit' }).status === 0
}

function newestUnder(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, { parentPath, name }) => Math.max(newest, statSync(join(parentPath, name)).mtimeMs), 0)
}
