/**
 * The words React Aria itself says (names of date parts, list hints, drag instructions): it ships none in Vietnamese. Its strings are replaced,
 * before anything is drawn, by lists that answer in the language of the screen at that moment, so that switching needs no restart.
 */
import i18next from 'i18next'
import * as englishModule from 'react-aria-components/i18n/en-US'
import { type AriaWord, ariaVietnamese } from './aria-vietnamese.ts'

// The package declares a type where its module exports the value.
const { default: english } = englishModule as unknown as { default: Record<string, Record<string, AriaWord>> }

declare global {
  interface Window {
    [key: symbol]: unknown
  }
}

/** Puts the lists where React Aria looks for them. Once, before the first component is drawn. */
export function installAriaWords(): void {
  window[Symbol.for('react-aria.i18n.locale')] = 'vi-VN'
  window[Symbol.for('react-aria.i18n.strings')] = Object.fromEntries(
    Object.entries(english).map(([name, words]) => [name, inBothLanguages(words, ariaVietnamese[name] ?? {})]),
  )
}

function inBothLanguages(words: Record<string, AriaWord>, vietnamese: Readonly<Record<string, AriaWord>>) {
  return new Proxy(words, {
    get: (target, key) =>
      typeof key !== 'string' ? undefined : i18next.language === 'en' ? target[key] : (vietnamese[key] ?? target[key]),
  })
}
