/** Builds the app into `out/`: main and workers (ESM), preload (one CommonJS file, as a sandboxed preload must be), renderer. */
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..')
const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}
const external = ['electron', ...Object.keys(manifest.dependencies), ...builtinModules, /^node:/]
const sourcemap = process.argv.includes('--dev')

function nodeBundle(entries: Record<string, string>, outDir: string, format: 'es' | 'cjs') {
  return build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['node', 'import', 'default'], mainFields: ['module', 'main'] },
    build: {
      outDir: resolve(root, 'out', outDir),
      emptyOutDir: true,
      target: 'node24',
      sourcemap,
      minify: false,
      reportCompressedSize: false,
      modulePreload: false,
      lib: {
        entry: entries,
        formats: [format],
        fileName: (_format, name) => `${name}.${format === 'cjs' ? 'cjs' : 'js'}`,
      },
      rolldownOptions: { external, platform: 'node' },
    },
  })
}

await nodeBundle(
  {
    main: resolve(root, 'electron/main.ts'),
    'snapshot-worker': resolve(root, 'electron/files/snapshot-worker.ts'),
  },
  'main',
  'es',
)
await nodeBundle({ preload: resolve(root, 'electron/preload.ts') }, 'preload', 'cjs')
await build({
  configFile: false,
  root: resolve(root, 'renderer'),
  base: '/',
  logLevel: 'warn',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: resolve(root, 'out/renderer'),
    emptyOutDir: true,
    target: 'chrome150',
    sourcemap,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
  },
})

// The face of composed pages, served as /fonts/<file> and embedded into PDF pages.
const faces = resolve(root, 'node_modules/@fontsource/tinos/files')
const fonts = resolve(root, 'out/renderer/fonts')
mkdirSync(fonts, { recursive: true })
for (const name of readdirSync(faces).filter((file) => /^tinos-(latin|latin-ext|vietnamese)-.*\.woff2$/.test(file)))
  cpSync(resolve(faces, name), resolve(fonts, name))
