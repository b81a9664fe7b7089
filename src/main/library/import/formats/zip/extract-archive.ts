/** The files of a zip archive, each read as what it is. Pictures, programs and the marks of file systems are left out. */

import { documentEndings, otherEndings } from '../../find/file-endings'
import { largestFile } from '../../read/read-file'
import { fileOfBytes } from '../../read/source-files'
import type { ZipEntries, ZipEntry, ZipLimits } from '../../read/zip-entries'
import { extensionOf } from '../file-extension'
import { type Extracted, type Reading, ReadingProblem } from '../format'

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
    const bytes = unpacked(zip, entry)
    if (bytes instanceof ReadingProblem) {
      yield { kind: 'problem', problem: { part, code: bytes.code, message: bytes.message } }
      continue
    }
    for await (const one of reading.inner(part, fileOfBytes(path.split('/').at(-1) ?? path, bytes))) {
      if (!isOfNoInterest(one, part, path)) yield one
    }
  }
}

function unpacked(zip: ZipEntries, entry: ZipEntry): Buffer | ReadingProblem {
  try {
    return zip.read(entry)
  } catch (thrown) {
    if (thrown instanceof ReadingProblem) return thrown
    throw thrown
  }
}

/** Names of files that must be documents, and are damaged when they are none. */
const promising = /\.(?:docx|docm|dotx|odt|ott|fodt|sxw|rtf|epub|pdf|eml|mbox|msg|zip)$/i

/** What neither its name nor its content makes a document is nothing that anybody misses. */
function isOfNoInterest(one: Extracted, part: string, path: string): boolean {
  return (
    one.kind === 'problem' &&
    one.problem.part === part &&
    one.problem.code === 'format-unknown' &&
    !documentEndings.has(extensionOf(path)) &&
    !promising.test(path)
  )
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
  const ending = extensionOf(parts.at(-1) ?? '')
  return !otherEndings.has(ending) && !pictures.has(ending) && !(parts.at(-1) ?? '').startsWith('~$')
}

/** An archive may hold two files of one name. */
function uniquePart(path: string, parts: Map<string, number>): string {
  const count = (parts.get(path) ?? 0) + 1
  parts.set(path, count)
  return count === 1 ? path : `${path} (${count})`
}
