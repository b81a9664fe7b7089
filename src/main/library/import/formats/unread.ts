/** Kinds of file that are known by their first bytes and cannot be read: each is named, with what to do about it. */
import { type Format, type Head, ReadingProblem } from './format'

type Kind = 'old-office' | 'archive' | 'wordperfect' | 'old-word' | 'e-book'

const kinds: readonly (readonly [start: string, what: Kind])[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old-office'],
  ['\x0e\x11\xfc\x0d\xd0\xcf\x11\x0e', 'old-office'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['Rar!\x1a\x07', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ\x00', 'archive'],
  ['\x28\xb5\x2f\xfd', 'archive'],
  ['\xffWPC', 'wordperfect'],
  ['\xdb\xa5-\x00', 'old-word'],
  ['1\xbe\x00\x00', 'old-word'],
  ['\xfe7\x00\x23', 'old-word'],
  ['ITOLITLS', 'e-book'],
]

export const unreadFormat: Format = {
  name: 'unread',
  extensions: [],
  recognises: (head) => kindOf(head) !== null,
  load: async () => (file) => {
    const bytes = file.read(0, 8192)
    const latin1 = bytes.toString('latin1')
    throw problemOf(
      kindOf({ bytes, latin1, name: file.name, extension: '' }),
      file.name,
      file.read(0, file.size),
    )
  },
}

function kindOf({ latin1 }: Head): Kind | null {
  if (latin1.startsWith('BZh') && !/^BZh[1-9]1AY&SY/.test(latin1)) return null
  // The mark of tar archives is a word of Spanish too; the fields before it are filled with zeros.
  if (latin1.slice(257, 262) === 'ustar' && latin1.slice(0, 257).includes('\0')) return 'archive'
  return kinds.find(([start]) => latin1.startsWith(start))?.[1] ?? null
}

/** Names of the streams that an encrypted document of Word since 2007 is wrapped in. */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le')

function problemOf(kind: Kind | null, name: string, bytes: Buffer): ReadingProblem {
  switch (kind) {
    case 'old-office':
      return bytes.includes(encryptedStream)
        ? new ReadingProblem(
            'encrypted',
            `${name} is protected by a password. Save it without one, then import it again.`,
          )
        : unknown(
            `${name} is a document of an office program from before 2007. Open it in a word processor and save it as docx or PDF.`,
          )
    case 'wordperfect':
      return unknown(`${name} is a WordPerfect document. Open it in LibreOffice and save it as docx or PDF.`)
    case 'old-word':
      return unknown(
        `${name} is a document of a very old word processor. Open it in LibreOffice and save it as docx or PDF.`,
      )
    case 'archive':
      return unknown(
        `${name} is an archive of a kind that is not unpacked. Unpack it yourself and import the folder, or make a zip of it.`,
      )
    case 'e-book':
    case null:
      return unknown(`${name} is of a kind that is not read. Save it as docx or PDF.`)
  }
}

function unknown(message: string): ReadingProblem {
  return new ReadingProblem('format-unknown', message)
}
