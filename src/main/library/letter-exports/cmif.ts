/**
 * Letters as a catalogue of correspondence: the Correspondence Metadata Interchange Format, which correspSearch and
 * others read. It holds who wrote to whom, when and where, and no word of a letter. Under which licence it may be used
 * is for the reader to say, so the file says that none is stated.
 */
import { randomUUID } from 'node:crypto'
import type { Letter } from '@shared/letter'
import { element, textElement, xmlDocument } from '../exchange/out/xml'
import { correspondenceActions } from './correspondence'
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
    // A catalogue has no text, and TEI asks for one.
    element('text', {}, [element('body', {}, ['<p/>'])]),
  ])
  yield { path: 'letters.xml', text: xmlDocument(root) }
}

/** Null for a letter of which nothing is known. */
function description(letter: Letter, sources: Sources, losses: LetterLosses): string | null {
  const actions = correspondenceActions(letter, losses)
  losses.add('links', letter, letter.links.length)
  if (actions.length === 0) return null
  const { url } = letter.source
  const ref = url !== undefined && /^https?:\/\/\S+$/.test(url) ? url : null
  const place = letter.file.part === '' ? letter.path : `${letter.path}#${letter.file.part}`
  return element('correspDesc', { key: place, ref, source: `#${sources.idOf(letter)}` }, actions)
}

/** Where letters were published; those that were not are of the reader's own collection. */
class Sources {
  readonly #ids = new Map<string, string>()

  idOf({ source }: Letter): string {
    const words = [source.publisher, source.edition].filter((part) => part !== undefined).join(', ')
    const known = this.#ids.get(words)
    if (known !== undefined) return known
    const id = `source-${randomUUID()}`
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

function fileDescription({ provenance, count }: LeavingLetters, sources: Sources): string {
  const { query, at, fingerprint } = provenance
  const what = query === '' ? 'all letters of the library' : `the query ${query}`
  const bibliography = sources.all()
  return element('fileDesc', {}, [
    element('titleStmt', {}, [textElement('title', 'Letters'), textElement('editor', 'Letterbook')]),
    element('publicationStmt', {}, [
      textElement('publisher', 'A private collection, written by Letterbook'),
      element('date', { when: at.slice(0, 10) }),
      element('availability', {}, [textElement('p', 'No licence is stated.')]),
    ]),
    element('notesStmt', {}, [
      textElement('note', `${count} letters: ${what}. Collection (SHA-256): ${fingerprint}.`),
    ]),
    element('sourceDesc', {}, bibliography.length === 0 ? ['<p>No letters.</p>'] : bibliography),
  ])
}
