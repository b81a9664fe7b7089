/**
 * Reads the letters of a file, and those of the files inside it: finds out the format of each, bounds how deep they
 * nest and how much they unfold to, and keeps the trouble of one part from the others. Stores nothing.
 */
import { messageOf } from '@shared/failure'
import { extensionOf } from '../formats/file-extension'
import {
  type Extracted,
  type Extractions,
  type Extractor,
  type Format,
  type PartProblem,
  type Reading,
  ReadingProblem,
  type SourceFile,
} from '../formats/format'
import { formatOf, isNameOfFormat } from '../formats/registry'
import { shownPart } from './part-name'
import { largestFile } from './read-file'
import { headOf, limited } from './source-files'

/** A mail in an archive in an archive, with a document attached, is four deep. */
const deepest = 5
/** Bytes that all files inside one file may have together: so many at most, and so many times its size where that is less. */
const mostInside = 4 * 1024 * 1024 * 1024
const tightest = 200
/** Bytes that do no harm, however small the file is. */
const harmless = 64 * 1024 * 1024
/** Files inside one file. */
const mostParts = 500_000

/** Yields the letters in the order of the file; `step` is called whenever a piece of it was read. Throws when the file as a whole cannot be read. */
export async function* readLetters(
  file: SourceFile,
  encoding: string | null,
  step: () => void = () => {},
  format: Format | null = formatOf(headOf(file)),
): AsyncGenerator<Extracted> {
  const reading = new LetterReading(
    encoding,
    step,
    Math.min(mostInside, Math.max(harmless, tightest * file.size)),
  )
  for await (const one of reading.read(file, format, 0)) yield withShownPart(one)
}

class LetterReading {
  readonly #encoding: string | null
  readonly #step: () => void
  readonly #mostInside: number
  #bytesInside = 0
  #parts = 0

  constructor(encoding: string | null, step: () => void, mostBytesInside: number) {
    this.#encoding = encoding
    this.#step = step
    this.#mostInside = mostBytesInside
  }

  async *read(file: SourceFile, format: Format | null, depth: number): AsyncGenerator<Extracted> {
    if (format === null) throw unknownFormat(file)
    yield* this.#readAs(format, file, depth)
  }

  async *#readAs(format: Format, file: SourceFile, depth: number): AsyncGenerator<Extracted> {
    const extract = await extractOf(format)
    const reading: Reading = {
      encoding: this.#encoding,
      step: this.#step,
      inner: (part, innerFile) => this.#inner(part, innerFile, depth + 1),
    }
    const found: Extractions = await extract(limited(file, format.largest ?? largestFile), reading)
    for await (const one of found) {
      yield 'kind' in one ? one : { kind: 'letter', letter: one, format: format.name }
    }
  }

  async *#inner(part: string, file: SourceFile, depth: number): AsyncGenerator<Extracted> {
    this.#bytesInside += file.size
    this.#parts++
    if (this.#bytesInside > this.#mostInside || this.#parts > mostParts)
      throw new TooMuchInside('refused', tooMuch)
    if (depth > deepest) {
      yield problem({ part, code: 'refused', message: tooMuch })
      return
    }
    try {
      for await (const one of this.read(file, formatOf(headOf(file)), depth)) yield inPart(part, one)
    } catch (thrown) {
      if (thrown instanceof TooMuchInside) throw thrown
      yield problem({ part, ...problemOf(thrown) })
    }
  }
}

/** Ends the reading of the whole file, whatever it is inside: a bomb would go on with the next part for hours. */
class TooMuchInside extends ReadingProblem {}

const tooMuch =
  'Files inside files nest too deep here, or unfold to too much, to be read safely. Unpack them yourself and import the folder.'

/** A name for what went wrong; never throws. */
export function problemOf(thrown: unknown): Pick<PartProblem, 'code' | 'message'> {
  if (thrown instanceof ReadingProblem) return { code: thrown.code, message: thrown.message }
  return {
    code: 'extraction-failed',
    message: `The text could not be taken out of this file (${messageOf(thrown)}). It may be damaged.`,
  }
}

function problem(found: PartProblem): Extracted {
  return { kind: 'problem', problem: found }
}

/** The letter of a file with only one is called as its file; the others are below it. */
function inPart(part: string, one: Extracted): Extracted {
  const below = (own: string) => (own === '' ? part : `${part}/${own}`)
  return one.kind === 'letter'
    ? { ...one, letter: { ...one.letter, part: below(one.letter.part) } }
    : problem({ ...one.problem, part: below(one.problem.part) })
}

function withShownPart(one: Extracted): Extracted {
  return one.kind === 'letter'
    ? { ...one, letter: { ...one.letter, part: shownPart(one.letter.part) } }
    : problem({ ...one.problem, part: shownPart(one.problem.part) })
}

function unknownFormat(file: SourceFile): ReadingProblem {
  if (file.size === 0) return new ReadingProblem('empty', 'The file is empty.')
  if (extensionOf(file.name) !== '' && isNameOfFormat(file.name)) {
    return new ReadingProblem(
      'format-unknown',
      `What is in ${file.name} is not what its name says. It is damaged, or has a wrong file ending: copy or download it again, or give it its right ending.`,
    )
  }
  return new ReadingProblem(
    'format-unknown',
    `Letterbook does not read files of this kind (${file.name}). Save it as text, a web page, a document or a PDF.`,
  )
}

const extractors = new Map<Format, Extractor>()

/** What a format's letters are read by, asked for once: even a module that is there already takes its time to be found. */
async function extractOf(format: Format): Promise<Extractor> {
  const known = extractors.get(format) ?? (await format.load())
  extractors.set(format, known)
  return known
}
