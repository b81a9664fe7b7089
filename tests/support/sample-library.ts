/** Reads the bundled sample library as a stranger would, with none of the program's own importers, so that it can judge them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { z } from 'zod'

const root = fileURLToPath(new URL('../../resources/sample-library', import.meta.url))
const letters = join(root, 'letters')

const quotation = z.strictObject({
  text: z.string().min(1),
  from: z.string().nullable(),
  match: z.enum([
    'exact',
    'recased',
    'bracketed',
    'shortened',
    'altered',
    'translated',
    'document',
    'spoken',
    'phrase',
  ]),
  speaker: z.string().optional(),
  source: z.string().optional(),
})

const person = z.strictObject({
  name: z.string().min(1),
  role: z.string().optional(),
  organisation: z.string().optional(),
})

const letterTruth = z.looseObject({
  title: z.string().nullable(),
  kind: z.enum([
    'letter',
    'open letter',
    'petition',
    'e-mail',
    'report about a letter',
    'speech or event report',
    'other',
  ]),
  format: z.enum(['txt', 'md', 'html']),
  encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le']),
  language: z.string().length(2),
  direction: z.enum(['ltr', 'rtl']),
  dates: z.array(
    z.looseObject({
      edtf: z.string().nullable(),
      role: z.enum(['sent', 'received', 'published', 'event', 'mentioned']),
      as: z.string().optional(),
    }),
  ),
  senders: z.array(person),
  recipients: z.array(person),
  signatories: z.array(person),
  signatoryCount: z.number().nullable(),
  signatoryCountAs: z.string().optional(),
  quotations: z.array(quotation),
  paragraphs: z.number().optional(),
})

const truthSchema = z.strictObject({
  about: z.array(z.string()),
  files: z.record(z.string(), letterTruth),
  relations: z.array(
    z.looseObject({
      kind: z.string(),
      from: z.string(),
      to: z.string(),
      moved: z.array(z.string()).optional(),
    }),
  ),
  spellings: z.array(z.looseObject({ spellings: z.array(z.string()) })),
})

export type Quotation = z.infer<typeof quotation>

export const truth = truthSchema.parse(JSON.parse(readFileSync(join(root, 'truth.json'), 'utf8')))

export const sampleReadme = readFileSync(join(root, 'README.md'), 'utf8')

/** Paths of all letter files, relative to letters/, with forward slashes, sorted. */
export const samplePaths = readdirSync(letters, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(letters.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort()

export const bytesOf = (path: string): Buffer => readFileSync(join(letters, path))

/** The whole file decoded with the encoding that truth.json names; a byte order mark is dropped. */
export function sourceOf(path: string): string {
  const encoding = truth.files[path]?.encoding ?? 'utf-8'
  return iconv.decode(bytesOf(path), encoding, { stripBOM: true })
}

/** White space is one space, typographic quotation marks are straight ones. */
export const plain = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\u00ad/g, '')
    .replace(/^(?:> ?)+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The letter's words as a reader sees them, in the form of `plain`. */
export const wordsOf = (path: string): string =>
  plain(path.endsWith('.html') ? visibleText(parse(sourceOf(path))) : sourceOf(path))

/** How many headings, paragraphs and list items the letter itself has: one line each in text, one element each in a web page. */
export function paragraphCount(path: string): number {
  if (path.endsWith('.html')) return articleBlocks(parse(sourceOf(path)), false)
  const body = sourceOf(path).replace(/^---\n[\s\S]*?\n---\n/, '')
  return body
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('Invented for the Letterbook sample library.'))
    .length
}

/** What is wrong with a web page's markup: the parser's errors, and the names of elements that are opened but not closed. */
export function markupFaults(html: string): readonly string[] {
  const faults: string[] = []
  const page = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code }) => {
      faults.push(code)
    },
  })
  return [...faults, ...unclosed(page)]
}

const withoutEnd = new Set(['meta', 'link', 'br', 'hr', 'img'])

function unclosed(node: DefaultTreeAdapterTypes.Node): readonly string[] {
  const location = 'tagName' in node ? node.sourceCodeLocation : null
  const isOpen = location !== null && location !== undefined && location.endTag === undefined
  const own = isOpen && !withoutEnd.has(node.nodeName) ? [`${node.nodeName} is not closed`] : []
  return [...own, ...childrenOf(node).flatMap(unclosed)]
}

function childrenOf(node: DefaultTreeAdapterTypes.Node): readonly DefaultTreeAdapterTypes.Node[] {
  return 'childNodes' in node ? node.childNodes : []
}

function visibleText(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === 'script' || node.nodeName === 'style' || node.nodeName === 'head') return ''
  if ('value' in node && node.nodeName === '#text') return node.value
  return childrenOf(node).map(visibleText).join('')
}

function articleBlocks(node: DefaultTreeAdapterTypes.Node, inside: boolean): number {
  const isBlock = inside && ['h1', 'p', 'li'].includes(node.nodeName)
  const within = inside || node.nodeName === 'article'
  return childrenOf(node).reduce((sum, child) => sum + articleBlocks(child, within), isBlock ? 1 : 0)
}
