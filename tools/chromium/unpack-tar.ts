/** Unpacks a Brotli-compressed tar of plain files and folders: enough for the carried Chromium's own archives. */
import { chmodSync, createReadStream, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createBrotliDecompress } from 'node:zlib'

const blockBytes = 512

/** Writes every entry below `target`; an entry that points outside is refused. */
export async function unpackTar(archive: string, target: string): Promise<void> {
  const bytes = await buffer(createReadStream(archive).pipe(createBrotliDecompress()))
  mkdirSync(target, { recursive: true })
  for (let at = 0; at + blockBytes <= bytes.length; ) {
    const header = bytes.subarray(at, at + blockBytes)
    const name = [text(header, 345, 155), text(header, 0, 100)].filter((part) => part !== '').join('/')
    if (name === '') break
    const size = Number.parseInt(text(header, 124, 12), 8) || 0
    const body = bytes.subarray(at + blockBytes, at + blockBytes + size)
    writeEntry(join(target, name), String.fromCharCode(header[156] ?? 0), header, body, target)
    at += blockBytes + Math.ceil(size / blockBytes) * blockBytes
  }
}

function writeEntry(path: string, type: string, header: Buffer, body: Buffer, target: string): void {
  if (relative(target, path).startsWith('..')) throw new Error(`archive entry outside its folder: ${path}`)
  mkdirSync(type === '5' ? path : dirname(path), { recursive: true })
  if (type === '2') symlinkSync(text(header, 157, 100), path)
  if (type !== '0' && type !== '\0') return
  writeFileSync(path, body)
  chmodSync(path, (Number.parseInt(text(header, 100, 8), 8) & 0o755) | 0o400)
}

function text(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length).toString('utf8')
  const end = field.indexOf('\0')
  return (end < 0 ? field : field.slice(0, end)).trim()
}
