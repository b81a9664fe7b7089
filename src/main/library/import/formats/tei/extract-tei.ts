/**
 * Reads TEI files: an edition's letters with their texts, or a catalogue's letters without. What the file takes from
 * elsewhere and where it is malformed is told; nothing outside the file is ever opened.
 */
import type { Extracted, ExtractedText, PartProblem, Reading, SourceFile } from '../format'
import { ReadingProblem } from '../format'
import { readDoctype } from '../xml/xml-entities'
import { decodeXml } from '../xml/xml-events'
import { catalogueEntry } from './catalogue'
import { isCatalogue } from './catalogue-signs'
import { type HeaderReferences, headerReferences } from './header-references'
import { type TeiLetter, teiLetters } from './tei-letters'
import { isTeiRoot, rootOf } from './tei-root'
import {
  childNamed,
  descendantsNamed,
  missingEntity,
  readTei,
  type TeiDocument,
  type TeiElement,
} from './tei-tree'

export async function extractTei(file: SourceFile, reading: Reading): Promise<readonly Extracted[]> {
  const { text: xml, encoding, encodingFrom } = await decodeXml(file.bytes(), reading.encoding)
  const root = rootOf(xml.slice(0, 65_536))
  if (root !== null && !isTeiRoot(root)) throw otherXml(root.name)
  const letters: { readonly letter: TeiLetter; readonly format: 'tei' | 'cmif' }[] = []
  const document = isCatalogue(xml)
    ? readCatalogue(xml, (letter) => letters.push({ letter, format: 'cmif' }))
    : readEdition(xml, (letter) => letters.push({ letter, format: 'tei' }))
  const hasWords = letters.some(
    ({ letter, format }) => format === 'cmif' || /[\p{L}\p{N}]/u.test(letter.text),
  )
  if (letters.length === 0 || (document.missing.length > 0 && !hasWords)) throw nothingRead(document)
  const parts = partNames(letters.map(({ letter }) => letter.name))
  const extracted = letters.map(({ letter: { name: _, ...letter }, format }, place): Extracted => {
    const part = letters.length === 1 ? '' : (parts[place] ?? '')
    const identities = [...(letter.identities ?? []), ...nameInFile(letter, part, file.name)]
    const text: ExtractedText = { ...letter, part, encoding, encodingFrom, identities }
    return { kind: 'letter', letter: text, format }
  })
  return [...extracted, ...problemsOf(document).map((problem): Extracted => ({ kind: 'problem', problem }))]
}

/** A file with one letter is linked to by its name; a description that nothing refers to is at least itself. */
function nameInFile(
  { text, identities }: Omit<TeiLetter, 'name'>,
  part: string,
  file: string,
): readonly string[] {
  if (text === '') return (identities ?? []).length > 0 ? [] : [`${file}#${part}`]
  return part === '' ? [file] : []
}

/** Each document of a corpus is read and let go as soon as it ends. */
function readEdition(xml: string, found: (letter: TeiLetter) => void): TeiDocument {
  const document = readTei(withMissingEntities(xml), (element, parents) => {
    if (!/^tei(?:\.2)?$/.test(element.name) || parents.length === 0) return false
    const corpora = parents
      .map((parent) => childNamed(parent, 'teiheader'))
      .filter((header) => header !== undefined)
    lettersOrDescriptions(element, corpora).forEach(found)
    return true
  })
  if (!/^teicorpus/.test(document.root.name)) lettersOrDescriptions(document.root, []).forEach(found)
  return document
}

/** A document may have descriptions of letters, and no text after all. */
function lettersOrDescriptions(tei: TeiElement, corpora: readonly TeiElement[]): readonly TeiLetter[] {
  const letters = teiLetters(tei, corpora)
  if (letters.length > 0) return letters
  const header = childNamed(tei, 'teiheader')
  const references = headerReferences(...corpora, header)
  return descendantsNamed(header, ['correspdesc']).map((one) => catalogueEntry(one, references))
}

function readCatalogue(xml: string, found: (letter: TeiLetter) => void): TeiDocument {
  let references: HeaderReferences | null = null
  return readTei(withMissingEntities(xml), (element, parents) => {
    if (element.name !== 'correspdesc') return false
    // The list of editions stands before the first letter.
    references ??= headerReferences(...parents.slice(0, 2))
    found(catalogueEntry(element, references))
    return true
  })
}

/** Entities that are in other files or made of others leave a sign where they stand. */
function withMissingEntities(xml: string): string {
  const { entities, end } = readDoctype(xml)
  const missing = [...entities].filter(([, { kind }]) => kind !== 'literal').map(([name]) => name)
  if (missing.length === 0) return xml
  const names = new Set(missing)
  const body = xml
    .slice(end)
    .replace(/&([^;\s&<#]{1,200});/g, (all, name: string) =>
      names.has(name) ? `<?${missingEntity} ${name}?>` : all,
    )
  return xml.slice(0, end) + body
}

/** Names are kept apart when a file uses one twice; a letter without a name has its number. */
function partNames(names: readonly string[]): readonly string[] {
  const times = new Map<string, number>()
  return names.map((name, place) => {
    const wanted = name === '' ? String(place + 1) : name
    const before = times.get(wanted) ?? 0
    times.set(wanted, before + 1)
    return before === 0 ? wanted : `${wanted} (${before + 1})`
  })
}

function problemsOf({ missing, flaws, isTruncated }: TeiDocument): readonly PartProblem[] {
  const problems: PartProblem[] = []
  if (missing.length > 0) problems.push({ part: '', code: 'read-in-part', message: missingMessage(missing) })
  const [flaw] = flaws
  if (isTruncated) {
    const message = `The file ends in the middle (line ${flaws.at(-1)?.line ?? 1}); what stands before is read. Get a complete copy of it.`
    problems.push({ part: '', code: 'truncated', message })
  } else if (flaw !== undefined) {
    const more = flaws.length > 1 ? ` and ${flaws.length - 1} more places` : ''
    const message = `The XML is malformed at line ${flaw.line} (${flaw.message})${more}; words may be missing or wrong there. Repair the file and import it again.`
    problems.push({ part: '', code: 'read-in-part', message })
  }
  return problems
}

function missingMessage(missing: readonly string[]): string {
  const [first = ''] = missing
  const names = missing.slice(0, 5).join(', ') + (missing.length > 5 ? ' …' : '')
  const what = first.startsWith('&') ? 'entities that are not in this file' : 'other files'
  return `Parts of the text come from ${what} (${names}), which are never opened; […] stands where they are missing. Put them into this file to have all of it.`
}

function nothingRead(document: TeiDocument): ReadingProblem {
  const [problem] = problemsOf(document)
  if (document.missing.length > 0 && problem) return new ReadingProblem('refused', problem.message)
  if (problem !== undefined) {
    return new ReadingProblem(problem.code === 'truncated' ? 'truncated' : 'unreadable', problem.message)
  }
  return new ReadingProblem('empty', 'The TEI file has neither a text nor descriptions of letters in it.')
}

function otherXml(name: string): ReadingProblem {
  return new ReadingProblem(
    'format-unknown',
    `This XML is not TEI: its outermost element is <${name}>. Letterbook reads letters in TEI; save this file as text, a web page or a document.`,
  )
}
