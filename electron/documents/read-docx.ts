/** A Word file from outside as data. It may be damaged or hostile: it is refused with the reason, never repaired. */
import { fail } from '../../shared/contract/errors.ts'
import type { ChangeMark, ReturnedComment, ReturnedDocument } from '../../shared/domain/returned/returned.ts'
import { markOf, readBody, type StyleFacts } from './read-docx-body.ts'
import { readXml } from './read-xml.ts'
import { openZip, type ZipParts } from './read-zip.ts'

const compoundSignature = 0xe011cfd0
const mainTypes = /wordprocessingml\.document\.main\+xml$/
const macroTypes = /\.macroEnabled(?:Template)?\.main\+xml$|vbaProject/

/**
 * Reads a file. Fails with DOCX_NOT_WORD, DOCX_OLD_FORMAT (.doc), DOCX_ENCRYPTED, DOCX_MACROS, DOCX_TOO_LARGE, DOCX_BOMB, DOCX_ENTITIES and
 * DOCX_UNSAFE (built to harm a reader) or DOCX_DAMAGED. No part but those with words, names of styles, comments and the last author is looked at; nothing is fetched.
 */
export function readDocx(bytes: Uint8Array): ReturnedDocument {
  refuseCompound(bytes)
  const parts = openZip(bytes)
  const main = mainPart(parts)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (name: string) => parts.read(folder + name)
  const document = parts.read(main) ?? fail('DOCX_DAMAGED')
  const styles = styleFacts(part('styles.xml'))
  const { elements, loose } = readBody(document, styles)
  const notes = ['footnotes.xml', 'endnotes.xml'].flatMap((name) => {
    const xml = part(name)
    if (xml === null) return []
    const read = readBody(xml, styles)
    return [...read.elements.filter((one) => one.kind === 'paragraph'), ...read.loose].filter(
      ({ runs }) => runs.length > 0,
    )
  })
  return {
    elements,
    loose: [...loose, ...notes],
    comments: commentsOf(part('comments.xml'), part('commentsExtended.xml')),
    savedBy: savedBy(parts.read('docProps/core.xml')),
  }
}

/** A compound file is an old .doc, or a new one behind a password. */
function refuseCompound(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1 << 20))
  if (file.length < 8 || file.readUInt32LE(0) !== compoundSignature) return
  fail(file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'DOCX_ENCRYPTED' : 'DOCX_OLD_FORMAT')
}

function mainPart(parts: ZipParts): string {
  const types = parts.read('[Content_Types].xml')
  if (types === null) fail('DOCX_NOT_WORD')
  const found: string[] = []
  let hasMacros = parts.names.some((name) => /vbaProject\.bin$/i.test(name))
  readXml(types, {
    open: ({ name, attributes }) => {
      const type = attributes['ContentType'] ?? ''
      if (macroTypes.test(type)) hasMacros = true
      if (name === 'Override' && mainTypes.test(type)) found.push((attributes['PartName'] ?? '').replace(/^\//, ''))
    },
    close: () => {},
    text: () => {},
  })
  if (hasMacros) fail('DOCX_MACROS')
  return found[0] ?? fail('DOCX_NOT_WORD')
}

function styleFacts(part: Uint8Array | null): StyleFacts {
  const names = new Map<string, string>()
  if (part === null) return { names }
  let id = ''
  readXml(part, {
    open: ({ name, attributes }, path) => {
      if (name === 'style') id = attributes['styleId'] ?? ''
      if (name === 'name' && path.at(-1) === 'style')
        names.set(id, (attributes['val'] ?? '').normalize('NFC').toLowerCase())
    },
    close: () => {},
    text: () => {},
  })
  return { names }
}

function commentsOf(part: Uint8Array | null, extended: Uint8Array | null): ReturnedComment[] {
  if (part === null) return []
  type Open = ChangeMark & { readonly id: string; readonly lines: string[]; lastParagraph: string }
  const list: Open[] = []
  readXml(part, {
    open: ({ name, attributes }, path) => {
      const open = list.at(-1)
      if (name === 'comment')
        list.push({ ...markOf(attributes), id: attributes['id'] ?? '', lines: [], lastParagraph: '' })
      if (open === undefined || !path.includes('comment')) return
      if (name === 'p') {
        open.lines.push('')
        open.lastParagraph = attributes['w14:paraId'] ?? ''
      }
      if (name === 'br') open.lines.push('')
    },
    close: () => {},
    text: (text, path) => {
      const open = list.at(-1)
      if (open !== undefined && path.at(-1) === 't')
        open.lines[open.lines.length - 1] = (open.lines.at(-1) ?? '') + text
    },
  })
  const states = extendedOf(extended)
  const byParagraph = new Map(list.map(({ lastParagraph, id }) => [lastParagraph, id]))
  return list.map(({ id, author, at, lines, lastParagraph }) => {
    const state = states.get(lastParagraph)
    const parent = state?.parent === undefined ? null : (byParagraph.get(state.parent) ?? null)
    return { id, author, at, text: lines.join('\n').normalize('NFC').trim(), parent, resolved: state?.done ?? false }
  })
}

/** Which comment answers which, and which are settled, by the last paragraph of each. */
function extendedOf(part: Uint8Array | null): Map<string, { parent?: string; done: boolean }> {
  const states = new Map<string, { parent?: string; done: boolean }>()
  if (part === null) return states
  readXml(part, {
    open: ({ name, attributes }) => {
      if (name !== 'w15:commentEx') return
      const parent = attributes['w15:paraIdParent']
      const done = attributes['w15:done'] === '1'
      states.set(attributes['w15:paraId'] ?? '', { done, ...(parent === undefined ? {} : { parent }) })
    },
    close: () => {},
    text: () => {},
  })
  return states
}

function savedBy(part: Uint8Array | null): string | null {
  if (part === null) return null
  let name = ''
  readXml(part, {
    open: () => {},
    close: () => {},
    text: (text, path) => {
      if (path.at(-1)?.endsWith(':lastModifiedBy')) name += text
    },
  })
  return name.trim() === '' ? null : name.normalize('NFC').trim()
}
