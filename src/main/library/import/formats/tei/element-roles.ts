/** What the elements of TEI are to the text of a letter, by their names. */
import type { BlockKind } from '@shared/letter'
import { elementsOf, type TeiElement } from './tei-tree'

/** Not part of the text: descriptions, pictures of pages, running heads, links between places. */
const leftOut: ReadonlySet<string> = new Set(
  (
    'teiheader facsimile standoff fsddecl xenodata listperson listplace listorg listevent listobject listnym location fw index interp interpgrp span spangrp link ' +
    'linkgrp join joingrp alt altgrp timeline certainty precision respons listwit witdetail listapp divgen graphic ' +
    'media binaryobject metamark substjoin listtranspose ptr anchor handshift desc notatedmusic move ' +
    'addspan damagespan witstart witend lacunastart lacunaend elementspec schemaspec eg egxml idno biblfull mspart msdesc'
  ).split(' '),
)

export function isLeftOut(name: string): boolean {
  return leftOut.has(name)
}

/** Elements that begin a block, with its kind; null for those whose blocks are as around them. */
const blocks: ReadonlyMap<string, BlockKind | null> = new Map<string, BlockKind | null>([
  ['p', null],
  ['ab', null],
  ['lg', null],
  ['sp', null],
  ['stage', null],
  ['speaker', null],
  ['row', null],
  ['item', 'list-item'],
  ['head', 'heading'],
  ['dateline', 'dateline'],
  ['salute', 'salutation'],
  ['signed', 'signature'],
  ['postscript', 'postscript'],
  ['epigraph', 'block-quotation'],
  ['argument', 'note'],
  ['titlepage', 'boilerplate'],
  ['doctitle', 'boilerplate'],
  ['docimprint', 'boilerplate'],
  ['opener', null],
  ['closer', 'closing'],
  ['byline', null],
  ['trailer', null],
  ['list', null],
  ['listbibl', 'note'],
  ['table', null],
  ['body', null],
  ['front', null],
  ['back', null],
  ['group', null],
  ['text', null],
  ['floatingtext', null],
  ['sourcedoc', null],
  ['surface', null],
  ['zone', null],
])

export function isBlock(name: string): boolean {
  return blocks.has(name) || /^div[0-7]?$/.test(name)
}

/** The kind of the block that an element begins; null when it is that of what is around. */
export function kindOfBlock({ name, attributes }: TeiElement, isClosing: boolean): BlockKind | null {
  const type = `${attributes['type'] ?? ''} ${attributes['rend'] ?? ''}`
  if (/letter-?head|briefkopf|en-?t[êe]te|printed-?head/i.test(type)) return 'letterhead'
  if (/^(?:ab|div\d?|seg|p)$/.test(name)) return kindOfType(attributes['type'])
  // A farewell is also a salute.
  if (name === 'salute' && isClosing) return 'closing'
  return blocks.get(name) ?? null
}

const kindsOfTypes: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:dateline|datum|datumszeile|date)$/i, 'dateline'],
  [/^(?:salut\w*|anrede|greeting)$/i, 'salutation'],
  [/^(?:closer|closing|valediction|grussformel|grußformel|schlussformel|subscription)$/i, 'closing'],
  [/^(?:signed|signatur\w*|unterschrift|signatories)$/i, 'signature'],
  [/^(?:post-?script\w*|ps|p\.s\.|nachschrift)$/i, 'postscript'],
]

function kindOfType(type: string | undefined): BlockKind | null {
  if (type === undefined) return null
  return kindsOfTypes.find(([pattern]) => pattern.test(type))?.[1] ?? null
}

/** Inside these a line of the original is a line of the text. */
const linewise: ReadonlySet<string> = new Set(
  'opener closer dateline salute signed address addrline byline trailer l titlepart titlepage docimprint'.split(
    ' ',
  ),
)
/** Inside these it is not, whatever is around. */
const proseful: ReadonlySet<string> = new Set('p note item q quote cell head'.split(' '))

export function keepsLines(name: string, around: boolean): boolean {
  return linewise.has(name) || (around && !proseful.has(name))
}

const editorial =
  /^(?:editor|comment|kommentar|[ck]rit|apparat|regest|summar|abstract|zusammenfass|anmerk|endnote|footnote|notes?$|bibliogr|introd|einleit|einführ|prefa|préfac|vorw|prolog|überlief|ueberlief|textkrit|textgesch|textual|tradition|provenance|description|beschreib|index|register|regist|literatur|sources?$|references?$|explan|erläuter|résumé|resume|riassunto|nota$|notice|metadata|apparatus|colophon|imprint|toc$|contents|inhalt|glossar|appendix-editor)/i
const partOfLetter =
  /^(?:envelope|umschlag|enveloppe|address|adresse|anschrift|letter-?head|briefkopf|post-?script|nachschrift|enclosure|beilage|anlage|sign|salut|verso|dorse|letter|brief)/i

/** Whether a part of the document is the editor's and not the letter's. */
export function isEditorial(element: TeiElement): boolean {
  const type = element.attributes['type'] ?? ''
  if (/^div\d?$/.test(element.name)) return editorial.test(type)
  return (element.name === 'front' || element.name === 'back') && !elementsOf(element).some(belongsToLetter)
}

function belongsToLetter({ name, attributes }: TeiElement): boolean {
  if (/^(?:opener|closer|postscript|signed|salute)$/.test(name)) return true
  return /^div\d?$/.test(name) && partOfLetter.test(attributes['type'] ?? '')
}

const ownHand = /^#?(?:author(?:ial)?|auth|verfasser|autor|auteur|autore|writer|letter-?writer|original)$/i

/** A note in the letter writer's own hand is the letter's text. */
export function isOwnNote({ attributes }: TeiElement): boolean {
  return ownHand.test(attributes['resp'] ?? '') || ownHand.test(attributes['type'] ?? '')
}

/** A number or a star in the sentence that only points at a note. */
export function isNoteSign({ name, attributes }: TeiElement, words: string): boolean {
  if (name !== 'ref') return false
  if (/note|anchor|^fn/i.test(attributes['type'] ?? '')) return true
  return /^#/.test(attributes['target'] ?? '') && /^[[(]?(?:\d{1,4}|[*†‡§]{1,3}|[a-z])[\])]?$/.test(words)
}
