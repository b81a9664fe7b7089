/** PDF documents: the text layer as paragraphs with the pages they stand on, and what the document states about itself. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { BlockWriter } from '../block-writer'
import { type Extracted, type ExtractedText, type Reading, ReadingProblem, type SourceFile } from '../format'
import type { GlyphLayer } from './glyph'
import { type OpenDocument, openDocument } from './open-document'
import { layOut } from './pdf-pages'
import { pdfProperties } from './pdf-properties'
import { writePages } from './pdf-text'
import { readPage } from './read-page'

/** More pages than any volume of letters has; a document that claims more is read up to here. */
const mostPages = 5000

export async function extractPdf(
  file: SourceFile,
  reading: Reading,
): Promise<readonly (ExtractedText | Extracted)[]> {
  const open = await openDocument(file.bytes())
  try {
    return await read(open, reading)
  } finally {
    await open.close()
  }
}

interface ReadPages {
  /** Pages on which nothing is printed, counted from 1. */
  readonly blank: readonly number[]
  readonly pages: readonly (readonly GlyphLayer[])[]
  /** Pages that could not be read, counted from 1. */
  readonly broken: readonly number[]
}

async function read(open: OpenDocument, reading: Reading): Promise<readonly (ExtractedText | Extracted)[]> {
  const { document } = open
  const { pages, broken, blank } = await readPages(open, reading)
  const known = new Set([...broken, ...blank])
  const empty = pages.flatMap((layers, at) => (hasText(layers) || known.has(at + 1) ? [] : [at + 1]))
  if (!pages.some(hasText)) throw withoutText(document, broken)
  const { parts, measure } = layOut(pages, await labelsOf(document))
  const writer = new BlockWriter()
  const written = writePages(parts, measure, writer)
  const { text, blocks, quotations } = writer
  const letter: ExtractedText = {
    part: '',
    text,
    encoding: 'pdf',
    encodingFrom: 'file',
    blocks,
    quotations,
    properties: await propertiesOf(document),
    pages: written,
  }
  return [letter, ...(await problemsOf(document, broken, empty)).map(inPart)]
}

async function readPages({ document, pdfjs }: OpenDocument, reading: Reading): Promise<ReadPages> {
  const names = operatorNames(pdfjs.OPS)
  const pages: (readonly GlyphLayer[])[] = []
  const broken: number[] = []
  const blank: number[] = []
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    try {
      reading.step()
      const page = await document.getPage(number)
      const { layers, isBlank } = await readPage(page, names)
      pages.push(layers)
      if (isBlank) blank.push(number)
      page.cleanup()
    } catch {
      pages.push([])
      broken.push(number)
      // A document whose first hundred pages are all missing has none.
      if (broken.length === number && number >= 100) break
    }
  }
  return { pages, broken, blank }
}

function operatorNames(operators: Readonly<Record<string, number>>): readonly string[] {
  const names: string[] = []
  for (const [name, number] of Object.entries(operators)) names[number] = name
  return names
}

function hasText(layers: readonly GlyphLayer[]): boolean {
  return layers.some(({ glyphs }) => glyphs.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
}

function withoutText(document: PDFDocumentProxy, broken: readonly number[]): ReadingProblem {
  if (broken.length > 0) {
    return new ReadingProblem(
      'unreadable',
      'None of the pages of this document can be read: it is damaged. Get the file again, or print it to a new PDF.',
    )
  }
  const pages = document.numPages === 1 ? 'a picture of a page' : `pictures of ${document.numPages} pages`
  return new ReadingProblem(
    'no-text-layer',
    `The document holds only ${pages}, without text (a scan). Run text recognition (OCR) on it, and import the result.`,
  )
}

async function labelsOf(document: PDFDocumentProxy): Promise<readonly string[] | null> {
  const labels = await document.getPageLabels().catch(() => null)
  return labels?.some((label, at) => label !== '' && label !== String(at + 1)) ? labels : null
}

async function propertiesOf(document: PDFDocumentProxy): Promise<ExtractedText['properties']> {
  const metadata = await document.getMetadata().catch(() => null)
  return metadata ? pdfProperties(metadata.info, metadata.metadata ?? []) : []
}

async function problemsOf(
  document: PDFDocumentProxy,
  broken: readonly number[],
  empty: readonly number[],
): Promise<readonly string[]> {
  const attachments = await document.getAttachments().catch(() => null)
  const names = [...(attachments?.keys() ?? [])]
  const messages: string[] = []
  if (broken.length > 0)
    messages.push(
      `${pagesNamed(broken)} could not be read: the document is damaged there. Get the file again.`,
    )
  if (empty.length > 0) {
    messages.push(
      `${pagesNamed(empty)} without text, probably scanned. Run text recognition (OCR) on the document.`,
    )
  }
  if (document.numPages > mostPages) {
    messages.push(`Only the first ${mostPages} of ${document.numPages} pages were read. Divide the document.`)
  }
  if (names.length > 0) {
    messages.push(
      `Files are embedded in the document that were not read (${names.slice(0, 5).join(', ')}). Save them as files of their own.`,
    )
  }
  return messages
}

function pagesNamed(pages: readonly number[]): string {
  const shown = pages.slice(0, 12).join(', ') + (pages.length > 12 ? ' …' : '')
  return pages.length === 1 ? `Page ${shown}` : `Pages ${shown}`
}

function inPart(message: string): Extracted {
  return { kind: 'problem', problem: { part: '', code: 'read-in-part', message } }
}
