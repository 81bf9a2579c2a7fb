/**
 * Structured clone over JSON text, for IPC: undefined, NaN, bigint, Date, Map, Set, typed arrays and errors survive; functions are refused as
 * Electron refuses them. The same code runs in Node and, by its source text, in the page's isolated world.
 */

export type Bytes = { readonly to: (bytes: Uint8Array) => string; readonly from: (text: string) => Uint8Array }

export function makeClone(bytes: Bytes) {
  const refuse = () => {
    throw new Error('An object could not be cloned.')
  }
  const encode = (value: unknown): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'function' || typeof value === 'symbol') return refuse()
    if (Array.isArray(value)) return { $: 'array', v: value.map(encode) }
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof Map) return { $: 'map', v: [...value].map(([k, x]) => [encode(k), encode(x)]) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(encode) }
    if (value instanceof Error) return { $: 'error', v: value.message }
    if (value instanceof Uint8Array) return { $: 'bytes', v: bytes.to(value) }
    return { $: 'object', v: Object.entries(value as object).map(([k, x]) => [k, encode(x)]) }
  }
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is whatever was sent
  const decode = (coded: any): any => {
    if (coded === null || typeof coded !== 'object') return coded
    switch (coded.$) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(coded.v)
      case 'bigint':
        return BigInt(coded.v)
      case 'array':
        return coded.v.map(decode)
      case 'date':
        return new Date(coded.v)
      case 'map':
        return new Map(coded.v.map(([k, x]: [unknown, unknown]) => [decode(k), decode(x)]))
      case 'set':
        return new Set(coded.v.map(decode))
      case 'error':
        return new Error(coded.v)
      case 'bytes':
        return bytes.from(coded.v)
      default:
        return Object.fromEntries(coded.v.map(([k, x]: [string, unknown]) => [k, decode(x)]))
    }
  }
  return { encode, decode }
}

/** For Node. */
export const clone = makeClone({
  to: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  from: (text) => new Uint8Array(Buffer.from(text, 'base64')),
})
