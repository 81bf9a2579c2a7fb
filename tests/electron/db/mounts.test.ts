import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assertLocalDisk } from '../../../electron/db/mounts.ts'
import { errorOf, makeFolder, makeStore } from '../../support/store.ts'

const folder = makeFolder()
const mountsWith = (type: string, at = folder) =>
  `/dev/root / ext4 rw 0 0\n//server/share ${at.replaceAll(' ', '\\040')} ${type} rw 0 0\n`

test.each(['cifs', 'nfs', 'nfs4', 'smb3', 'fuse.sshfs', 'fuseblk', 'vfat', 'exfat', '9p', 'davfs', 'fuse.rclone'])(
  'a live store on %s is refused with the reason, whether its folder is there yet or not',
  (type) => {
    for (const path of [join(folder, 'thu-ky.db'), join(folder, 'not', 'yet', 'thu-ky.db')])
      expect(errorOf(() => assertLocalDisk(path, mountsWith(type)))).toEqual({
        code: 'DB_ON_NETWORK_SHARE',
        params: { path, type },
      })
  },
)

test.each(['ext4', 'btrfs', 'xfs', 'tmpfs', 'overlay', 'apfs', 'ntfs3'])('a store on %s is fine', (type) => {
  assertLocalDisk(join(folder, 'thu-ky.db'), mountsWith(type))
})

test('the innermost mount decides, and a name that only begins alike does not', () => {
  const inner = join(folder, 'trong ổ')
  mkdirSync(inner)
  const mounts = `/dev/root / ext4 rw 0 0\n//s ${folder} cifs rw 0 0\n/dev/sdb ${inner.replaceAll(' ', '\\040')} ext4 rw 0 0\n`
  assertLocalDisk(join(inner, 'thu-ky.db'), mounts)
  assertLocalDisk(`${folder}-other/thu-ky.db`, mountsWith('cifs'))
})

test('a link to a share is followed', () => {
  const link = join(makeFolder(), 'link')
  symlinkSync(folder, link)
  expect(errorOf(() => assertLocalDisk(join(link, 'thu-ky.db'), mountsWith('nfs'))).code).toBe('DB_ON_NETWORK_SHARE')
})

test('a Windows share is refused by its name', () => {
  expect(errorOf(() => assertLocalDisk('\\\\server\\share\\thu-ky.db', '')).code).toBe('DB_ON_NETWORK_SHARE')
})

test('opening a store asks, and makes nothing on a share', () => {
  expect(errorOf(() => makeStore({ path: join(folder, 'new', 'thu-ky.db'), mounts: mountsWith('cifs') })).code).toBe(
    'DB_ON_NETWORK_SHARE',
  )
})
