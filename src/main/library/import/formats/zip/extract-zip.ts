/** Whatever is a zip archive: finds out what it is by its content, and has it read as that. */
import { documentLimits, openZip } from '../../read/zip-entries'
import type { Extracted, Reading, SourceFile } from '../format'
import { archiveLimits, extractArchive } from './extract-archive'
import { contentOfZip } from './zip-content'

export async function* extractZip(file: SourceFile, reading: Reading): AsyncGenerator<Extracted> {
  const zip = await openZip(file, archiveLimits)
  switch (contentOfZip(zip)) {
    case 'docx':
      yield* await (await import('../office/word/extract-docx')).extractDocx(zip.within(documentLimits))
      return
    case 'odt':
      yield* await (await import('../office/opendocument/extract-odt')).extractOdt(zip.within(documentLimits))
      return
    case 'epub':
      yield* await (await import('./extract-epub')).extractEpub(zip.within(documentLimits))
      return
    case 'archive':
      yield* extractArchive(zip, reading)
  }
}
