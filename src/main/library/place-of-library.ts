/** What is risky about the place at which a library lies, told once when it is opened. It never refuses a place. */
import { readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { sep } from 'node:path'
import type { Notice } from '@shared/library'

/** Names of folders that programs keep the same on several computers; those of macOS lie below its Library folder. */
const syncedNames = [
  /^(?:Dropbox|OneDrive|SkyDrive|Nextcloud|ownCloud|Google ?Drive|GoogleDrive-.*|pCloudDrive|MEGA|MEGAsync|Box Sync|iCloudDrive|Seafile|Syncthing)$/i,
  /^(?:Dropbox|OneDrive) ?[-(].*$/i,
  /^(?:Mobile Documents|com~apple~CloudDocs|CloudStorage)$/,
]

/** Those whose locks or whose writing back cannot be relied upon. */
const networkSystems =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|ceph|glusterfs|davfs2?|fuse\.(?:sshfs|davfs2?|rclone|gvfsd-fuse|glusterfs|s3fs))$/

/** So little is soon filled by an import or a backup. In bytes. */
const littleRoom = 200_000_000

/** Whether another program copies what is in there to other computers, as far as the names of its folders tell. Pure. */
export function isSynced(directory: string, separator: string = sep): boolean {
  return directory.split(separator).some((name) => syncedNames.some((pattern) => pattern.test(name)))
}

/**
 * Whether the place is reached over a network: by its name on Windows, elsewhere by `mounts`, the text of
 * `/proc/self/mounts`. Pure.
 */
export function isOnNetwork(directory: string, mounts: string): boolean {
  if (/^(?:\\\\|\/\/)[^\\/?.]/.test(directory)) return true
  let longest = ''
  let system = ''
  for (const line of mounts.split('\n')) {
    const [, written = '', kind = ''] = line.split(' ')
    const place = written.replace(/\\(\d{3})/g, (_, digits: string) =>
      String.fromCharCode(parseInt(digits, 8)),
    )
    const holds = directory === place || directory.startsWith(place === '/' ? place : `${place}/`)
    // The last one that is mounted at a place hides the others.
    if (!holds || place === '' || place.length < longest.length) continue
    longest = place
    system = kind
  }
  return networkSystems.test(system)
}

export async function noticesOfPlace(directory: string): Promise<readonly Notice[]> {
  const notices: Notice[] = []
  if (isSynced(directory)) {
    notices.push({
      kind: 'synced-folder',
      message: `${directory} is kept the same on several computers by another program. Never open the library on two of them at once.`,
    })
  }
  if (isOnNetwork(directory, mountsOfThisSystem())) {
    notices.push({
      kind: 'network-drive',
      message: `${directory} lies on a network drive. A folder on this computer is safer and faster.`,
    })
  }
  const little = await noticeOfRoom(directory)
  return little === null ? notices : [...notices, little]
}

/** Null while there is room enough, or nobody can tell. */
export async function noticeOfRoom(directory: string): Promise<Notice | null> {
  const disk = await statfs(directory).catch(() => null)
  if (disk === null || disk.bavail * disk.bsize >= littleRoom) return null
  return {
    kind: 'little-room',
    message: `Less than 200 MB are free on the disk that holds ${directory}. Make room soon.`,
  }
}

function mountsOfThisSystem(): string {
  try {
    return readFileSync('/proc/self/mounts', 'utf8')
  } catch {
    return ''
  }
}
