/** What a zip archive really is: many documents are archives under another name, and archives under a document's. */
import type { ZipEntries } from '../../read/zip-entries'
import { ReadingProblem } from '../format'

export type ZipContent = 'docx' | 'odt' | 'epub' | 'archive'

const longestMimetype = 200

/** Errors: ReadingProblem `format-unknown` for documents that are not read, and those of unpacking. */
export function contentOfZip(zip: ZipEntries): ZipContent {
  const stated = mimetypeOf(zip)
  if (/^application\/vnd\.(?:oasis\.opendocument\.text|sun\.xml\.writer)/.test(stated)) return 'odt'
  if (stated.startsWith('application/epub+zip')) return 'epub'
  if (/^application\/vnd\.(?:oasis\.opendocument|sun\.xml)\./.test(stated)) throw notText()
  const names = new Set(zip.all.map(({ name }) => name.toLowerCase()))
  if (names.has('[content_types].xml')) return officeContent(names)
  if (names.has('meta-inf/container.xml')) return 'epub'
  if (names.has('content.xml') && names.has('meta-inf/manifest.xml')) return 'odt'
  if (names.has('index/document.iwa') || names.has('index.zip') || names.has('index.xml.gz')) {
    throw new ReadingProblem(
      'format-unknown',
      'This is a document of Apple Pages, Numbers or Keynote. Open it there and export it as Word or PDF.',
    )
  }
  return 'archive'
}

function officeContent(names: ReadonlySet<string>): ZipContent {
  const folders = new Set([...names].map((name) => name.split('/', 1)[0]))
  if ((folders.has('xl') || folders.has('ppt') || folders.has('visio')) && !folders.has('word'))
    throw notText()
  return 'docx'
}

function mimetypeOf(zip: ZipEntries): string {
  const entry = zip.named('mimetype')
  return entry === null || entry.isEncrypted || entry.size > longestMimetype
    ? ''
    : zip.read(entry).toString('latin1').trim()
}

function notText(): ReadingProblem {
  return new ReadingProblem(
    'format-unknown',
    'This is a table, a presentation or a drawing and not a text. If it holds letters, save them as docx or PDF.',
  )
}
