/** Builds the app into `out/`: main and workers (ESM), preload (one CommonJS file, as a sandboxed preload must be), renderer. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { mainEntries, nodeBundle } from './bundle.ts'

const root = resolve(import.meta.dirname, '..')
const sourcemap = process.argv.includes('--dev')

await nodeBundle(mainEntries, { outDir: resolve(root, 'out/main'), format: 'es', sourcemap })
await nodeBundle({ preload: 'electron/preload.ts' }, { outDir: resolve(root, 'out/preload'), format: 'cjs', sourcemap })
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
