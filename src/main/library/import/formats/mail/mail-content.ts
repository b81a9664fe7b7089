/** Sorts the parts of a mail: which of them are its text, which are mails and files that travel with it, and what cannot be read. */
import type { PartProblem } from '../format'
import { attachmentKind, type MailAttachment } from './attachments'
import type { MailPart } from './mime-tree'

export type TextPiece =
  | { readonly kind: 'plain' | 'html' | 'enriched' | 'notice'; readonly part: MailPart }
  /** The same text twice. */
  | { readonly kind: 'choice'; readonly plain: readonly TextPiece[]; readonly html: readonly TextPiece[] }

export interface MailContent {
  readonly pieces: readonly TextPiece[]
  readonly attachments: readonly MailAttachment[]
  /** What is encrypted, in pieces or elsewhere: the letter's text is missing there. */
  readonly problems: readonly Pick<PartProblem, 'code' | 'message'>[]
}

export function sortParts(root: MailPart): MailContent {
  const sorting = new Sorting()
  const pieces = sorting.piecesOf(root, true)
  return { pieces, attachments: sorting.attachments, problems: sorting.problems }
}

const encrypted =
  'This mail is encrypted. Only its header could be read; open it in the mail program that has the key and save it decrypted.'
const sealed =
  'The text of this mail is packed inside its signature, which is not opened. Save the mail as text in a mail program.'
const inPieces =
  'This mail was sent in several pieces, of which this is one. Put them together in a mail program.'
const elsewhere =
  'A part of this mail was not sent with it, but lies on a server, which is never asked. If you have the file, put it into the folder.'

class Sorting {
  readonly attachments: MailAttachment[] = []
  readonly problems: Pick<PartProblem, 'code' | 'message'>[] = []
  #hasText = false

  /** Recursive, but the tree is bounded in depth. */
  piecesOf(part: MailPart, isRoot: boolean): readonly TextPiece[] {
    if (part.isTooDeep) return []
    if (part.parts.length > 0) return this.#piecesOfSeveral(part)
    switch (part.type) {
      case 'multipart/encrypted':
      case 'application/pkcs7-mime':
      case 'application/x-pkcs7-mime':
        return part.parameters.get('smime-type') === 'signed-data'
          ? this.#refuse('read-in-part', sealed)
          : this.#refuse('encrypted', encrypted)
      case 'message/partial':
        this.problems.push({ code: 'read-in-part', message: inPieces })
        return this.#text({ kind: 'plain', part })
      case 'message/external-body':
        return this.#refuse('read-in-part', elsewhere)
      case 'message/delivery-status':
      case 'message/disposition-notification':
      case 'text/rfc822-headers':
        return this.#text({ kind: 'notice', part })
      default:
        return this.#leaf(part, isRoot)
    }
  }

  #piecesOfSeveral(part: MailPart): readonly TextPiece[] {
    if (part.type === 'multipart/encrypted') return this.#refuse('encrypted', encrypted)
    if (part.type !== 'multipart/alternative')
      return part.parts.flatMap((inner) => this.piecesOf(inner, false))
    const before = this.#hasText
    const branches = part.parts.map((inner) => {
      // Each branch begins anew: what is the text in one is no attachment in another.
      this.#hasText = before
      return this.piecesOf(inner, false)
    })
    this.#hasText = before || branches.some((pieces) => pieces.length > 0)
    return choice(branches.filter((pieces) => pieces.length > 0))
  }

  #leaf(part: MailPart, isRoot: boolean): readonly TextPiece[] {
    const kind = textKind(part)
    const isAttached = part.disposition === 'attachment' || (part.fileName !== '' && this.#hasText)
    if (kind !== null && (isRoot || !isAttached)) return this.#text({ kind, part })
    this.attachments.push({ part, kind: attachmentKind(part), number: this.attachments.length + 1 })
    return []
  }

  #text(piece: TextPiece): readonly TextPiece[] {
    this.#hasText = true
    return [piece]
  }

  #refuse(code: PartProblem['code'], message: string): readonly TextPiece[] {
    this.problems.push({ code, message })
    return []
  }
}

function textKind(part: MailPart): 'plain' | 'html' | 'enriched' | null {
  switch (part.type) {
    case 'text/plain':
      return 'plain'
    case 'text/html':
    case 'application/xhtml+xml':
      return 'html'
    case 'text/enriched':
    case 'text/richtext':
      return 'enriched'
    default:
      // A multipart without any part in it still has the words that stand there.
      return part.type.startsWith('multipart/') ? 'plain' : null
  }
}

/** Of several forms of one text the plain one and the last, richest one are left to choose from. */
function choice(branches: readonly (readonly TextPiece[])[]): readonly TextPiece[] {
  const plain = branches.find((pieces) => pieces.every(({ kind }) => kind === 'plain'))
  const html = branches.findLast((pieces) => pieces !== plain && pieces.some(({ kind }) => kind === 'html'))
  if (plain && html) return [{ kind: 'choice', plain, html }]
  return plain ?? html ?? branches.at(-1) ?? []
}
