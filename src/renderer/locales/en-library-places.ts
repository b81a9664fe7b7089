/** What the reader is told of the place at which a library lies, in English. */
export const placeNotices = {
  'read-only':
    'This library lies where nothing can be written. It is open for reading: search, compare and export as usual. To write notes, copy the whole folder to a place where you may write, and open it there.',
  'synced-folder':
    'This library lies in a folder that another program keeps the same on several computers. Never have it open on two of them at once, and let the copying end before you open it. A folder on this computer alone is safer; backups may be copied anywhere.',
  'network-drive':
    'This library lies on a network drive. When the network fails, notes cannot be saved, and two computers that open it at once may damage it. A folder on this computer is safer and faster.',
  'little-room':
    'Less than 200 MB are free on the disk that holds this library. Make room soon: when the disk is full, notes cannot be saved.',
} as const
