/**
 * Reads REFI-QDA projects (`.qdpx`) of any program: texts, selections, notes and codes. Only entries of the archive are
 * ever read; what a project refers to elsewhere on the machine is never opened.
 */
import { AppError, messageOf } from '@shared/failure'
import { ReadingProblem } from '../../import/formats/format'
import { openSource } from '../../import/read/open-source'
import { documentLimits, openZip, type ZipEntries } from '../../import/read/zip-entries'
import type { ForeignFile } from './foreign'
import { projectNotes } from './project-notes'
import { xmlTree } from './xml-tree'

const mostBytes = 512 << 20

/** Errors: `refused`, with what is wrong. */
export async function readProject(path: string, name: string): Promise<ForeignFile> {
  try {
    const source = openSource(path, name, mostBytes)
    try {
      const entries = await openZip(source.file, documentLimits)
      const entry = projectEntry(entries)
      if (entry === undefined)
        throw new ReadingProblem('unreadable', 'There is no project.qde in it, so it is no REFI-QDA project.')
      const xml = textOf(entries.read(entry))
      return projectNotes(xmlTree(xml), (file) => textOfSource(entries, file))
    } finally {
      source.close()
    }
  } catch (thrown) {
    if (!(thrown instanceof ReadingProblem)) throw thrown
    throw new AppError(
      'refused',
      `${name} cannot be taken over: ${messageOf(thrown)} Nothing of it was taken.`,
      path,
    )
  }
}

function projectEntry(entries: ZipEntries) {
  const candidates = entries.all.filter(
    ({ name, isFolder, isLink }) => !isFolder && !isLink && /\.qde$/i.test(name),
  )
  return candidates.find(({ name }) => /^project\.qde$/i.test(name)) ?? candidates[0]
}

/** The text of a source by its name in the project; null when the archive does not hold it. */
function textOfSource(entries: ZipEntries, path: string): string | null {
  const internal = /^internal:\/\/(.+)$/i.exec(path)?.[1]
  if (internal === undefined) return null
  const wanted = [`sources/${internal}`, internal].map((name) => name.toLowerCase())
  const entry = entries.all.find(
    ({ name, isFolder, isLink }) => !isFolder && !isLink && wanted.includes(name.toLowerCase()),
  )
  return entry === undefined ? null : textOf(entries.read(entry))
}

function textOf(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ReadingProblem('unreadable', 'One of its texts is not in UTF-8.')
  }
}
