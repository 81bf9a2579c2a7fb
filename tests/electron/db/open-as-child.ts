/** Opens the store named on the command line and prints the code of the refusal, or `opened`. */
import { newId } from '../../../electron/db/new-id.ts'
import { openStore } from '../../../electron/db/open-store.ts'
import { AppFailure } from '../../../shared/contract/errors.ts'

try {
  openStore({ path: process.argv[2] ?? '', now: () => 0, newId }).close()
  console.log('opened')
} catch (error) {
  console.log(error instanceof AppFailure ? error.error.code : error)
}
