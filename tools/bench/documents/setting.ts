/** What all measurements of documents work on: one short and one long document, and the export as the built program runs it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { WordElement } from '../../../electron/documents/docx-elements.ts'
import type { docxInWorker } from '../../../electron/documents/docx-in-worker.ts'
import { embeddedFonts } from '../../../electron/documents/embedded-fonts.ts'
import { wordElements } from '../../../electron/documents/to-docx.ts'
import { compose } from '../../../shared/documents/compose.ts'
import type { DocModel } from '../../../shared/documents/model.ts'
import { profileOf } from '../../../shared/documents/profile.ts'
import { toHtml } from '../../../shared/documents/to-html.ts'
import { nodeBundle } from '../../bundle.ts'
import { contentOf, type PlainBlock } from './content.ts'
import { longSession } from './long-session.ts'

/** Items of the two sessions, and turns of the quick and of the slow measurements. */
export type Sizes = {
  readonly short: number
  readonly long: number
  readonly turns: number
  readonly slowTurns: number
}

/** One document, as ours and for the others, in memory and on disk. */
export type Subject = {
  readonly model: DocModel
  readonly modelPath: string
  readonly elements: readonly WordElement[]
  readonly content: readonly PlainBlock[]
  readonly contentPath: string
  /** The page with its fonts, as it is printed. */
  readonly htmlPath: string
}

export type Setting = {
  /** Where files are written. */
  readonly folder: string
  readonly sizes: Sizes
  readonly short: Subject
  readonly long: Subject
  /** From the bundle: a worker that strips no types. */
  readonly docxInWorker: typeof docxInWorker
  /** Script of one export in a process of its own. */
  readonly exportOnce: string
}

/** Composes the minutes of both sessions and bundles the export. */
export async function makeSetting(folder: string, sizes: Sizes): Promise<Setting> {
  const outDir = join(folder, 'bundle')
  await nodeBundle(
    {
      'docx-in-worker': 'electron/documents/docx-in-worker.ts',
      'docx-worker': 'electron/documents/docx-worker.ts',
      'export-once': 'tools/bench/documents/export-once.ts',
    },
    { outDir, format: 'es' },
  )
  const bundle = (await import(pathToFileURL(join(outDir, 'docx-in-worker.js')).href)) as {
    docxInWorker: typeof docxInWorker
  }
  return {
    folder,
    sizes,
    short: subjectOf(join(folder, 'short'), sizes.short),
    long: subjectOf(join(folder, 'long'), sizes.long),
    docxInWorker: bundle.docxInWorker,
    exportOnce: join(outDir, 'export-once.js'),
  }
}

function subjectOf(path: string, items: number): Subject {
  const session = longSession(items)
  const { model } = compose('minutes', session, profileOf(session.office))
  const elements = wordElements(model)
  const content = contentOf(elements)
  const [modelPath, contentPath, htmlPath] = [`${path}.model.json`, `${path}.content.json`, `${path}.html`]
  writeFileSync(modelPath, JSON.stringify(model))
  writeFileSync(contentPath, JSON.stringify(content))
  writeFileSync(htmlPath, toHtml(model, { fontUrl: embeddedFonts() }))
  return { model, modelPath, elements, content, contentPath, htmlPath }
}
