/** How large the files of a library are. Names that the reader may have given are counted, never told. */
import { type Dirent, readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ownFiles = /^(index\.db|notebook\.db|notebook\.journal|library\.key)(-wal|-shm)?$/

/** One line for each file and folder that every library has, and one for all others together. */
export function libraryFileLines(directory: string): readonly string[] {
  const entries = entriesOf(directory)
  if (entries === null) return ['files: cannot be listed']
  const own = entries.filter((entry) => entry.isFile() && ownFiles.test(entry.name))
  const rest = entries.filter((entry) => !own.includes(entry) && entry.name !== 'backups')
  const backups = entriesOf(join(directory, 'backups')) ?? []
  return [
    ...own.map(({ name }) => `${name}: ${bytes(sizeOf(join(directory, name)))}`).sort(),
    `backups: ${sum(join(directory, 'backups'), backups)}`,
    `other files: ${sum(directory, rest)}`,
    `free on its disk: ${freeSpace(directory)}`,
  ]
}

export function bytes(count: number): string {
  if (count < 1024) return `${count} bytes`
  const [unit, size] =
    count < 1024 ** 2 ? ['KB', 1024] : count < 1024 ** 3 ? ['MB', 1024 ** 2] : ['GB', 1024 ** 3]
  return `${(count / Number(size)).toFixed(1)} ${unit}`
}

function sum(folder: string, entries: readonly Dirent[]): string {
  const files = entries.filter((entry) => entry.isFile())
  return `${files.length}, ${bytes(files.reduce((total, { name }) => total + sizeOf(join(folder, name)), 0))}`
}

function entriesOf(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return null
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}

function freeSpace(folder: string): string {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bytes(bavail * bsize)
  } catch {
    return 'unknown'
  }
}
