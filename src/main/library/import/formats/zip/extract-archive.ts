/** The files of a zip archive, each read as what it is. Pictures, programs and the marks of file systems are left out. */

import { kindOfName } from '../../find/file-names'
import { largestFile } from '../../read/read-file'
import { problemOf } from '../../read/read-letters'
import { fileOfBytes, headOf } from '../../read/source-files'
import type { ZipEntries, ZipEntry, ZipLimits } from '../../read/zip-entries'
import { extensionOf } from '../file-extension'
import type { Extracted, Reading } from '../format'
import { formatOf } from '../registry'

/** An archive is unpacked one entry after the other, so that all of them together may be more than memory holds. */
export const archiveLimits: ZipLimits = {
  entries: 200_000,
  entrySize: largestFile,
  totalSize: 4 * 1024 * 1024 * 1024,
}

const pictures: ReadonlySet<string> = new Set(
  '.jpg .jpeg .png .gif .tif .tiff .bmp .heic .webp .svg .psd .wmf .emf'.split(' '),
)

export async function* extractArchive(zip: ZipEntries, reading: Reading): AsyncGenerator<Extracted> {
  const parts = new Map<string, number>()
  for (const entry of zip.all) {
    const path = pathOf(entry.name)
    if (!isWanted(entry, path)) continue
    const part = uniquePart(path, parts)
    try {
      const file = fileOfBytes(path.split('/').at(-1) ?? path, zip.read(entry))
      const isForUs = kindOfName(path) === 'named' || formatOf(headOf(file)) !== null
      if (isForUs) yield* reading.inner(part, file)
    } catch (thrown) {
      yield { kind: 'problem', problem: { part, ...problemOf(thrown) } }
    }
  }
}

/** The name as a label: whatever leads out of the archive is dropped, since nothing is ever opened by it. */
function pathOf(name: string): string {
  return name
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .replaceAll('\0', '\ufffd')
}

function isWanted(entry: ZipEntry, path: string): boolean {
  if (entry.isFolder || entry.isLink || path === '') return false
  const parts = path.split('/')
  if (parts.some((part) => part === '__MACOSX' || part.startsWith('.'))) return false
  if (/^(?:thumbs\.db|desktop\.ini|icon\r?)$/i.test(parts.at(-1) ?? '')) return false
  return kindOfName(path) !== 'other' && !pictures.has(extensionOf(path))
}

/** An archive may hold two files of one name. */
function uniquePart(path: string, parts: Map<string, number>): string {
  const count = (parts.get(path) ?? 0) + 1
  parts.set(path, count)
  return count === 1 ? path : `${path} (${count})`
}
