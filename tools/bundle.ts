/** Bundles for Node and Electron: main and its workers, and the preload. */
import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..')
const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}
const external = ['electron', ...Object.keys(manifest.dependencies), ...builtinModules, /^node:/]

type Entries = Readonly<Record<string, string>>
export type BundleOptions = { readonly outDir: string; readonly format: 'es' | 'cjs'; readonly sourcemap?: boolean }

/** Everything main and its workers run, by the name of the bundle; paths from the root. */
export const mainEntries: Entries = {
  main: 'electron/main.ts',
  'snapshot-worker': 'electron/files/snapshot-worker.ts',
  'docx-worker': 'electron/documents/docx-worker.ts',
  'returned-worker': 'electron/documents/returned-worker.ts',
  'integrity-worker': 'electron/services/integrity-worker.ts',
  'session-gaps-worker': 'electron/services/session-gaps-worker.ts',
  'draft-worker': 'electron/services/draft-worker.ts',
}

/** Bundles these entries into an emptied folder. */
export async function nodeBundle(
  entries: Entries,
  { outDir, format, sourcemap = false }: BundleOptions,
): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['node', 'import', 'default'], mainFields: ['module', 'main'] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'node24',
      sourcemap,
      minify: false,
      reportCompressedSize: false,
      modulePreload: false,
      lib: {
        entry: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, resolve(root, path)])),
        formats: [format],
        fileName: (_format, name) => `${name}.${format === 'cjs' ? 'cjs' : 'js'}`,
      },
      rolldownOptions: { external, platform: 'node' },
    },
  })
}
