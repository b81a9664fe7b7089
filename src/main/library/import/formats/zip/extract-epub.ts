/** Electronic books: the chapters in the order of reading, as one text, or letter by letter when the book is one of letters. */
import type { ZipEntries } from '../../read/zip-entries'
import { BlockWriter } from '../block-writer'
import { type Extracted, type ExtractedText, type PartProblem, ReadingProblem } from '../format'
import { HtmlWalk } from '../html/html-blocks'
import type { HtmlNode } from '../html/html-elements'
import { joinedTexts, lettersOfBook } from './book-sections'
import { type Book, encryptedPaths, readBook, textOf } from './epub-package'
import { bookPage, isListOfLinks } from './epub-page'

const mostChapters = 5000

export async function extractEpub(zip: ZipEntries): Promise<readonly Extracted[]> {
  const book = await readBook(zip)
  const { chapters, problems, failures } = await readChapters(zip, book)
  const filled = chapters.filter(({ text }) => text !== '')
  const [failure] = failures
  if (filled.length === 0 && failure !== undefined) throw failure.reason
  const language = book.properties.filter(({ field }) => field === 'language')
  const letters = lettersOfBook(filled)?.map((letter) => ({ ...letter, properties: language })) ?? [
    { ...joinedTexts('', filled), properties: book.properties },
  ]
  return [
    ...letters.map((letter) => ({ kind: 'letter', letter, format: 'epub' }) as const),
    ...failures.map(({ path, reason }) => problem(path, reason.code, reason.message)),
    ...problems,
  ]
}

interface Chapters {
  readonly chapters: readonly ExtractedText[]
  readonly problems: readonly Extracted[]
  /** Chapters that are there and cannot be read. */
  readonly failures: readonly { readonly path: string; readonly reason: ReadingProblem }[]
}

async function readChapters(zip: ZipEntries, book: Book): Promise<Chapters> {
  const encrypted = await encryptedPaths(zip)
  const chapters: ExtractedText[] = []
  const problems: Extracted[] = []
  const failures: { path: string; reason: ReadingProblem }[] = []
  for (const path of book.paths.slice(0, mostChapters)) {
    if (encrypted.has(path)) throw protectedBook()
    try {
      const xhtml = await textOf(zip, path)
      if (xhtml === null) problems.push(problem(path, 'read-in-part', missing))
      else chapters.push(...chapterOf(book, path, bookPage(xhtml)))
    } catch (thrown) {
      if (!(thrown instanceof ReadingProblem)) throw thrown
      failures.push({ path, reason: thrown })
    }
  }
  return { chapters, problems, failures }
}

/** Nothing for a table of contents: as with the one that a book keeps apart, it is made of the chapters' titles. */
function chapterOf(book: Book, path: string, page: HtmlNode): readonly ExtractedText[] {
  return book.contents.has(path) && isListOfLinks(page) ? [] : [chapterText(path, page)]
}

function chapterText(part: string, page: HtmlNode): ExtractedText {
  const writer = new BlockWriter()
  new HtmlWalk(writer).walk(page)
  const { text, blocks, quotations } = writer
  return { part, text, encoding: 'utf-8', encodingFrom: 'file', blocks, quotations, properties: [] }
}

const missing = 'The book names this chapter but does not hold it. Look for a complete copy.'

function problem(part: string, code: PartProblem['code'], message: string): Extracted {
  return { kind: 'problem', problem: { part, code, message } }
}

function protectedBook(): ReadingProblem {
  return new ReadingProblem(
    'encrypted',
    'The book is protected against copying, and can only be read in the program it was bought for.',
  )
}
