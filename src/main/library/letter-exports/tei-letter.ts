/**
 * Each letter as an edition in TEI P5: a header with its correspondence, and its text with the parts that were found in
 * it. TEI knows salutations and closings only at the ends of a division; where they stand elsewhere their words stay in a
 * block that names its kind.
 */
import type { Block, BlockKind, Letter } from '@shared/letter'
import { FileNames } from '../exchange/out/markdown-names'
import { type Attributes, element, forbiddenSigns, textElement, xmlDocument } from '../exchange/out/xml'
import { correspondenceActions } from './correspondence'
import type { LetterWriter } from './leaving-letters'
import type { LetterLosses } from './letter-losses'

export const teiFolder: LetterWriter = async function* (leaving, losses, pause) {
  const names = new FileNames()
  for await (const letter of leaving.letters()) {
    const place = letter.file.part === '' ? letter.path : `${letter.path} ${letter.file.part}`
    const name = names.nameFor(place.replaceAll('/', ' - '), 'letter')
    yield { path: `${name}.xml`, text: teiLetter(letter, leaving.provenance.at, losses) }
    await pause()
  }
}

function teiLetter(letter: Letter, at: string, losses: LetterLosses): string {
  const { language, direction, quotations, pages, variants } = letter
  losses.add('markup', letter, quotations.length + pages.length + variants.length)
  losses.add('links', letter, letter.links.filter(({ relation }) => relation !== 'in-reply-to').length)
  losses.add('characters', letter, forbiddenSigns(letter.text))
  if (letter.text.trim() === '') losses.add('texts', letter)
  const rtl = direction === 'rtl' ? { style: 'direction: rtl' } : {}
  const root = element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, [
    header(letter, at, losses),
    element('text', { 'xml:lang': language, ...rtl }, [
      element('body', {}, [element('div', { type: 'letter' }, divisionOf(letter, losses))]),
    ]),
  ])
  return xmlDocument(root)
}

function header(letter: Letter, at: string, losses: LetterLosses): string {
  const { title, path, file, textHash, language, kind, source } = letter
  const place = file.part === '' ? path : `${path}#${file.part}`
  const context = letter.links
    .filter(({ relation }) => relation === 'in-reply-to')
    .map(({ to }) => element('ref', { type: 'in-reply-to', target: targetOf(to) }))
  const published = [source.publisher, source.edition, source.url].filter((part) => part !== undefined)
  const description = [
    ...correspondenceActions(letter, losses, 'edition'),
    ...(context.length === 0 ? [] : [element('correspContext', {}, context)]),
  ]
  return element('teiHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [textElement('title', title)]),
      element('publicationStmt', {}, ['<p>Written by Letterbook from a private collection of letters.</p>']),
      element('sourceDesc', {}, [
        element('bibl', {}, [
          textElement('title', title),
          ...published.map((part) => textElement('publisher', part)).slice(0, 1),
          ...published.slice(1).map((part) => textElement('note', part)),
          withType('idno', 'path', place),
          withType('idno', 'file-sha256', file.hash),
          withType('idno', 'text-sha256', textHash),
        ]),
      ]),
    ]),
    element('profileDesc', {}, [
      ...(language === null ? [] : [element('langUsage', {}, [element('language', { ident: language })])]),
      ...(description.length === 0 ? [] : [element('correspDesc', {}, description)]),
      ...(kind === null
        ? []
        : [element('textClass', {}, [element('keywords', {}, [textElement('term', kind)])])]),
    ]),
    element('revisionDesc', {}, [element('change', { when: at.slice(0, 10) })]),
  ])
}

function targetOf(to: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(to) ? to : `#${encodeURIComponent(to)}`
}

function withType(name: string, type: string, words: string): string {
  return textElement(name, words).replace(`<${name}>`, `<${name} type="${type}">`)
}

/** Where TEI takes an element: before the first paragraph of a division, in its middle, or at its end. */
type Part = 'top' | 'middle' | 'bottom'

const places: Readonly<Record<BlockKind, Part>> = {
  heading: 'top',
  dateline: 'top',
  salutation: 'top',
  letterhead: 'middle',
  paragraph: 'middle',
  'list-item': 'middle',
  'block-quotation': 'middle',
  'quoted-reply': 'middle',
  boilerplate: 'middle',
  note: 'middle',
  closing: 'bottom',
  signature: 'bottom',
  postscript: 'bottom',
}

function divisionOf(letter: Letter, losses: LetterLosses): readonly string[] {
  const blocks = letter.blocks.filter(({ start, end }) => letter.text.slice(start, end).trim() !== '')
  const isMiddle = ({ kind }: Block) => places[kind] === 'middle'
  const first = blocks.findIndex((block) => places[block.kind] !== 'top')
  const lastMiddle = blocks.findLastIndex((block) => isMiddle(block) || places[block.kind] === 'top')
  let hasMiddle = false
  const written = blocks.flatMap((block, at) => {
    const part = places[block.kind]
    const fits = part === 'top' ? first === -1 || at < first : part === 'middle' || at > lastMiddle
    if (!fits) losses.add('parts', letter)
    // Subtle: TEI lets nothing close a letter that has no middle, and for it a note is no part of one.
    const lacksMiddle = fits && part === 'bottom' && !hasMiddle
    hasMiddle ||= lacksMiddle || !fits || (part === 'middle' && block.kind !== 'note')
    return [...(lacksMiddle ? ['<p/>'] : []), blockElement(block, letter, fits)]
  })
  return written.length === 0 ? ['<p/>'] : written
}

function blockElement(block: Block, { text }: Letter, fits: boolean): string {
  const rtl = block.direction === undefined ? {} : { style: `direction: ${block.direction}` }
  const attributes: Attributes = { 'xml:lang': block.language ?? null, ...rtl }
  const words = linesOf(text.slice(block.start, block.end))
  const wrapped = (outer: string, inner: string) => `<${outer}>${around(inner, attributes, words)}</${outer}>`
  if (!fits) return around('ab', { type: block.kind, ...attributes }, words)
  switch (block.kind) {
    case 'heading':
      return around('head', attributes, words)
    case 'dateline':
      return wrapped('opener', 'dateline')
    case 'salutation':
      return wrapped('opener', 'salute')
    case 'closing':
      return wrapped('closer', 'salute')
    case 'signature':
      return wrapped('closer', 'signed')
    case 'postscript':
      return wrapped('postscript', 'p')
    case 'list-item':
      return wrapped('list', 'item')
    case 'block-quotation':
      return `<quote>${around('p', attributes, words)}</quote>`
    case 'quoted-reply':
      return `<quote type="quoted-reply">${around('p', attributes, words)}</quote>`
    case 'note':
      return `<note>${around('p', attributes, words)}</note>`
    case 'letterhead':
    case 'boilerplate':
      return around('ab', { type: block.kind, ...attributes }, words)
    case 'paragraph':
      return around('p', attributes, words)
  }
}

function around(name: string, attributes: Attributes, inner: string): string {
  return `${element(name, attributes).slice(0, -2)}>${inner}</${name}>`
}

/** Lines of the original stay lines. */
function linesOf(text: string): string {
  return textElement('x', text.trim()).slice(3, -4).replaceAll('\n', '<lb/>\n')
}
