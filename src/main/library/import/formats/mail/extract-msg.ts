/** One mail as Outlook saves it: a compound file whose streams are the mail's properties. */
import type { Extracted, ExtractedText, Property, Reading, SourceFile } from '../format'
import { ReadingProblem } from '../format'
import { attachmentFileName, isMediaName } from './attachments'
import { charsetNamed } from './charset'
import { readCompoundFile, type Storage } from './compound-file'
import { asProblem, below, enclosed, enclosedIn, type MailPlace } from './enclosed'
import { identityOf, linksOf, mailEvidence } from './mail-links'
import { mailProperty } from './mail-properties'
import { messageText } from './msg-body'
import { messageProperties } from './msg-header'
import { ItemProperties } from './msg-properties'
import { readMail } from './read-mail'
import { signedContent } from './signed-content'

const deepest = 5

export async function* extractMsg(
  file: SourceFile,
  reading: Reading,
): AsyncGenerator<Extracted | ExtractedText> {
  const root = readCompoundFile(file.bytes())
  if (!root.streams.has('__properties_version1.0')) throw noMail()
  yield* readItem(new ItemProperties(root, 'mail', charsetNamed(reading.encoding)), { part: '', reading }, 0)
}

function noMail(): ReadingProblem {
  return new ReadingProblem(
    'format-unknown',
    'This file has the form of an old office document, but there is no mail of Outlook in it. Give it its right file ending.',
  )
}

async function* readItem(
  item: ItemProperties,
  place: MailPlace,
  depth: number,
): AsyncGenerator<Extracted | ExtractedText> {
  const properties = messageProperties(item)
  const all = item.parts('__attach_version1.0_#').map((storage, index) => attachmentOf(storage, item, index))
  const { isTruncated, ...own } = await messageText(item, place)
  const signed = /\S/.test(own.text) ? [] : all.flatMap((one) => signedMail(one) ?? [])
  const sent = signed[0] ? await readSigned(signed[0], place) : nothingSigned
  const attachments = signed[0] ? all.filter((one) => signedMail(one) === null) : all
  const names = attachments.map(({ name }) => ({ text: name }))
  const text = { ...own, ...sent.text }
  const key = Buffer.from(JSON.stringify([properties, text.text]), 'utf8')
  const identity = identityOf(properties, key)
  yield {
    part: place.part,
    ...text,
    properties: [
      ...properties,
      ...(names.length === 0 ? [] : [mailProperty('attachment', names)]),
      ...sent.attachments,
    ],
    links: linksOf(properties),
    identities: [identity, ...sent.identities],
  }
  if (isTruncated) yield asProblem(place.part, { code: 'truncated', message: truncated })
  if (/^IPM\.Note\.SMIME$/i.test(item.text(0x001a)) && signed.length === 0)
    yield asProblem(place.part, { code: 'encrypted', message: encrypted })
  yield* sent.others
  for (const attachment of attachments) yield* readAttachment(attachment, place, identity, depth)
}

const truncated =
  'This Outlook mail ends in the middle, so that its end may be missing. Save it again from Outlook.'
const encrypted =
  'This mail is encrypted. Only its header could be read; open it in the mail program that has the key and save it decrypted.'
const tooDeep = 'Mails inside mails nest too deep here to be read. Save the inner ones from Outlook.'

interface Attachment {
  readonly number: number
  readonly name: string
  readonly item: ItemProperties
  readonly mail: Storage | null
}

function attachmentOf(storage: Storage, mail: ItemProperties, index: number): Attachment {
  const item = new ItemProperties(storage, 'part', mail.charset)
  const inner = item.number(0x3705) === 5 ? item.storage(0x3701) : null
  const stated = item.text(0x3707) || item.text(0x3704) || item.text(0x3001)
  const type = item.text(0x370e).toLowerCase()
  const name = attachmentFileName(stated, inner ? 'application/vnd.ms-outlook' : type)
  return { number: index + 1, name: inner && !/\.msg$/i.test(name) ? `${name}.msg` : name, item, mail: inner }
}

/** The mail inside a signature, or with one; null for other files, and where it is encrypted. */
function signedMail({ item, name }: Attachment): Buffer | null {
  const type = item.text(0x370e)
  const bytes = item.bytes(0x3701)
  if (bytes === null || /^multipart\/signed/i.test(type)) return bytes
  if (!/pkcs7-mime/i.test(type) && !/\.p7m$/i.test(name)) return null
  return /^[\w-]+:/.test(bytes.toString('latin1', 0, 100)) ? bytes : signedContent(bytes)
}

/** What a signed mail gives: the words and files that were signed. */
interface SignedMail {
  readonly text: Partial<Pick<ExtractedText, 'text' | 'blocks' | 'quotations' | 'encoding' | 'encodingFrom'>>
  readonly attachments: readonly Property[]
  readonly identities: readonly string[]
  readonly others: readonly Extracted[]
}

const nothingSigned: SignedMail = { text: {}, attachments: [], identities: [], others: [] }

/** Outlook keeps a signed mail as it was sent, in a file beside what it says of it: the words in there are the letter's. */
async function readSigned(mail: Buffer, place: MailPlace): Promise<SignedMail> {
  let signed = nothingSigned
  const others: Extracted[] = []
  for await (const one of readMail(mail, place)) {
    if ('kind' in one) others.push(one)
    else {
      const { text, blocks, quotations, encoding, encodingFrom, properties, identities = [] } = one
      const attachments = properties.filter(({ field }) => field === 'attachment')
      const words = { text, blocks, quotations, encoding, encodingFrom }
      signed = { text: words, attachments, identities, others }
    }
  }
  return { ...signed, others }
}

async function* readAttachment(
  attachment: Attachment,
  place: MailPlace,
  identity: string,
  depth: number,
): AsyncGenerator<Extracted | ExtractedText> {
  const { number, name, item, mail } = attachment
  const part = `attachment-${number}-${name}`
  if (mail) {
    yield* readInner(mail, { ...place, part: below(place.part, part) }, identity, depth + 1)
    return
  }
  const signed = signedMail(attachment)
  const bytes = signed ?? (isMediaName(item.text(0x370e).toLowerCase(), name) ? null : item.bytes(0x3701))
  if (bytes === null || bytes.length === 0) return
  yield* enclosed(place, part, signed ? `${name}.eml` : name, bytes, identity)
}

async function* readInner(
  storage: Storage,
  place: MailPlace,
  identity: string,
  depth: number,
): AsyncGenerator<Extracted> {
  if (depth > deepest) {
    yield asProblem(place.part, { code: 'refused', message: tooDeep })
    return
  }
  const evidence = mailEvidence('attachment', place.part, 'certain')
  for await (const one of readItem(
    new ItemProperties(storage, 'inner-mail', charsetNamed(place.reading.encoding)),
    place,
    depth,
  )) {
    if ('kind' in one) yield one
    else yield { kind: 'letter', letter: enclosedIn(one, place.part, identity, evidence), format: 'msg' }
  }
}
