import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { checkTargets, writeTogether } from '../../../electron/files/write-together.ts'
import { makeSmallDisk, remount, unmountAll } from '../../support/disk.ts'
import { errorOf, makeFolder } from '../../support/store.ts'

const bytes = (text: string) => Buffer.from(text)
afterEach(unmountAll)

/** Two files to write: one over `cũ.docx`, as the person agreed to, one new. */
function twoFiles(folder: string, content = bytes('mới')) {
  writeFileSync(join(folder, 'cũ.docx'), 'cũ')
  return [
    { path: join(folder, 'cũ.docx'), bytes: content, overwrite: true },
    { path: join(folder, 'mới.pdf'), bytes: content, overwrite: false },
  ]
}

test('all files are written whole, and nothing beside them', () => {
  const folder = makeFolder()
  writeTogether(twoFiles(folder))
  expect(readdirSync(folder).sort()).toEqual(['cũ.docx', 'mới.pdf'])
  for (const name of ['cũ.docx', 'mới.pdf']) expect(readFileSync(join(folder, name), 'utf8')).toBe('mới')
})

describe('when one cannot be written none is: old files are whole, and nothing new or temporary is there', () => {
  const refused = (files: Parameters<typeof writeTogether>[0], rename?: typeof renameSync) =>
    errorOf(() => writeTogether(files, rename))
  const expectUntouched = (folder: string) => {
    expect(readdirSync(folder)).toEqual(['cũ.docx'])
    expect(readFileSync(join(folder, 'cũ.docx'), 'utf8')).toBe('cũ')
  }

  test('a full disk', ({ skip }) => {
    const folder = makeSmallDisk('1m')
    if (folder === undefined) return skip('may not mount')
    expect(refused(twoFiles(folder, Buffer.alloc(700_000, 7))).code).toBe('FILE_NO_SPACE')
    expectUntouched(folder)
  })

  test('a disk that is read-only', ({ skip }) => {
    const folder = makeSmallDisk('1m')
    if (folder === undefined) return skip('may not mount')
    const files = twoFiles(folder)
    remount(folder, 'ro')
    expect(refused(files).code).toBe('FILE_READ_ONLY_DISK')
    expectUntouched(folder)
  })

  test('a name that another program holds at the last moment', () => {
    const folder = makeFolder()
    const rename = () => {
      throw Object.assign(new Error('held'), { code: 'EACCES' })
    }
    expect(refused(twoFiles(folder), rename)).toMatchObject({ code: 'FILE_BUSY', params: { fileName: 'cũ.docx' } })
    expectUntouched(folder)
  })

  test('a file of the same name that the person was not asked about', () => {
    const folder = makeFolder()
    const [first, second] = twoFiles(folder)
    writeFileSync(join(folder, 'mới.pdf'), 'có')
    expect(refused([first, second] as never)).toMatchObject({ code: 'FILE_EXISTS', params: { fileName: 'mới.pdf' } })
    rmSync(join(folder, 'mới.pdf'))
    expectUntouched(folder)
  })
})

describe('what can be seen before anything long is begun is refused then', () => {
  const check = (path: string) => errorOf(() => checkTargets([{ path, overwrite: true }]))

  test('a folder that is gone', () => {
    const folder = makeFolder()
    rmSync(folder, { recursive: true })
    expect(check(join(folder, 'x.docx'))).toMatchObject({ code: 'FOLDER_GONE', params: { folder } })
  })

  test('a name that is a folder', () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'x.docx'))
    expect(check(join(folder, 'x.docx')).code).toBe('FILE_IS_FOLDER')
  })

  test.each([
    ['Word', 'Biên bản.docx', '~$ên bản.docx'],
    ['Word, a short name', 'ab.docx', '~$ab.docx'],
    ['LibreOffice', 'Biên bản.docx', '.~lock.Biên bản.docx#'],
  ])('a file open in %s', (_, name, owner) => {
    const folder = makeFolder()
    writeFileSync(join(folder, name), 'cũ')
    checkTargets([{ path: join(folder, name), overwrite: true }])
    writeFileSync(join(folder, owner), '')
    expect(check(join(folder, name))).toMatchObject({ code: 'FILE_BUSY', params: { fileName: name } })
  })

  test('a lock left beside a file that is not there stops nothing', () => {
    const folder = makeFolder()
    writeFileSync(join(folder, '.~lock.x.docx#'), '')
    checkTargets([{ path: join(folder, 'x.docx'), overwrite: true }])
  })
})

test('a file that could be renamed is not left behind when a later one cannot', () => {
  const folder = makeFolder()
  let renamed = 0
  const files = ['một.docx', 'hai.docx'].map((name) => ({
    path: join(folder, name),
    bytes: bytes('mới'),
    overwrite: true,
  }))
  const rename: typeof renameSync = (from, to) => {
    renamed += 1
    if (renamed > 1) throw Object.assign(new Error('gone'), { code: 'EIO' })
    renameSync(from, to)
  }
  expect(errorOf(() => writeTogether(files, rename)).code).toBe('FILE_FAILED')
  expect(readdirSync(folder)).toEqual([])
})
