/** One file from its bytes to letters ready to be stored: read, decode, extract, describe, fold. Runs in a worker thread. */
import { createHash } from 'node:crypto'
import { messageOf } from '@shared/failure'
import type { Description, Evidence, LetterDate, Span } from '@shared/letter'
import { foldText } from '@shared/text/fold'
import { type Compound, foldedText } from '@shared/text/tokens'
import { blocksToStore, descriptionToStore, directionToStore, kindToStore } from '../letters/stored-letter'
import { describeLetter } from './describe'
import type { ExtractedLetter, FileResult, FileToRead, IndexedWords } from './extracted-letter'
import { type ExtractedText, ReadingProblem } from './formats/format'
import { formatNamed } from './formats/registry'
import { type FileSystem, largestFile, readFile } from './read/read-file'

/** Never throws: whatever goes wrong with a file is a problem with a name. */
export async function extractFile(
  file: FileToRead,
  sizeLimit = largestFile,
  files?: FileSystem,
): Promise<FileResult> {
  try {
    const { bytes, hash, ...stamp } = readFile(file.absolutePath, sizeLimit, files)
    const extract = await formatNamed(file.format).load()
    const { encoding, letters } = await extract(bytes)
    if (!letters.some(({ text }) => /\S/.test(text))) {
      throw new ReadingProblem('empty', 'The file has no text in it.')
    }
    const ready = letters.map((letter) => readyLetter(letter, file.name))
    return { kind: 'letters', number: file.number, stamp, hash, encoding, letters: ready }
  } catch (thrown) {
    return { kind: 'problem', number: file.number, ...problemOf(thrown) }
  }
}

function problemOf(thrown: unknown): Pick<ReadingProblem, 'code' | 'message'> {
  if (thrown instanceof ReadingProblem) return { code: thrown.code, message: thrown.message }
  return {
    code: 'extraction-failed',
    message: `The text could not be taken out of this file (${messageOf(thrown)}). It may be damaged.`,
  }
}

function readyLetter(extracted: ExtractedText, fileName: string): ExtractedLetter {
  const { text, blocks, quotations } = extracted
  const description = describeLetter(extracted, fileName)
  const folded = foldedText(text)
  const date = mainDate(description.dates)
  const { title, senders, recipients } = description
  return {
    part: extracted.part,
    text,
    textHash: createHash('sha256').update(text).digest(),
    blocks: blocksToStore(blocks),
    description: descriptionToStore(description, text),
    title,
    titleOrder: foldText(title),
    date: date?.edtf ?? null,
    dayMin: date?.min ?? null,
    dayMax: date?.max ?? null,
    kind: kindToStore(description.kind),
    language: description.language,
    direction: directionToStore(description.direction),
    words: wordCount(folded.text),
    senders: JSON.stringify(senders.map(({ name }) => name)),
    recipients: JSON.stringify(recipients.map(({ name }) => name)),
    senderOrder: foldText(senders.map(({ name }) => name).join(' ')),
    indexed: indexedWords(description, text, folded.text, quotations),
    compounds: unique(folded.compounds),
  }
}

/** The date to sort by: of writing, else of publication, else of receipt. */
function mainDate(dates: readonly LetterDate[]): LetterDate | undefined {
  for (const role of ['sent', 'published', 'received', 'event'] as const) {
    const found = dates.find((date) => date.role === role)
    if (found) return found
  }
  return undefined
}

function wordCount(folded: string): number {
  if (folded === '') return 0
  let words = 1
  for (let at = folded.indexOf(' '); at !== -1; at = folded.indexOf(' ', at + 1)) words++
  return words
}

function indexedWords(
  description: Description,
  text: string,
  folded: string,
  quotations: readonly Span[],
): IndexedWords {
  const people = [...description.senders, ...description.signatories, ...description.recipients]
  const names = people.map(({ name, role, organisation }) => [name, role, organisation].join(' '))
  return {
    text: folded,
    quotations: quotations.map(({ start, end }) => foldedText(text.slice(start, end)).text).join(' '),
    openings: '',
    closings: '',
    title: words(description.title, description.titleEvidence),
    people: foldedText(names.join(' \n ')).text,
    places: foldedText(description.places.map(({ name }) => name).join(' \n ')).text,
  }
}

/** A title cut out of the letter's first words is in the text already; as a title it would only distort the ranking. */
function words(title: string, evidence: Evidence): string {
  return evidence.field === 'first-words' ? '' : foldedText(title).text
}

function unique(compounds: readonly Compound[]): readonly Compound[] {
  return [...new Map(compounds.map((compound) => [compound.join('\n'), compound])).values()]
}
