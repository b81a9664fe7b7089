/**
 * Letters as a catalogue of correspondence: the Correspondence Metadata Interchange Format, which correspSearch and
 * others read. It holds who wrote to whom, when and where, and no word of a letter. Under which licence it may be used
 * is for the reader to say, so the file says that none is stated. The format is narrower than TEI: who sent and who
 * received must be named, be it as unknown, the file and its sources need identities, and dates hold no words.
 */
import { createHash } from 'node:crypto'
import type { Letter } from '@shared/letter'
import { element, textElement, xmlDocument } from '../exchange/out/xml'
import { addressOf, correspondenceActions } from './correspondence'
import type { LeavingLetters, LetterWriter } from './leaving-letters'
import type { LetterLosses } from './letter-losses'

export const cmifFile: LetterWriter = async function* (leaving, losses, pause) {
  const sources = new Sources()
  const descriptions: string[] = []
  for await (const letter of leaving.letters()) {
    const written = description(letter, sources, losses)
    if (written === null) losses.add('texts', letter)
    else descriptions.push(written)
    await pause()
  }
  const root = element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, [
    element('teiHeader', {}, [fileDescription(leaving, sources), element('profileDesc', {}, descriptions)]),
    // A catalogue has no text, and TEI asks for one; its header has no place for how the letters were chosen.
    element('text', {}, [element('body', {}, [textElement('p', origin(leaving))])]),
  ])
  yield { path: 'letters.xml', text: xmlDocument(root) }
}

/** Null for a letter of which nothing is known. */
function description(letter: Letter, sources: Sources, losses: LetterLosses): string | null {
  const source = `#${sources.idOf(letter)}`
  const actions = correspondenceActions(letter, losses, 'catalogue')
  losses.add('links', letter, letter.links.length)
  if (actions.length === 0) return null
  const place = letter.file.part === '' ? letter.path : `${letter.path}#${letter.file.part}`
  return element('correspDesc', { key: place, ref: addressOf(letter.source.url), source }, actions)
}

/** Where letters were published; those that were not are of the reader's own collection. */
class Sources {
  readonly #ids = new Map<string, string>()

  idOf({ source }: Letter): string {
    const words = [source.publisher, source.edition].filter((part) => part !== undefined).join(', ')
    const known = this.#ids.get(words)
    if (known !== undefined) return known
    const id = `source-${identityOf(words)}`
    this.#ids.set(words, id)
    return id
  }

  all(): readonly string[] {
    return [...this.#ids].map(([words, id]) => {
      const type = words === '' ? 'hybrid' : 'print'
      return textElement('bibl', words === '' ? 'A private collection of letters' : words).replace(
        '<bibl>',
        `<bibl type="${type}" xml:id="${id}">`,
      )
    })
  }
}

function origin({ provenance, count }: LeavingLetters): string {
  const { query, fingerprint } = provenance
  const what = query === '' ? 'all letters of the library' : `the query ${query}`
  return `${count} letters: ${what}. Collection (SHA-256): ${fingerprint}.`
}

/** A UUID that is the same whenever the same is written again. */
function identityOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

function fileDescription(leaving: LeavingLetters, sources: Sources): string {
  const { at } = leaving.provenance
  return element('fileDesc', {}, [
    element('titleStmt', {}, [textElement('title', 'Letters'), textElement('editor', 'Letterbook')]),
    element('publicationStmt', {}, [
      textElement('publisher', 'A private collection, written by Letterbook'),
      // Where it will be published is not known yet, and the format wants an address that names this file.
      `<idno type="url">urn:uuid:${identityOf(`${origin(leaving)} ${at}`)}</idno>`,
      element('date', { when: at }),
      element('availability', {}, [textElement('p', 'No licence is stated.')]),
    ]),
    element('sourceDesc', {}, sources.all()),
  ])
}
