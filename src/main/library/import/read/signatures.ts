/** Kinds of file that are known by their first bytes, so that a wrong file ending can be named. */

const signatures: readonly (readonly [start: string, what: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a zip archive or an office document'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x89PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['II*\x00', 'a picture'],
  ['MM\x00*', 'a picture'],
  ['SQLite format 3\x00', 'a database'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['\x1f\x8b', 'a compressed file'],
  ['7z\xbc\xaf', 'a compressed file'],
  ['Rar!', 'a compressed file'],
  ['ID3', 'a sound recording'],
  ['OggS', 'a sound or video recording'],
]

/** What the first bytes say the file is, in words; null when they say nothing. */
export function signatureOf(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, 16)
  return signatures.find(([start]) => head.startsWith(start))?.[1] ?? null
}
