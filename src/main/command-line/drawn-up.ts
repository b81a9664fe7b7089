/** What was drawn up to leave the library, as lines on the terminal or as files on the disk. */
import type { DraftLine } from '@shared/exchange'
import { writeWholeFile } from '../written-files/whole-file'
import { writeWholeFolder } from '../written-files/whole-folder'

export interface PathAndLine {
  readonly path: string
  readonly text: string
}

/** How many lines are asked for at once. */
export const linesAtOnce = 500

/** Every line of the draft, with the file that it stands in. */
export async function allLines(
  files: readonly { readonly path: string }[],
  read: (page: { readonly offset: number; readonly limit: number }) => Promise<readonly DraftLine[]>,
): Promise<readonly PathAndLine[]> {
  const lines: PathAndLine[] = []
  for (;;) {
    const more = await read({ offset: lines.length, limit: linesAtOnce })
    lines.push(...more.map(({ file, text }) => ({ path: files[file]?.path ?? '', text })))
    if (more.length === 0) return lines
  }
}

interface Stretch {
  readonly bytes: Uint8Array
  readonly next: number | null
}

export interface DrawnUp {
  readonly files: readonly string[]
  /** Whether the path names a folder for the files; else it names the one file. */
  readonly isFolder: boolean
  readonly stretch: (file: number, offset: number) => Promise<Stretch>
}

/** There whole or not at all. Says how many files were written. Errors: `disk-full`, `refused`. */
export async function writeDrawnUp({ files, isFolder, stretch }: DrawnUp, path: string): Promise<number> {
  const contentOf = (file: number) => bytesOf((offset) => stretch(file, offset))
  if (isFolder) await writeWholeFolder(path, files, contentOf)
  else await writeWholeFile(path, await contentOf(0))
  return files.length
}

async function bytesOf(stretch: (offset: number) => Promise<Stretch>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let offset: number | null = 0; offset !== null; ) {
    const { bytes, next }: Stretch = await stretch(offset)
    parts.push(bytes)
    offset = next
  }
  return Buffer.concat(parts)
}
