import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFileStore, type FileIndex, type StoredFile } from '../../../electron/files/file-store.ts'
import { errorOf, makeFolder } from '../../support/store.ts'

const text = Buffer.from('Tờ trình số 45-TTr/ĐU')
const sha256 = createHash('sha256').update(text).digest('hex')

function anIndex(): FileIndex {
  const files = new Map<string, StoredFile>()
  return {
    find: (hash) => files.get(hash),
    put: (file) => void files.set(file.sha256, file),
    all: () => [...files.values()],
  }
}

function aStore() {
  const [folder, index] = [join(makeFolder(), 'tep'), anIndex()]
  const store = createFileStore(folder, index)
  const pathOf = (hash: string) => join(folder, index.find(hash)?.storedName ?? 'none')
  return { folder, index, store, pathOf }
}

describe('a content that is kept', () => {
  test('is found by its hash, byte for byte', () => {
    const { store } = aStore()
    expect(store.put(text)).toEqual({ sha256, byteSize: text.byteLength })
    expect(Buffer.from(store.read(sha256))).toEqual(text)
  })

  test('lies under a random name that does not betray it, readable by its owner alone', () => {
    const [one, other] = [aStore(), aStore()]
    one.store.put(text)
    other.store.put(text)
    const names = [one, other].flatMap(({ folder }) => readdirSync(folder))
    expect(new Set(names).size).toBe(2)
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{32}$/)
    expect(names).not.toContain(sha256.slice(0, 32))
    expect(statSync(one.pathOf(sha256)).mode & 0o077).toBe(0)
  })

  test('is kept once', () => {
    const { store, folder } = aStore()
    store.put(text)
    store.put(text)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test('may be empty', () => {
    const { store } = aStore()
    const { sha256: hash } = store.put(new Uint8Array())
    expect(store.read(hash).byteLength).toBe(0)
  })
})

describe('a file that is not what its hash says', () => {
  test.each([
    ['a flipped byte', (path: string) => flip(path, 5), 'changed'],
    ['a cut end', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -1)), 'changed'],
    ['an unknown kind of content', (path: string) => flip(path, 0), 'changed'],
    ['a lost file', unlinkSync, 'missing'],
  ])('is never given out: %s', (_, damage, reason) => {
    const { store, index, pathOf } = aStore()
    store.put(text)
    damage(pathOf(sha256))
    expect(errorOf(() => store.read(sha256))).toMatchObject({ code: 'PAPER_DAMAGED', params: { reason } })
    expect(errorOf(() => store.openCopy(sha256, 'x.docx')).code).toBe('PAPER_DAMAGED')
    expect(index.all().map((file) => store.isWhole(file))).toEqual([false])
  })

  test('is made good when the same content comes again', () => {
    const { store, pathOf } = aStore()
    store.put(text)
    flip(pathOf(sha256), 3)
    store.put(text)
    expect(Buffer.from(store.read(sha256))).toEqual(text)
  })

  test('is told from one that was never kept', () => {
    expect(errorOf(() => aStore().store.read(sha256)).code).toBe('NOT_FOUND')
  })
})

describe('a copy to look at', () => {
  test('is private, read-only and called as the paper is', () => {
    const { store, folder } = aStore()
    store.put(text)
    const copy = store.openCopy(sha256, 'Tờ trình số 45.docx')
    expect(basename(copy)).toBe('Tờ trình số 45.docx')
    expect(readFileSync(copy)).toEqual(text)
    expect(statSync(copy).mode & 0o777).toBe(0o400)
    expect(statSync(dirname(copy)).mode & 0o077).toBe(0)
    expect(copy.startsWith(`${folder}/`)).toBe(false)
  })

  test('never touches the kept content, and two of one name do not meet', () => {
    const { store, pathOf } = aStore()
    store.put(text)
    const [one, other] = [store.openCopy(sha256, 'x.docx'), store.openCopy(sha256, 'x.docx')]
    expect(one).not.toBe(other)
    expect(statSync(one).ino).not.toBe(statSync(pathOf(sha256)).ino)
  })

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['a/b\\c.docx', 'c.docx'],
    ['..', 'tai-lieu'],
    ['.bashrc', 'bashrc'],
    ['x\u202Excod.exe', 'xxcod.exe'],
    ['a<b>:"c"|?*.docx', 'abc.docx'],
    ['\u0000\n.docx', 'docx'],
    ['Biên bản'.normalize('NFD'), 'Biên bản'],
  ])('%j is called %s: it stays in its folder', (asked, name) => {
    const { store, folder } = aStore()
    store.put(text)
    const copy = store.openCopy(sha256, asked)
    expect(basename(copy)).toBe(name)
    expect(copy.startsWith(`${folder}-opened/`)).toBe(true)
  })

  test('has a name the disk takes: at most 255 bytes, the ending kept, no letter cut in two', () => {
    const { store } = aStore()
    store.put(text)
    const name = basename(store.openCopy(sha256, `${'ế'.repeat(200)}.docx`))
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    expect(name).toMatch(/^ế+\.docx$/)
    const ending = basename(store.openCopy(sha256, `x.${'ế'.repeat(200)}`))
    expect(Buffer.byteLength(ending)).toBeLessThanOrEqual(255)
    expect(ending.isWellFormed()).toBe(true)
  })

  test('is gone after the next start', () => {
    const { store, folder, index } = aStore()
    store.put(text)
    const copy = store.openCopy(sha256, 'x.docx')
    createFileStore(folder, index)
    expect(existsSync(copy)).toBe(false)
    expect(Buffer.from(store.read(sha256))).toEqual(text)
  })
})

function flip(path: string, place: number): void {
  const bytes = readFileSync(path)
  bytes[place] = (bytes[place] ?? 0) ^ 0b100
  writeFileSync(path, bytes)
}
