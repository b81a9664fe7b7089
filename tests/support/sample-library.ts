/** Reads the bundled sample library as a stranger would, with none of the program's own importers, so that it can judge them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { z } from 'zod'

const root = fileURLToPath(new URL('../../resources/sample-library', import.meta.url))
const letters = join(root, 'letters')
const writtenOut = fileURLToPath(new URL('../fixtures/sample-texts', import.meta.url))

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
  format: z.enum(['txt', 'md', 'html', 'docx', 'odt', 'rtf', 'pdf', 'eml', 'mbox', 'tei', 'cmif']),
  encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le', 'container']),
  language: z.string().length(2).nullable(),
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
  copies: z.array(z.string()).optional(),
  places: z.array(z.object({ name: z.string(), role: z.enum(['sent', 'received', 'mentioned']) })),
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
export type LetterTruth = z.infer<typeof letterTruth>

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

/** A letter's name is its file's path, with `#` and a number where the file holds several. */
export const fileOf = (letter: string): string => letter.replace(/#\d+$/, '')
/** Counted from 0. */
export const placeInFile = (letter: string): number => Number(/#(\d+)$/.exec(letter)?.[1] ?? 1) - 1

/** What a careful reader copied out of a file that is not plain text, letter by letter; empty for a catalogue. */
function copiedTexts(path: string): readonly string[] | null {
  if (/\.(?:txt|md|html)$/.test(path)) return null
  const copy = join(writtenOut, `${path}.txt`)
  return existsSync(copy) ? readFileSync(copy, 'utf8').split(/^=====$/m) : ['']
}

/**
 * The whole file decoded with the encoding that truth.json names; a byte order mark is dropped. Of files that are not
 * plain text it is what can be read without unpacking, and the words copied out of them.
 */
export function sourceOf(path: string): string {
  const copied = copiedTexts(path)?.join('\n')
  if (copied === undefined) {
    const encoding = truth.files[path]?.encoding ?? 'utf-8'
    return iconv.decode(bytesOf(path), encoding, { stripBOM: true })
  }
  return /\.(?:docx|odt|pdf)$/.test(path) ? copied : `${unfolded(bytesOf(path).toString('utf8'))}\n${copied}`
}

/** A mail with its quoted-printable lines joined, and without what is packed in Base64. */
function unfolded(mail: string): string {
  return mail.replace(/=\r\n/g, '').replace(/^[\w+/]{60,}=*\r?$/gm, '')
}

/** The text of one letter, as a reader would copy it out: without front matter and what stands around an article. */
export function knownText(letter: string): string {
  const path = fileOf(letter)
  const copied = copiedTexts(path)
  if (copied) return copied[placeInFile(letter)] ?? ''
  if (path.endsWith('.html')) return articleText(articleOf(parse(sourceOf(path))))
  const isMail = truth.files[letter]?.format === 'eml'
  const before = isMail ? /^(?:[\w-]+: .*\n(?:[ \t].*\n)*)+\n/ : /^---\n[\s\S]*?\n---\n/
  return sourceOf(path).replace(before, '')
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
export function wordsOf(letter: string): string {
  const path = fileOf(letter)
  const copied = copiedTexts(path)
  if (copied) return plain(knownText(letter))
  return plain(path.endsWith('.html') ? visibleText(parse(sourceOf(path))) : sourceOf(path))
}

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

/** The element that holds the article and nothing else; the page where there is none. */
function articleOf(page: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Node {
  const held = [page]
  for (const node of held) {
    if (node.nodeName === 'article' || hasClass(node, 'content')) return node
    held.push(...childrenOf(node))
  }
  return page
}

const inline = new Set(['a', 'b', 'cite', 'em', 'i', 'q', 'span', 'time'])

/** What a reader of the article reads, with the numbers of its lists and without what only stands around it. */
function articleText(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  if (['aside', 'footer'].includes(node.nodeName) || hasClass(node, 'share-bar')) return ''
  const words = childrenOf(node).map(articleText).join('')
  return inline.has(node.nodeName) ? words : `${listNumber(node)}${words}\n`
}

function listNumber(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName !== 'li' || !('parentNode' in node) || node.parentNode?.nodeName !== 'ol') return ''
  const items = childrenOf(node.parentNode).filter(({ nodeName }) => nodeName === 'li')
  return `${items.indexOf(node) + 1}. `
}

function hasClass(node: DefaultTreeAdapterTypes.Node, name: string): boolean {
  return (
    'attrs' in node && node.attrs.some((attribute) => attribute.name === 'class' && attribute.value === name)
  )
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
