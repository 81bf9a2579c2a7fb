/** Writes the Word files of the sample into a folder, one a kind: what a run of the program on another machine makes. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { documentKinds } from '../../../shared/records/documents.ts'
import { composed, sampleDossier } from '../../support/composed.ts'

const [folder = ''] = process.argv.slice(2)
for (const kind of documentKinds)
  writeFileSync(join(folder, `${kind}.docx`), await toDocx(composed(kind, sampleDossier()).model))
