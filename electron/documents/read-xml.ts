/** XML from outside, read as a stream: no document type, so no entity of its own and nothing fetched; depth and count are bounded. */
import { SaxesParser } from 'saxes'
import { AppFailure, fail } from '../../shared/contract/errors.ts'

const limits = { depth: 250, elements: 3_000_000 } as const

/** An element by the local name of Word's own vocabulary; names of other vocabularies come with their prefix. */
export type XmlElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }

export type XmlReader = {
  readonly open: (element: XmlElement, path: readonly string[]) => void
  readonly close: (name: string, path: readonly string[]) => void
  readonly text: (text: string, path: readonly string[]) => void
}

const wordVocabularies = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

/**
 * Reads a part. `path` is the names of the open elements, outermost first, the element itself left out. Fails with DOCX_DAMAGED where
 * it is not well-formed, DOCX_ENTITIES where it declares a document type and DOCX_UNSAFE where it is nested past all measure.
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: true })
  const path: string[] = []
  let count = 0
  parser.on('error', (cause) => fail('DOCX_DAMAGED', {}, cause))
  parser.on('doctype', () => fail('DOCX_ENTITIES'))
  parser.on('opentag', ({ local, prefix, uri, attributes }) => {
    if (++count > limits.elements || path.length > limits.depth) fail('DOCX_UNSAFE')
    const name = nameOf(local, prefix, uri)
    const list = Object.values(attributes).map((one) => [nameOf(one.local, one.prefix, one.uri), one.value] as const)
    reader.open({ name, attributes: Object.fromEntries(list) }, path)
    path.push(name)
  })
  parser.on('closetag', () => {
    const name = path.pop() ?? ''
    reader.close(name, path)
  })
  parser.on('text', (text) => reader.text(text, path))
  parser.on('cdata', (text) => reader.text(text, path))
  try {
    parser.write(decoded(bytes)).close()
  } catch (cause) {
    if (cause instanceof AppFailure) throw cause
    fail('DOCX_DAMAGED', {}, cause)
  }
}

function nameOf(local: string, prefix: string, uri: string): string {
  return prefix === '' || wordVocabularies.has(uri) ? local : `${prefix}:${local}`
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}
