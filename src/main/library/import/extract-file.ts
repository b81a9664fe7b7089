/** One file from its bytes to letters ready to be stored: read, extract, describe, fold. Runs in a worker thread. */
import { needsOf } from '@shared/review-values'
import { type Compound, foldedText } from '@shared/text/tokens'
import { fingerprintsOf, fingerprintTerms } from '../compare/collection/fingerprints'
import { knownFacts } from '../letters/known-facts'
import { headColumns, indexedWords } from '../letters/letter-head'
import { digestOfText } from '../letters/sound-values'
import { descriptionToStore } from '../letters/stored-description'
import { blocksToStore, directionToStore, encodingSayers, needsToStore } from '../letters/stored-letter'
import { describeLetter } from './describe'
import {
  type ExtractedLetter,
  type FileResult,
  type FileToRead,
  linkRelations,
  personRoles,
} from './extracted-letter'
import { type Extracted, type ExtractedText, type PartProblem, ReadingProblem } from './formats/format'
import { formatOf } from './formats/registry'
import { openSource, type Source } from './read/open-source'
import { type FileSystem, largestFile } from './read/read-file'
import { problemOf, readLetters } from './read/read-letters'
import { headOf } from './read/source-files'
import { ownWords, sketchOf } from './sketch/sketch'

/** Letters of one result: a mailbox of any size never is in memory whole. */
const lettersOfResult = 200
const lengthOfResult = 1_000_000

export interface ExtractionOptions {
  readonly sizeLimit?: number
  readonly files?: FileSystem
  /** Called for each letter, and each large piece of one, that was read. */
  readonly beat?: () => void
}

/** Never throws: whatever goes wrong with a file is a problem with a name. The last result has no more to follow. */
export async function* extractFile(
  file: FileToRead,
  { sizeLimit = largestFile, files, beat = () => {} }: ExtractionOptions = {},
): AsyncGenerator<FileResult> {
  const { number } = file
  let source: Source | null = null
  try {
    // Of a file that may be anything no more than its beginning is read at first.
    if (!file.named) source = openSource(file.absolutePath, file.name, 0, files)
    if (source !== null && formatOf(headOf(source.file)) === null) {
      yield { kind: 'nothing', number, stamp: source.stamp }
      return
    }
    source?.close()
    source = openSource(file.absolutePath, file.name, sizeLimit, files)
    yield* resultsOf(file, source, beat)
  } catch (thrown) {
    yield { kind: 'problem', number, ...problemOf(thrown) }
  } finally {
    source?.close()
  }
}

async function* resultsOf(
  { number, name, encoding }: FileToRead,
  source: Source,
  beat: () => void,
): AsyncGenerator<FileResult> {
  const format = formatOf(headOf(source.file))
  const chunk = new Chunk()
  const facts = {
    kind: 'letters',
    number,
    stamp: source.stamp,
    hash: source.hash(),
    format: format?.name ?? '',
  } as const
  const result = (more: boolean): FileResult => ({
    ...facts,
    encoding: chunk.encoding,
    ...chunk.take(),
    more,
  })
  try {
    for await (const one of readLetters(source.file, encoding, beat, format)) {
      beat()
      if (one.kind === 'problem') chunk.addProblem(one.problem)
      else chunk.addLetter(one, name)
      if (chunk.isFull) yield result(true)
    }
    source.checkUnchanged()
  } catch (thrown) {
    // What was read before the trouble is kept, and the trouble named.
    if (chunk.letterCount === 0) throw thrown
    chunk.addProblem({ part: '', ...inPart(problemOf(thrown)) })
  }
  if (chunk.letterCount === 0 && chunk.problemCount === 0) {
    throw new ReadingProblem('empty', 'The file has no text in it.')
  }
  yield result(false)
}

function inPart({ code, message }: Pick<PartProblem, 'code' | 'message'>) {
  return { code, message: `Only the beginning of this file could be read. ${message}` }
}

/** Letters and problems of a file until they are sent. */
class Chunk {
  #letters: ExtractedLetter[] = []
  #problems: PartProblem[] = []
  #length = 0
  readonly #parts = new Set<string>()
  encoding = ''
  letterCount = 0
  problemCount = 0

  addLetter({ letter, format }: Extract<Extracted, { kind: 'letter' }>, fileName: string): void {
    const isDescriptionOnly = (letter.identities?.length ?? 0) > 0 || (letter.links?.length ?? 0) > 0
    if (!/\S/.test(letter.text) && !isDescriptionOnly) return
    if (this.letterCount === 0) this.encoding = letter.encoding
    const ready = readyLetter({ ...letter, part: this.#ownPart(letter.part) }, format, fileName)
    this.#letters.push(ready)
    this.#length += ready.text.length
    this.letterCount++
  }

  addProblem(problem: PartProblem): void {
    this.#problems.push(problem)
    this.problemCount++
  }

  get isFull(): boolean {
    return this.#letters.length >= lettersOfResult || this.#length >= lengthOfResult
  }

  take(): { readonly letters: readonly ExtractedLetter[]; readonly problems: readonly PartProblem[] } {
    const taken = { letters: this.#letters, problems: this.#problems }
    this.#letters = []
    this.#problems = []
    this.#length = 0
    return taken
  }

  /** Two parts of one name would overwrite each other. */
  #ownPart(part: string): string {
    let own = part
    for (let number = 2; this.#parts.has(own); number++) own = `${part}~${number}`
    this.#parts.add(own)
    return own
  }
}

function readyLetter(extracted: ExtractedText, format: string, fileName: string): ExtractedLetter {
  const { blocks, description } = describeLetter(extracted, partName(extracted.part, fileName))
  const { part, text, encoding, encodingFrom } = extracted
  const folded = foldedText(text)
  const { words } = folded
  const own = ownWords(text, blocks, folded.text)
  return {
    head: headColumns(description),
    known: knownFacts(description, { part, words }),
    part,
    text,
    format,
    encoding,
    encodingFrom: encodingSayers.indexOf(encodingFrom),
    textHash: digestOfText(text),
    blocks: blocksToStore(blocks),
    description: descriptionToStore(description, text),
    direction: directionToStore(description.direction),
    words,
    needs: needsToStore(needsOf(description, encodingFrom, [])),
    indexed: indexedWords(description, text, folded.text, blocks),
    compounds: unique(folded.compounds),
    people: peopleOf(description),
    sketch: sketchOf(own),
    fingerprints: fingerprintTerms(fingerprintsOf(own)),
    identities: description.identities,
    links: description.links.map(({ relation, to }) => [linkRelations.indexOf(relation), to]),
  }
}

/** The name of the attachment or entry that a letter is, else the file's. */
function partName(part: string, fileName: string): string {
  const last = part.slice(part.lastIndexOf('/') + 1)
  return /\.\w{1,8}$/.test(last) ? last : fileName
}

function peopleOf({
  senders,
  recipients,
  signatories,
}: ReturnType<typeof describeLetter>['description']): ExtractedLetter['people'] {
  const lists = { sender: senders, recipient: recipients, signatory: signatories }
  return personRoles.flatMap((role, place) =>
    lists[role].map(({ name, address }) => [place, name, address ?? null] as const),
  )
}

function unique(compounds: readonly Compound[]): readonly Compound[] {
  return [...new Map(compounds.map((compound) => [compound.join('\n'), compound])).values()]
}
