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
  const books = bookFolders(zip)
  const readBooks = new Set<string>()
  for (const entry of zip.all) {
    const path = pathOf(entry.name)
    if (!isWanted(entry, path)) continue
    const book = folderOf(entry.name, books)
    if (book !== null) {
      if (!readBooks.has(book)) yield* bookIn(zip, book)
      readBooks.add(book)
      continue
    }
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

/** Each is looked for in the whole archive. */
const mostBooks = 1000
const container = /^(.+\/)META-INF\/container\.xml$/i

/** Macs keep some electronic books as folders, and pack them as such. */
function bookFolders(zip: ZipEntries): ReadonlySet<string> {
  const folders = zip.all.flatMap(({ name }) => {
    const folder = container.exec(name)?.[1]
    return folder !== undefined && zip.named(`${folder}mimetype`) !== null ? [folder] : []
  })
  return new Set(folders.slice(0, mostBooks))
}

function folderOf(name: string, folders: ReadonlySet<string>): string | null {
  if (folders.size === 0) return null
  for (let end = name.indexOf('/'); end !== -1; end = name.indexOf('/', end + 1)) {
    if (folders.has(name.slice(0, end + 1))) return name.slice(0, end + 1)
  }
  return null
}

async function* bookIn(zip: ZipEntries, folder: string): AsyncGenerator<Extracted> {
  const part = pathOf(folder)
  const below = (own: string) => (own === '' ? part : `${part}/${own}`)
  try {
    const { extractEpub } = await import('./extract-epub')
    for (const one of await extractEpub(zip.inFolder(folder))) {
      yield one.kind === 'letter'
        ? { ...one, letter: { ...one.letter, part: below(one.letter.part) } }
        : { ...one, problem: { ...one.problem, part: below(one.problem.part) } }
    }
  } catch (thrown) {
    if (!(thrown instanceof ReadingProblem)) throw thrown
    yield { kind: 'problem', problem: { part, code: thrown.code, message: thrown.message } }
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
  // What every archive of Java says of itself.
  if (/^META-INF\/(?:MANIFEST\.MF|INDEX\.LIST)$/i.test(path)) return false
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
