/** Run by Node with a data folder: stores the full room in it and says the session's id. A test runner that cannot load SQLite asks it this way. */
import { fullRoom } from '../../tools/bench/typing/full-room.ts'
import { storeSession } from '../../tools/bench/typing/stored-session.ts'

process.stdout.write(storeSession(process.argv[2] ?? '', fullRoom()))
