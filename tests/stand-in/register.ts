/** `node --import tests/stand-in/register.ts out/main/main.js`: every import of `electron` gets the stand-in. */
import { registerHooks } from 'node:module'

const url = new URL('./electron/index.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url, shortCircuit: true } : next(specifier, context),
})
