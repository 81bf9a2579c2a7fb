/** The Chromium inside the npm package: unpacked once into a cache folder, with its own libraries and our own fonts. */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { fail } from '../../shared/contract/errors.ts'
import type { Chromium } from './find-chromium.ts'
import { unpackTar } from './unpack-tar.ts'

const version = '153.0.0'

/** Unpacks it when it is not there yet. Fails with NO_CHROMIUM where the package does not run (not Linux x64). */
export async function carriedChromium(): Promise<Chromium> {
  const packed = packedFolder()
  if (packed === undefined || process.platform !== 'linux' || process.arch !== 'x64') return fail('NO_CHROMIUM')
  const home = join(cacheFolder(), `chromium-${version}`)
  if (!existsSync(home)) await unpackInto(home, packed)
  const fontConfig = writeFontConfig(home)
  return {
    executable: join(home, 'chromium'),
    kind: 'carried',
    env: {
      LD_LIBRARY_PATH: [join(home, 'libraries', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_PATH: dirname(fontConfig),
      FONTCONFIG_FILE: fontConfig,
    },
  }
}

function packedFolder(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    let folder = dirname(entry)
    while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
      if (folder === dirname(folder)) return undefined
      folder = dirname(folder)
    }
    return join(folder, 'bin')
  } catch {
    return undefined
  }
}

/** Unpacks beside the goal and renames, so that two processes at once both end with a whole one. */
async function unpackInto(home: string, packed: string): Promise<void> {
  mkdirSync(dirname(home), { recursive: true })
  const work = mkdtempSync(`${home}-`)
  try {
    await pipeline(
      createReadStream(join(packed, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(work, 'chromium'), { mode: 0o755 }),
    )
    await unpackTar(join(packed, 'al2023.tar.br'), join(work, 'libraries'))
    await unpackTar(join(packed, 'fonts.tar.br'), join(work, 'fonts'))
    await unpackTar(join(packed, 'swiftshader.tar.br'), work)
    renameSync(work, home)
  } catch (cause) {
    rmSync(work, { recursive: true, force: true })
    if (!existsSync(home)) throw cause
  }
}

/** Tells the font library of the carried fonts and of ours; without any font every page crashes. */
function writeFontConfig(home: string): string {
  const ours = join(home, 'our-fonts')
  mkdirSync(ours, { recursive: true })
  for (const file of ourFonts()) if (!existsSync(join(ours, file.name))) copyFileSync(file.path, join(ours, file.name))
  const config = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>${ours}</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
</fontconfig>
`
  const name = createHash('sha256').update(config).digest('hex').slice(0, 8)
  const path = join(home, `fonts-${name}.conf`)
  if (!existsSync(path)) writeFileSync(path, config)
  return path
}

function ourFonts(): { name: string; path: string }[] {
  const folder = resolve(import.meta.dirname, '../../node_modules/@fontsource/tinos/files')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /-(latin|vietnamese)-.*\.woff2$/.test(name))
    .map((name) => ({ name, path: join(folder, name) }))
}

function cacheFolder(): string {
  const home = homedir()
  return join(process.env['XDG_CACHE_HOME'] ?? (home === '' ? tmpdir() : join(home, '.cache')), 'thu-ky')
}
