/** Electronic books: the chapters in the order of reading, as one text, or letter by letter when the book is one of letters. */
import { parse } from 'parse5'
import type { ZipEntries } from '../../read/zip-entries'
import { BlockWriter } from '../block-writer'
import { type Extracted, type ExtractedText, type Property, ReadingProblem } from '../format'
import { HtmlWalk } from '../html/html-blocks'
import { PropertyReader } from '../office/document-properties'
import { decodeXml, readXml } from '../xml/xml-events'

interface Chapter {
  /** Path in the archive. */
  readonly path: string
  readonly html: string
  readonly text: ExtractedText
}

const mostChapters = 5000

export async function extractEpub(zip: ZipEntries): Promise<readonly Extracted[]> {
  const packagePath = await packagePathOf(zip)
  const book = await readPackage(zip, packagePath)
  const encrypted = await encryptedPaths(zip)
  const chapters: Chapter[] = []
  const problems: Extracted[] = []
  for (const path of book.paths.slice(0, mostChapters)) {
    if (encrypted.has(path)) throw protectedBook()
    const xhtml = await textOf(zip, path)
    if (xhtml === null) problems.push(missing(path))
    else {
      const html = withEndTags(xhtml)
      chapters.push({ path, html, text: chapterText(path, [html], []) })
    }
  }
  const filled = chapters.filter(({ text }) => text.text !== '')
  const letters = isBookOfLetters(filled)
    ? filled.map(({ text }) => ({
        ...text,
        properties: book.properties.filter(({ field }) => field === 'language'),
      }))
    : [
        chapterText(
          '',
          filled.map(({ html }) => html),
          book.properties,
        ),
      ]
  return [...letters.map((letter) => ({ kind: 'letter', letter, format: 'epub' }) as const), ...problems]
}

async function packagePathOf(zip: ZipEntries): Promise<string> {
  let path: string | undefined
  const container = await textOf(zip, 'META-INF/container.xml')
  if (container !== null) {
    readXml(container, {
      open: (element) => {
        if (element.name === 'rootfile') path ??= element.attribute('full-path')
      },
    })
  }
  path ??= zip.all.find(({ name }) => name.toLowerCase().endsWith('.opf'))?.name
  if (path === undefined) throw damaged()
  return path
}

interface Book {
  /** Chapters in the order of reading. */
  readonly paths: readonly string[]
  readonly properties: readonly Property[]
}

async function readPackage(zip: ZipEntries, packagePath: string): Promise<Book> {
  const xml = await textOf(zip, packagePath)
  if (xml === null) throw damaged()
  const properties = new PropertyReader()
  const items = new Map<string, string>()
  const spine: string[] = []
  let isInMetadata = false
  const folder = packagePath.slice(0, packagePath.lastIndexOf('/') + 1)
  readXml(xml, {
    open: (element) => {
      if (element.name === 'metadata') isInMetadata = true
      else if (isInMetadata) properties.open(element)
      else if (
        element.name === 'item' &&
        isText(element.attribute('media-type'), element.attribute('properties'))
      ) {
        items.set(element.attribute('id') ?? '', pathIn(folder, element.attribute('href') ?? ''))
      } else if (element.name === 'itemref') spine.push(element.attribute('idref') ?? '')
    },
    close: ({ name }) => {
      if (name === 'metadata') isInMetadata = false
      else if (isInMetadata) properties.close()
    },
    text: (text) => properties.text(text),
  })
  return {
    paths: spine.flatMap((id) => items.get(id) ?? []),
    // The date of a book is that of its edition, of no letter.
    properties: properties.properties.filter(({ field }) => field !== 'modified' && field !== 'created'),
  }
}

/** The table of contents is made of the chapters' titles. */
function isText(mediaType = '', properties = ''): boolean {
  return /xhtml|text\/html|x-dtbook/.test(mediaType) && !properties.split(/\s+/).includes('nav')
}

function pathIn(folder: string, href: string): string {
  const [path = ''] = href.split('#', 1)
  const parts: string[] = []
  for (const part of `${folder}${decoded(path)}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A name with a bare percent sign is meant as it stands.
    return path
  }
}

async function encryptedPaths(zip: ZipEntries): Promise<ReadonlySet<string>> {
  const paths = new Set<string>()
  const xml = await textOf(zip, 'META-INF/encryption.xml')
  if (xml !== null) {
    readXml(xml, {
      open: (element) => {
        if (element.name === 'CipherReference') paths.add(pathIn('', element.attribute('URI') ?? ''))
      },
    })
  }
  return paths
}

async function textOf(zip: ZipEntries, path: string): Promise<string | null> {
  const entry = zip.named(path)
  if (entry === null || entry.size === 0) return null
  return (await decodeXml(zip.read(entry))).text
}

/** Marks of notes stand apart from the word before them. */
const noteMark =
  /<a\b[^<>]{0,400}(?:noteref|footnote-ref)[^<>]{0,400}>(?:<sup>)?([^<>]{1,10})(?:<\/sup>)?<\/a>/gi

/** Subtle: HTML takes `<title/>` for a beginning without an end, and everything after it for the title. */
function withEndTags(xhtml: string): string {
  return xhtml
    .replace(noteMark, '[$1]')
    .replace(/<([a-z][\w:-]{0,40})((?:\s[^<>]{0,4000})?)\/>/gi, (whole, name: string, rest: string) =>
      /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i.test(name)
        ? whole
        : `<${name}${rest}></${name}>`,
    )
}

function chapterText(part: string, pages: readonly string[], properties: readonly Property[]): ExtractedText {
  const writer = new BlockWriter()
  for (const html of pages) new HtmlWalk(writer).walk(parse(html))
  const { text, blocks, quotations } = writer
  return { part, text, encoding: 'utf-8', encodingFrom: 'file', blocks, quotations, properties }
}

const letterWord =
  /\b(?:letters?|briefe?|lettres?|letter[ae]|cartas?|epist\w+|to (?:the |mr|mrs|miss|dr|sir|lady|lord|\p{Lu}))|письм|نامه|رسالة|ἐπιστολ|επιστολ/iu

/** At least three chapters, and most of them, are headed as a letter is, or begin like one. */
function isBookOfLetters(chapters: readonly Chapter[]): boolean {
  const proper = chapters.filter(({ text }) => text.text.length > 200)
  const letters = proper.filter(({ text }) => {
    const heading = text.blocks.find(({ kind }) => kind === 'heading')
    if (heading === undefined) return false
    const words = text.text.slice(heading.start, heading.end)
    return letterWord.test(words) || /\b1[5-9]\d\d\b|\b20[0-2]\d\b/.test(words)
  })
  return letters.length >= 3 && letters.length > proper.length / 2
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

function damaged(): ReadingProblem {
  return new ReadingProblem(
    'unreadable',
    'The book has no list of its chapters. It is damaged; look for another copy.',
  )
}

function protectedBook(): ReadingProblem {
  return new ReadingProblem(
    'encrypted',
    'The book is protected against copying, and can only be read in the program it was bought for.',
  )
}
