/** Writes files whole, one after the other, until it is killed or `count` is reached; says which it finished. */
import { writeFileAtomic } from '../../../electron/files/atomic-write.ts'

const [path = '', count = '0', byteSize = '0'] = process.argv.slice(2)
for (let n = 1; n <= Number(count); n += 1) {
  writeFileAtomic(path, Buffer.alloc(Number(byteSize), n % 256), { overwrite: true })
  process.stdout.write(`${n}\n`)
}
