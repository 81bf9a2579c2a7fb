import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { renameWithRetries, sweepTemporaryFiles, writeFileAtomic } from '../../../electron/files/atomic-write.ts'
import { makeSmallDisk, remount, unmountAll } from '../../support/disk.ts'
import { errorOf, makeFolder } from '../../support/store.ts'

const bytes = (text: string) => Buffer.from(text)
const child = resolve(import.meta.dirname, 'write-as-child.ts')
afterEach(unmountAll)

describe('a file is written whole', () => {
  test('under a Vietnamese name with spaces, one file and nothing beside it', () => {
    const folder = join(makeFolder(), 'Phiên họp tháng 6 – 2025')
    mkdirSync(folder)
    const path = join(folder, 'Biên bản hội nghị lần thứ 12.docx')
    writeFileAtomic(path, bytes('mới'), { overwrite: false })
    expect(readFileSync(path, 'utf8')).toBe('mới')
    expect(readdirSync(folder)).toEqual(['Biên bản hội nghị lần thứ 12.docx'])
  })

  test('readable by its owner alone', () => {
    const path = join(makeFolder(), 'x.docx')
    writeFileAtomic(path, bytes('x'), { overwrite: false })
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  test('over another only when asked to (fault 32)', () => {
    const path = join(makeFolder(), 'x.docx')
    writeFileSync(path, 'cũ')
    expect(errorOf(() => writeFileAtomic(path, bytes('mới'), { overwrite: false }))).toMatchObject({
      code: 'FILE_EXISTS',
      params: { fileName: 'x.docx' },
    })
    expect(readFileSync(path, 'utf8')).toBe('cũ')
    writeFileAtomic(path, bytes('mới'), { overwrite: true })
    expect(readFileSync(path, 'utf8')).toBe('mới')
  })

  test('never through a name that already points elsewhere', () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'target'), 'cũ')
    symlinkSync(join(folder, 'target'), join(folder, 'link'))
    writeFileAtomic(join(folder, 'link'), bytes('mới'), { overwrite: true })
    expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('cũ')
  })
})

describe('what cannot be written is refused, the old file stays and nothing is left beside it', () => {
  const refused = (path: string, content = bytes('mới')) =>
    errorOf(() => writeFileAtomic(path, content, { overwrite: true })).code

  test.each([
    ['a folder of that name', 'folder', 'FILE_IS_FOLDER'],
    ['a folder that is not there', 'nowhere/x.docx', 'FILE_NOT_FOUND'],
    ['a file where a folder should be', 'file/x.docx', 'FILE_NOT_FOUND'],
    ['a name longer than 255 bytes', `${'ế'.repeat(84)}.docx`, 'FILE_NAME_TOO_LONG'],
  ])('%s', (_, name, code) => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'folder'))
    writeFileSync(join(folder, 'file'), 'cũ')
    expect(refused(join(folder, name))).toBe(code)
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder'])
  })

  test('a full disk (fault 28)', ({ skip }) => {
    const folder = makeSmallDisk('1m')
    if (folder === undefined) return skip('may not mount')
    const path = join(folder, 'x.docx')
    writeFileSync(path, 'cũ')
    expect(refused(path, Buffer.alloc(2_000_000, 7))).toBe('FILE_NO_SPACE')
    expect(readFileSync(path, 'utf8')).toBe('cũ')
    expect(readdirSync(folder)).toEqual(['x.docx'])
  })

  test('a disk that is read-only (fault 29)', ({ skip }) => {
    const folder = makeSmallDisk('1m')
    if (folder === undefined) return skip('may not mount')
    writeFileSync(join(folder, 'x.docx'), 'cũ')
    remount(folder, 'ro')
    expect(refused(join(folder, 'x.docx'))).toBe('FILE_READ_ONLY_DISK')
    expect(readFileSync(join(folder, 'x.docx'), 'utf8')).toBe('cũ')
  })
})

