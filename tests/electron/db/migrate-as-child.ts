/** Migrates the store named on the command line to an invented next version: a new column, a new table, a rebuilt one. */

import type { Db } from '../../../electron/db/db.ts'
import { migrations } from '../../../electron/db/migrations/index.ts'
import { newId } from '../../../electron/db/new-id.ts'
import { openStore } from '../../../electron/db/open-store.ts'

function up(db: Db): void {
  process.stdout.write('begins\n')
  db.exec('ALTER TABLE person ADD COLUMN nickname TEXT')
  db.exec('DROP TRIGGER person_kept')
  for (let round = 0; round < 4; round += 1) {
    db.exec('CREATE TABLE rebuilt AS SELECT * FROM person; DELETE FROM person')
    db.exec('INSERT INTO person SELECT * FROM rebuilt; DROP TABLE rebuilt')
  }
  db.exec('CREATE TABLE nickname (person_id TEXT, name TEXT) STRICT')
  db.exec('INSERT INTO nickname SELECT id, full_name FROM person')
}

openStore({
  path: process.argv[2] ?? '',
  now: Date.now,
  newId,
  migrations: [...migrations, { version: migrations.length + 1, up }],
}).close()
