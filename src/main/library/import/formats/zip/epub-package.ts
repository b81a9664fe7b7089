/** What an electronic book says of itself: which of its files are read in which order, and what is stated of the whole. */
import type { ZipEntries, ZipEntry } from '../../read/zip-entries'
import { type Property, ReadingProblem } from '../format'
import { PropertyReader } from '../office/document-properties'
import type { XmlElement } from '../xml/xml-element'
import { decodeXml, readXml } from '../xml/xml-events'

export interface Book {
  /** Chapters in the order of reading. */
  readonly paths: readonly string[]
  /** Those that the book names as its table of contents. */
  readonly contents: ReadonlySet<string>
  readonly properties: readonly Property[]
}

/** Errors: ReadingProblem `unreadable` for a book without a list of its chapters. */
export async function readBook(zip: ZipEntries): Promise<Book> {
  const packagePath = await packagePathOf(zip)
  const xml = await textOf(zip, packagePath)
  if (xml === null) throw damaged()
  const reader = new PackageReader(packagePath.slice(0, packagePath.lastIndexOf('/') + 1))
  readXml(xml, reader)
  return reader.book
}

/** Paths of the files that cannot be read without the program that the book was bought for, fonts included. */
export async function encryptedPaths(zip: ZipEntries): Promise<ReadonlySet<string>> {
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

/** Null for a file that the book does not hold. Errors: those of unpacking. */
export async function textOf(zip: ZipEntries, path: string): Promise<string | null> {
  const entry = zip.named(path) ?? likelyNamed(zip, path)
  if (entry === null || entry.size === 0) return null
  return (await decodeXml(zip.read(entry))).text
}

/** Books were made on systems for which capitals, and accents in one sign or two, are the same. */
function likelyNamed(zip: ZipEntries, path: string): ZipEntry | null {
  const wanted = folded(path)
  return zip.all.find(({ name }) => folded(name) === wanted) ?? null
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
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
  return pathIn('', path)
}

class PackageReader {
  readonly #folder: string
  readonly #properties = new PropertyReader()
  /** Paths of texts by the name under which the order of reading has them. */
  readonly #items = new Map<string, string>()
  readonly #spine: string[] = []
  readonly #contents = new Set<string>()
  #isInMetadata = false

  constructor(folder: string) {
    this.#folder = folder
  }

  open(element: XmlElement): void {
    if (element.name === 'metadata') this.#isInMetadata = true
    else if (this.#isInMetadata) this.#properties.open(element)
    else if (element.name === 'item') this.#addItem(element)
    else if (element.name === 'itemref') this.#spine.push(element.attribute('idref') ?? '')
    else if (element.name === 'reference') this.#addReference(element)
  }

  close({ name }: XmlElement): void {
    if (name === 'metadata') this.#isInMetadata = false
    else if (this.#isInMetadata) this.#properties.close()
  }

  text(text: string): void {
    this.#properties.text(text)
  }

  get book(): Book {
    const inOrder = this.#spine.flatMap((id) => this.#items.get(id) ?? [])
    return {
      // Some programs write an order of reading that names nothing.
      paths: [...new Set(inOrder.length > 0 ? inOrder : this.#items.values())],
      contents: this.#contents,
      // The date of a book is that of its edition, of no letter.
      properties: this.#properties.properties.filter(
        ({ field }) => field !== 'modified' && field !== 'created',
      ),
    }
  }

  #addItem(element: XmlElement): void {
    const path = pathIn(this.#folder, element.attribute('href') ?? '')
    const isNavigation = (element.attribute('properties') ?? '').split(/\s+/).includes('nav')
    const mediaType = element.attribute('media-type') ?? ''
    // The table of contents is made of the chapters' titles.
    if (isText(mediaType, path) && !isNavigation) this.#items.set(element.attribute('id') ?? '', path)
  }

  #addReference(element: XmlElement): void {
    const href = element.attribute('href') ?? ''
    if (element.attribute('type') === 'toc' && !href.includes('#'))
      this.#contents.add(pathIn(this.#folder, href))
  }
}

function isText(mediaType: string, path: string): boolean {
  if (/xhtml|text\/html|x-dtbook|x-oeb1-document/.test(mediaType)) return true
  return /^(?:|text\/xml|application\/xml)$/.test(mediaType) && /\.x?html?$/i.test(path)
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

function damaged(): ReadingProblem {
  return new ReadingProblem(
    'unreadable',
    'The book has no list of its chapters. It is damaged; look for another copy.',
  )
}
