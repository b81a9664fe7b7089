import { describe, expect, it } from 'vitest'
import { isOnNetwork, isSynced } from '../../../../src/main/library/place-of-library'

const mounts = [
  'sysfs /sys sysfs rw 0 0',
  '/dev/sda1 / ext4 rw 0 0',
  'server:/home /home/shared nfs4 rw 0 0',
  'me@host: /home/me/a\\040far\\040disk fuse.sshfs rw 0 0',
  '/dev/sdb1 /home/shared/stick vfat rw 0 0',
  '//server/share /mnt/share cifs rw 0 0',
].join('\n')

describe('The place of a library', () => {
  it.each([
    '/home/me/Dropbox/letters',
    '/home/me/Dropbox (The Archive)/letters',
    '/Users/me/Library/Mobile Documents/com~apple~CloudDocs/letters',
    '/Users/me/Library/CloudStorage/GoogleDrive-me/My Drive/letters',
    '/home/me/OneDrive - The Archive/letters',
    '/home/me/Nextcloud',
  ])('%s is kept the same on several computers', (directory) => {
    expect(isSynced(directory, '/')).toBe(true)
  })

  it.each([
    '/home/me/letters',
    '/home/me/dropboxes/letters',
    '/home/me/archive/Box/Box 12',
    '/home/me/OneDriver',
  ])('%s is not', (directory) => {
    expect(isSynced(directory, '/')).toBe(false)
  })

  it('is told by names of Windows as well', () => {
    expect(isSynced('C:\\Users\\me\\OneDrive\\letters', '\\')).toBe(true)
    expect(isOnNetwork('\\\\server\\share\\letters', '')).toBe(true)
    expect(isOnNetwork('\\\\?\\C:\\letters', '')).toBe(false)
    expect(isOnNetwork('C:\\letters', '')).toBe(false)
  })

  it('is on a network when the nearest mount is', () => {
    const found = [
      '/home/shared/x',
      '/home/me/a far disk/x',
      '/mnt/share',
      '/home/shared/stick/x',
      '/home/me/x',
    ]
    expect(found.map((directory) => isOnNetwork(directory, mounts))).toEqual([true, true, true, false, false])
  })

  it('is never judged by what only begins alike', () => {
    expect(isOnNetwork('/home/shared-by-nobody/x', mounts)).toBe(false)
  })
})
