/** Files and files inside files as the formats read them: whole, or stretch by stretch where they may be larger than memory. */
import { extensionOf } from '../formats/file-extension'
import { type Head, ReadingProblem, type SourceFile } from '../formats/format'

const headSize = 8192

/** A file whose bytes are there already, such as an attachment. */
export function fileOfBytes(name: string, bytes: Buffer): SourceFile {
  return {
    name,
    size: bytes.length,
    bytes: () => bytes,
    read: (start, end) => bytes.subarray(start, Math.min(end, bytes.length)),
  }
}

/** The same file, of which no more than `limit` bytes are read whole. */
export function limited(file: SourceFile, limit: number): SourceFile {
  return {
    ...file,
    bytes: () => {
      checkSize(file.size, limit)
      return file.bytes()
    },
  }
}

/** What can be seen of a file without reading it all. */
export function headOf(file: SourceFile): Head {
  const bytes = file.read(0, headSize)
  return { bytes, latin1: bytes.toString('latin1'), name: file.name, extension: extensionOf(file.name) }
}

export function checkSize(size: number, limit: number): void {
  if (size <= limit) return
  throw new ReadingProblem(
    'file-too-large',
    `The file has ${megabytes(size)} MB; at most ${megabytes(limit)} MB are read. Divide it into smaller files.`,
  )
}

function megabytes(size: number): string {
  return (size / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })
}