describe('a target that another program holds', () => {
  const held = (times: number) => {
    let tries = 0
    const rename = () => {
      tries += 1
      if (tries <= times) throw Object.assign(new Error('held'), { code: 'EBUSY' })
    }
    return { rename, tries: () => tries }
  }

  test('is tried again until it is let go (fault 30)', () => {
    const { rename, tries } = held(3)
    renameWithRetries('a', 'b', rename)
    expect(tries()).toBe(4)
  })

  test('is given up after some tries, with the reason', () => {
    const { rename, tries } = held(99)
    expect(() => renameWithRetries('a', 'b', rename)).toThrow('held')
    expect(tries()).toBe(6)
  })

  test('is not tried again for another reason', () => {
    const rename = () => {
      throw Object.assign(new Error('other'), { code: 'EXDEV' })
    }
    expect(() => renameWithRetries('a', 'b', rename)).toThrow('other')
  })
})

describe('a process that dies', () => {
  test('leaves the old content or the new, never a mixture, and no more than one temporary file (fault 31)', async () => {
    const byteSize = 400_000
    for (let round = 0; round < 4; round += 1) {
      const folder = makeFolder()
      const path = join(folder, 'x.bin')
      writeFileSync(path, Buffer.alloc(byteSize, 0))
      const writer = spawn(process.execPath, [child, path, '100000', String(byteSize)], {
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      let finished = 0
      await new Promise<void>((ended) => {
        writer.stdout.on('data', (text: Buffer) => {
          finished = Number(text.toString().trim().split('\n').at(-1))
          if (finished > round * 3) writer.kill('SIGKILL')
        })
        writer.once('close', () => ended())
      })
      const content = readFileSync(path)
      expect(content.byteLength).toBe(byteSize)
      expect(content.every((byte) => byte === content[0])).toBe(true)
      expect(finished).toBeGreaterThan(0)
      expect(readdirSync(folder).length).toBeLessThanOrEqual(2)
    }
  })

  test('has its temporary files swept an hour later, and nothing else', () => {
    const folder = makeFolder()
    const [old, fresh] = ['.thu-ky-0123456789abcdef.tmp', '.thu-ky-fedcba9876543210.tmp']
    for (const name of [old, fresh, '.thu-ky-notes.tmp', 'x.docx']) writeFileSync(join(folder, name), '')
    for (const name of [old, '.thu-ky-notes.tmp', 'x.docx']) utimesSync(join(folder, name), 1_000, 1_000)
    expect(sweepTemporaryFiles(folder, Date.now())).toBe(1)
    expect(readdirSync(folder).sort()).toEqual(['.thu-ky-notes.tmp', fresh, 'x.docx'].sort())
  })
})

test('the content is on the disk before the name, and the name before the call returns', ({ skip }) => {
  if (spawnSync('strace', ['-V']).status !== 0) return skip('strace is not installed')
  const folder = makeFolder()
  const [path, log] = [join(folder, 'x.docx'), join(folder, 'calls')]
  const traced = spawnSync(
    'strace',
    [
      '-f',
      '-y',
      '-e',
      'trace=write,fsync,rename,renameat,renameat2',
      '-o',
      log,
      process.execPath,
      child,
      path,
      '1',
      '9',
    ],
    { encoding: 'utf8' },
  )
  if (traced.status !== 0) return skip('may not trace')
  const calls = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes(folder))
    .map((line) =>
      line
        .replace(/^\d+\s+/, '')
        .replaceAll(folder, 'F')
        .replaceAll(/\.thu-ky-[0-9a-f]+\.tmp/g, 'TMP'),
    )
    .map(
      (line) =>
        `${/^[a-z]+/.exec(line)?.[0]} ${[...line.matchAll(/F(\/TMP|\/x\.docx)?/g)].map(([place]) => place).join(' ')}`,
    )
  expect(calls).toEqual(['write F/TMP', 'fsync F/TMP', 'rename F/TMP F/x.docx', 'fsync F'])
})
