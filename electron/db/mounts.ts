/**
 * Where the live store may not lie: SQLite's WAL needs shared memory and honest locks of one computer, which network shares
 * and most removable disks do not give (sqlite.org/useovernet.html; `perf.md` 4.3, fault 27). A copy there is fine.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'

const refusedTypes = new Set([
  ...['cifs', 'smb3', 'smbfs', 'nfs', 'nfs4', 'afs', 'ncpfs', '9p', 'davfs', 'virtiofs', 'vboxsf'],
  ...['fuse.sshfs', 'fuse.davfs', 'fuse.davfs2', 'fuse.rclone', 'fuse.gvfsd-fuse', 'fuse.vmhgfs-fuse'],
  ...['vfat', 'msdos', 'exfat', 'fuseblk'],
])

/** The mounted file systems as Linux lists them; empty on other systems. */
export function readMounts(): string {
  return existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : ''
}

/** Refuses with DB_ON_NETWORK_SHARE when `path` lies on a share or a removable disk. */
export function assertLocalDisk(path: string, mounts: string): void {
  if (path.startsWith('\\\\')) fail('DB_ON_NETWORK_SHARE', { params: { path, type: 'UNC' } })
  const type = fileSystemTypeOf(nearestExisting(path), mounts)
  if (type !== undefined && refusedTypes.has(type)) fail('DB_ON_NETWORK_SHARE', { params: { path, type } })
}

/** The type of the file system that holds `path`. The root is the computer's own disk, whatever a container calls it. */
function fileSystemTypeOf(path: string, mounts: string): string | undefined {
  let best = '/'
  let type: string | undefined
  for (const line of mounts.split('\n')) {
    const [, mountPoint = '', mountType = ''] = line.split(' ')
    const folder = unescapeMount(mountPoint)
    if (folder === '/' || (path !== folder && !path.startsWith(`${folder}/`)) || folder.length < best.length) continue
    best = folder
    type = mountType
  }
  return type
}

/** `/proc/mounts` writes space, tab, newline and backslash as three octal digits. */
function unescapeMount(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_match, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
}

function nearestExisting(path: string): string {
  let folder = resolve(path)
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  return realpathSync(folder)
}
