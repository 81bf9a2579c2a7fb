/** Writes `docs/schema/phien-v1.schema.json`, the published shape of the session file: `npm run schema`. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sessionFileSchema } from './schema/session-file-schema.ts'

writeFileSync(resolve(import.meta.dirname, '../docs/schema/phien-v1.schema.json'), sessionFileSchema())
