/** The bridge: a loop over the contract's names. Sandboxed, one CommonJS file, imports nothing but `electron` and the names. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channelNames, eventNames } from '../shared/contract/channels.ts'

const calls = Object.fromEntries(
  channelNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(`api:${name}`, input)]),
)

contextBridge.exposeInMainWorld('api', {
  ...calls,
  on: (event: string, listener: (detail: unknown) => void) => {
    if (!eventNames.some((name) => name === event)) throw new Error('unknown event')
    const forward = (_event: unknown, detail: unknown) => listener(detail)
    ipcRenderer.on(`event:${event}`, forward)
    return () => {
      ipcRenderer.off(`event:${event}`, forward)
    }
  },
  pathsOf: (files: File[]) => files.map((file) => webUtils.getPathForFile(file)),
})
