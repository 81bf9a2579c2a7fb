/** What the stand-in does not do fails loudly instead of quietly doing nothing; what has no effect here is written down. */

export type Call = { readonly api: string; readonly args: readonly unknown[] }

/** Calls that have no effect here (`shell.openPath`, `print` ...), so that a test can look at them. */
export const calls: Call[] = []

/** A function that only writes its call down. */
export function recorded<T>(api: string, result?: T): (...args: unknown[]) => T {
  return (...args) => {
    calls.push({ api, args })
    return result as T
  }
}

/** The same object, but reading a property it does not have throws. */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
        const value: unknown = Reflect.get(target, key, target)
        return typeof value === 'function' ? value.bind(target) : value
      }
      throw new Error(`electron stand-in: ${name}.${String(key)} is not implemented`)
    },
  })
}

/** An event that can be prevented. */
export function preventable<T extends object>(
  details: T,
): T & { defaultPrevented: boolean; preventDefault: () => void } {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}
