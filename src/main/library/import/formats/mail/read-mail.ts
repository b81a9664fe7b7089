/**
 * One mail from its bytes to a letter, and the mails and files that travel with it to letters of their own. A mail is
 * never refused for what is broken in it: what can be read is read, and what is missing is named.
 */
import { isAscii, isUtf8 } from 'node:buffer'
import type { Extracted, ExtractedText } from '../format'
import { attachmentName, isMediaName, type MailAttachment } from './attachments'
import { charsetNamed, decodeAs, guess } from './charset'
import { asProblem, below, enclosed, type FoundProblem, type MailPlace } from './enclosed'
import type { DecodeRaw } from './encoded-words'
import { asciiOnly, innerBytes } from './inner-bytes'
import { sortParts } from './mail-content'
import { identityOf, linksOf } from './mail-links'
import { mailProperties, mailProperty } from './mail-properties'
import { bytesOf, type ReadText, readText } from './mail-text'
import { type MimeTree, readMimeTree } from './mime-tree'
import { signedContent } from './signed-content'

/** Yields the letter, its problems, and then what its attachments give. */
export async function* readMail(
  written: Buffer,
  place: MailPlace,
): AsyncGenerator<Extracted | ExtractedText> {
  const bytes = opened(written)
  const raw = bytes.toString('latin1')
  const decodeRaw = rawDecoder(await likelyCharset(bytes, raw, place.reading.encoding))
  const tree = readMimeTree(raw, decodeRaw)
  const content = sortParts(tree.root)
  const read = await readText(content.pieces, { bytes, chosen: place.reading.encoding })
  const properties = mailProperties(tree.root.header, decodeRaw)
  const names = [...content.attachments.map(attachmentName), ...read.files.map(({ name }) => name)]
  const identity = identityOf(properties, bytes)
  yield {
    part: place.part,
    text: read.text,
    encoding: read.encoding,
    encodingFrom: read.encodingFrom,
    blocks: read.blocks,
    quotations: read.quotations,
    properties: [
      ...properties,
      ...(place.properties ?? []),
      ...(names.length === 0
        ? []
        : [
            mailProperty(
              'attachment',
              names.map((text) => ({ text })),
            ),
          ]),
    ],
    links: linksOf(properties),
    identities: [identity],
  }
  for (const problem of [...content.problems, ...problemsOf(tree, read)]) yield asProblem(place.part, problem)
  for (const attachment of content.attachments) yield* readAttachment(attachment, bytes, place, identity)
  for (const [index, { name, bytes: file }] of read.files.entries()) {
    if (isMediaName('', name)) continue
    const number = content.attachments.length + index + 1
    yield* enclosed(place, `attachment-${number}-${name}`, name, file, identity)
  }
}

/** Some programs sign a mail by packing it into its signature: then it stands there under the header that it came with. */
function opened(bytes: Buffer): Buffer {
  const head = bytes.toString('latin1', 0, Math.min(bytes.length, 256 * 1024))
  if (!/^content-type:[^\n]*pkcs7-mime/im.test(head)) return bytes
  const { root } = readMimeTree(bytes.toString('latin1'), (raw) => raw.toString('latin1'))
  if (!root.type.endsWith('pkcs7-mime') || root.parameters.get('smime-type') !== 'signed-data') return bytes
  const content = signedContent(bytesOf(root, bytes).bytes)
  if (content === null) return bytes
  const kept = root.header.fields.filter(({ name }) => !name.startsWith('content-'))
  const header = kept.map(({ name, value }) => `${name}: ${value}\n`).join('')
  return Buffer.concat([Buffer.from(header, 'latin1'), content])
}

/** The encoding of the header's and other raw bytes beyond ASCII, unless they are UTF-8; null when there are none. */
async function likelyCharset(bytes: Buffer, raw: string, chosen: string | null): Promise<string | null> {
  if (isAscii(bytes)) return null
  if (chosen !== null) return charsetNamed(chosen)
  for (const [, name] of raw.slice(0, 256 * 1024).matchAll(/charset\s{0,3}=\s{0,3}"?([\w:.-]{2,40})/gi)) {
    const charset = charsetNamed(name)
    if (charset !== null && charset !== 'utf-8') return charset
  }
  return charsetNamed((await guess(bytes.subarray(0, 256 * 1024))).encoding)
}

function rawDecoder(likely: string | null): DecodeRaw {
  return (bytes) => (isUtf8(bytes) ? bytes.toString('utf8') : decodeAs(bytes, likely ?? 'windows-1252'))
}

function problemsOf(tree: MimeTree, read: ReadText): readonly FoundProblem[] {
  const problems: FoundProblem[] = []
  if (tree.isTruncated || read.isTruncated) problems.push({ code: 'truncated', message: truncated })
  if (encryptedText.test(read.text)) problems.push({ code: 'encrypted', message: encrypted })
  if (tree.isCut) problems.push({ code: 'read-in-part', message: cut })
  return problems
}

const encryptedText = /^-----BEGIN PGP MESSAGE-----\s*$/m
const encrypted =
  'A part of this mail is encrypted. Open it in the mail program that has the key and save it decrypted.'
const truncated =
  'The mail ends in the middle, so that its end or an attachment may be missing. Export it again if its mail program still has it.'
const cut =
  'The mail has more parts inside parts, or a longer header, than any mail program makes; only the first of them were read.'
const winmail =
  'Outlook packed the attachments of this mail in its own way (winmail.dat), which is not read. Open the mail in Outlook and save them one by one.'

async function* readAttachment(
  attachment: MailAttachment,
  bytes: Buffer,
  place: MailPlace,
  identity: string,
): AsyncGenerator<Extracted> {
  const name = attachmentName(attachment)
  const part = `attachment-${attachment.number}-${name}`
  if (attachment.kind === 'media') return
  if (attachment.kind === 'tnef') {
    yield asProblem(below(place.part, part), { code: 'format-unknown', message: winmail })
    return
  }
  const { bytes: file, isTruncated } = bytesOf(attachment.part, bytes)
  if (isTruncated) yield asProblem(below(place.part, part), { code: 'truncated', message: truncated })
  if (!/\S/.test(asciiOnly(file))) return
  yield* enclosed(place, part, name, innerBytes(attachment, file, place.reading.encoding), identity)
}
