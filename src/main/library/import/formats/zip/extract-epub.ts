/** Electronic books: the chapters in the order of reading, as one text, or letter by letter when the book is one of letters. */
import type { ZipEntries } from '../../read/zip-entries'
import { BlockWriter } from '../block-writer'
import { type Extracted, type ExtractedText, ReadingProblem } from '../format'
import { HtmlWalk } from '../html/html-blocks'
import type { HtmlNode } from '../html/html-elements'
import { joinedTexts, lettersOfBook } from './book-sections'
import { type Book, encryptedPaths, readBook, textOf } from './epub-package'
import { bookPage, isListOfLinks } from './epub-page'

const mostChapters = 5000

export async function extractEpub(zip: ZipEntries): Promise<readonly Extracted[]> {
  const book = await readBook(zip)
  const { chapters, problems } = await readChapters(zip, book)
  const filled = chapters.filter(({ text }) => text !== '')
  const language = book.properties.filter(({ field }) => field === 'language')
  const letters = lettersOfBook(filled)?.map((letter) => ({ ...letter, properties: language })) ?? [
    { ...joinedTexts('', filled), properties: book.properties },
  ]
  return [...letters.map((letter) => ({ kind: 'letter', letter, format: 'epub' }) as const), ...problems]
}

interface Chapters {
  readonly chapters: readonly ExtractedText[]
  readonly problems: readonly Extracted[]
}

async function readChapters(zip: ZipEntries, book: Book): Promise<Chapters> {
  const encrypted = await encryptedPaths(zip)
  const chapters: ExtractedText[] = []
  const problems: Extracted[] = []
  for (const path of book.paths.slice(0, mostChapters)) {
    if (encrypted.has(path)) throw protectedBook()
    const xhtml = await textOf(zip, path)
    if (xhtml === null) {
      problems.push(missing(path))
      continue
    }
    const page = bookPage(xhtml)
    // As with the table that a book keeps apart, it is made of the chapters' titles.
    if (!book.contents.has(path) || !isListOfLinks(page)) chapters.push(chapterText(path, page))
  }
  return { chapters, problems }
}

function chapterText(part: string, page: HtmlNode): ExtractedText {
  const writer = new BlockWriter()
  new HtmlWalk(writer).walk(page)
  const { text, blocks, quotations } = writer
  return { part, text, encoding: 'utf-8', encodingFrom: 'file', blocks, quotations, properties: [] }
}

function missing(path: string): Extracted {
  return {
    kind: 'problem',
    problem: {
      part: path,
      code: 'read-in-part',
      message: 'The book names this chapter but does not hold it. Look for a complete copy.',
    },
  }
}

function protectedBook(): ReadingProblem {
  return new ReadingProblem(
    'encrypted',
    'The book is protected against copying, and can only be read in the program it was bought for.',
  )
}
