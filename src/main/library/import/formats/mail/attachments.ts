/** What travels with a mail: how it is called, which of it is read as a letter of its own, and which is only named. */
import type { MailPart } from './mime-tree'

export interface MailAttachment {
  readonly part: MailPart
  /** `media` is only named: pictures, sounds, calendars, keys. */
  readonly kind: 'mail' | 'file' | 'tnef' | 'media'
  /** Counted from 1, in the order of the mail. */
  readonly number: number
}

const media =
  /^(?:image|audio|video|font|model)\/|^text\/(?:calendar|vcard|x-vcard|directory|css|javascript|x-amp-html|watch-html)$|^application\/(?:ics|pgp-\w+|x-pkcs7-\w+|pkcs7-\w+|pkcs10|x-x509[\w-]*|applefile|javascript|x-shockwave-flash|x-msdownload|vnd\.apple\.pkpass)$/
const mediaName =
  /\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic|svg|ico|wmf|emf|mp3|wav|ogg|m4a|amr|mp4|mov|avi|mkv|wmv|3gp|ics|vcf|asc|sig|p7s|gpg|key|css|js|exe|dll|ttf|woff2?|swf|pkpass)$/i
const endings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'text/plain': '.txt',
    'text/html': '.html',
    'text/markdown': '.md',
    'text/rtf': '.rtf',
    'application/rtf': '.rtf',
    'application/pdf': '.pdf',
    'application/msword': '.doc',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
    'application/vnd.oasis.opendocument.text': '.odt',
    'application/epub+zip': '.epub',
    'application/zip': '.zip',
    'application/x-zip-compressed': '.zip',
    'application/xml': '.xml',
    'text/xml': '.xml',
    'application/mbox': '.mbox',
    'application/vnd.ms-outlook': '.msg',
    'message/rfc822': '.eml',
    'message/global': '.eml',
    'message/news': '.eml',
  }),
)

export function attachmentKind(part: MailPart): MailAttachment['kind'] {
  const { type, fileName } = part
  if (/^message\/(?:rfc822|global|news)$/.test(type)) return 'mail'
  if (/^application\/(?:vnd\.)?ms-tnef$/.test(type) || /^winmail\.dat$/i.test(fileName)) return 'tnef'
  return isMediaName(type, fileName) ? 'media' : 'file'
}

/** A name with a known ending tells more than a type that the sender's program guessed. */
export function isMediaName(type: string, fileName: string): boolean {
  return media.test(type) || mediaName.test(fileName)
}

/** The name by which what is inside is read. */
export function attachmentName({ part, kind }: MailAttachment): string {
  const written = safeName(part.fileName)
  if (kind === 'mail') return /\.eml$/i.test(written) ? written : `${written || 'mail'}.eml`
  return attachmentFileName(part.fileName, part.type)
}

/** The sender's name for a file, with the ending that its type asks for when it has none. */
export function attachmentFileName(stated: string, type: string): string {
  const ending = endings.get(type) ?? ''
  const written = safeName(stated)
  if (written === '') return `unnamed${ending}`
  return /\.[^.\s]{1,8}$/.test(written) ? written : written + ending
}

const longestName = 100

/** Without folders and control characters, and not longer than names of files are; the ending stays. */
function safeName(written: string): string {
  const base = written
    .replace(/^.*[\\/]/s, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
  if (base.length <= longestName) return base
  const ending = /\.[^.\s]{1,8}$/.exec(base)?.[0] ?? ''
  return base.slice(0, longestName - ending.length).toWellFormed() + ending
}
