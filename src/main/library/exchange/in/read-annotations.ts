/**
 * Reads web annotations: a collection, a page, a list or a single one, ours, those of other programs, and what Hypothesis
 * gives out. A reference to another file is never followed.
 */

import { hash } from 'node:crypto'
import type { ImportRemark } from '@shared/exchange'
import { AppError } from '@shared/failure'
import { parseLetterKey } from '@shared/letter-key'
import { type NoteAbout, type NoteColour, noteColours } from '@shared/note'
import { parse, parseFragment } from 'parse5'
import type { z } from 'zod'
import { namedUuid } from '../named-uuid'
import { notebookIri, thingNamed } from '../out/annotation-terms'
import {
  annotationSchema,
  type bodySchema,
  many,
  ownCodeSchema,
  ownMentionSchema,
  type ReadAnnotation,
  selectorSchema,
  type targetSchema,
} from './annotation-schema'
import {
  type ForeignCode,
  type ForeignFile,
  type ForeignNote,
  type ForeignPassage,
  type ForeignSource,
  type ForeignTarget,
  identityIn,
  Left,
  ownIdentity,
  timeIn,
} from './foreign'

type Target = z.infer<typeof targetSchema>
type Body = z.infer<typeof bodySchema>

/** Errors: `refused` for what is no JSON and holds no annotation. */
export function readAnnotations(json: string, path: string): ForeignFile {
  const content = parsed(json, path)
  const reader = new AnnotationReader(content)
  for (const item of annotationsIn(content)) reader.read(item)
  const file = reader.file()
  if (file.notes.length > 0) return file
  const unread = file.lost.get('unreadable') ?? 0
  throw new AppError(
    'refused',
    unread === 0
      ? `${path} holds no web annotation, so nothing can be taken over.`
      : `None of the ${unread} annotations in ${path} could be read: they are not as the standard has them.`,
    path,
  )
}

function parsed(json: string, path: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new AppError('refused', `${path} is damaged, or no file of JSON. Nothing of it was taken.`, path)
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A collection has pages that have items: nothing real lies deeper than so many. */
const deepest = 20

function annotationsIn(content: unknown, depth = 0): readonly unknown[] {
  if (depth > deepest) return []
  if (Array.isArray(content)) return content.flatMap((item) => annotationsIn(item, depth + 1))
  if (!isObject(content)) return []
  for (const name of ['first', 'items', 'rows', '@graph', 'annotations']) {
    const inside = content[name]
    if (Array.isArray(inside) || isObject(inside)) return annotationsIn(inside, depth + 1)
  }
  return 'target' in content || 'body' in content || 'bodyValue' in content ? [content] : []
}

class AnnotationReader {
  readonly #notes: ForeignNote[] = []
  readonly #ids = new Set<string>()
  readonly #contents = new Set<string>()
  readonly #sources = new Map<string, ForeignSource>()
  readonly #codes = new Map<string, ForeignCode>()
  readonly #left = new Left()
  readonly #origin: string | null

  constructor(content: unknown) {
    const generator = isObject(content) ? content['generator'] : null
    const name = isObject(generator) ? generator['name'] : generator
    this.#origin = typeof name === 'string' ? name : null
    const own = isObject(content) ? content['letterbook:codes'] : null
    for (const item of Array.isArray(own) ? own : []) this.#ownCode(item)
  }

  read(item: unknown): void {
    const read = annotationSchema.safeParse(item)
    if (!read.success) {
      this.#left.add('unreadable')
      return
    }
    const annotation = read.data
    const id = this.#identityOf(annotation)
    if (id === null) return
    const remarks: ImportRemark[] = []
    const { body, codes } = this.#bodies(annotation, remarks)
    const { targets, about } = this.#targets(annotation, remarks)
    const created = timeIn(annotation.created)
    const changed = timeIn(annotation.modified ?? annotation.updated)
    if (annotation.created !== undefined && created === null) remarks.push('time-unknown')
    this.#notes.push({
      ...{ id, body, codes, targets, about, remarks, colour: colourOf(annotation) },
      mentions: (annotation['letterbook:mentions'] ?? []).flatMap((mention) => {
        const known = ownMentionSchema.safeParse(mention)
        return known.success ? [known.data] : []
      }),
      ...{ created, changed },
    })
  }

  /** Null for one that stands in the file twice. Others that share an identity become notes of their own. */
  #identityOf(annotation: ReadAnnotation): string | null {
    const content = JSON.stringify(annotation)
    const named = identityIn(annotation.id ?? '') ?? namedUuid(`annotation ${annotation.id ?? content}`)
    const digest = hash('sha256', content)
    if (this.#contents.has(digest)) {
      this.#left.add('doubles')
      return null
    }
    this.#contents.add(digest)
    const id = ownIdentity(named, this.#ids)
    this.#ids.add(id)
    return id
  }

  file(): ForeignFile {
    return {
      ...{ format: 'jsonld', origin: this.#origin, sources: this.#sources, notes: this.#notes },
      ...{ codes: [...this.#codes.values()], lost: this.#left.counts },
    }
  }

  #ownCode(item: unknown): void {
    const code = ownCodeSchema.safeParse(item)
    const id = code.success ? identityIn(code.data.id) : null
    if (!code.success || id === null) return
    const { parent, name, colour, definition, shortcut } = code.data
    const above = parent === null ? null : identityIn(parent)
    this.#codes.set(id, { id, parent: above, name, colour, definition, shortcut, isTag: false })
  }

  #bodies(annotation: ReadAnnotation, remarks: ImportRemark[]) {
    const texts: string[] = []
    const codes: string[] = []
    for (const body of many<Body>(annotation.body)) {
      if (typeof body === 'string') texts.push(body)
      else this.#body(body, texts, codes, remarks)
    }
    for (const text of [annotation.bodyValue, annotation.text]) if (typeof text === 'string') texts.push(text)
    for (const tag of annotation.tags ?? []) codes.push(this.#tag(tag))
    return { body: texts.filter((text) => text !== '').join('\n\n'), codes: [...new Set(codes)] }
  }

  #body(body: object, texts: string[], codes: string[], remarks: ImportRemark[]): void {
    const {
      value,
      format,
      purpose,
      'letterbook:code': own,
    } = body as Readonly<Record<string, string | readonly string[] | undefined>>
    if (typeof value !== 'string') {
      this.#left.add('bodies')
      return
    }
    if (many(purpose).flat().includes('tagging')) {
      const known = typeof own === 'string' ? identityIn(own) : null
      codes.push(known !== null && this.#codes.has(known) ? known : this.#tag(value))
      return
    }
    const isHtml = typeof format === 'string' && /html/i.test(format)
    if (isHtml) remarks.push('html-text')
    texts.push(isHtml ? wordsOfHtml(value) : value)
  }

  #tag(name: string): string {
    const id = namedUuid(`tag ${name.trim()}`)
    this.#codes.set(id, {
      ...{ id, parent: null, name: name.trim(), colour: null, definition: '', shortcut: null, isTag: true },
    })
    return id
  }

  #targets(annotation: ReadAnnotation, remarks: ImportRemark[]) {
    const targets: ForeignTarget[] = []
    let about: NoteAbout = { kind: 'nothing' }
    for (const target of many<Target>(annotation.target)) {
      const iri = typeof target === 'string' ? target : sourceIri(target, annotation)
      const thing = thingNamed(iri)
      if (iri === '' || iri === notebookIri) continue
      if (thing?.kind === 'person') about = thing
      else if (thing?.kind === 'saved-search') about = savedSearch(thing.id) ?? about
      else targets.push(this.#target(iri, target, annotation, remarks))
    }
    return { targets, about }
  }

  #target(iri: string, target: Target, annotation: ReadAnnotation, remarks: ImportRemark[]): ForeignTarget {
    const textHash = typeof target === 'string' ? null : (target['letterbook:textHash'] ?? null)
    const known = this.#sources.get(iri)
    if (known === undefined || (known.textHash === null && textHash !== null))
      this.#sources.set(iri, sourceOf(iri, titleOf(target, annotation), textHash))
    if (typeof target === 'string' || target.selector === undefined) return { source: iri, passage: null }
    const passage = passageOf(target, remarks)
    if (passage === null) remarks.push('no-text-target')
    return { source: iri, passage }
  }
}

function savedSearch(id: string): NoteAbout | null {
  const known = identityIn(id)
  return known === null ? null : { kind: 'saved-search', id: known }
}

function colourOf(annotation: ReadAnnotation): NoteColour {
  return noteColours.find((colour) => colour === annotation['letterbook:colour']) ?? 'none'
}

function sourceIri(target: Exclude<Target, string>, annotation: ReadAnnotation): string {
  const { source, id } = target
  if (typeof source === 'string') return source
  return source?.id ?? id ?? annotation.uri ?? ''
}

function titleOf(target: Target, annotation: ReadAnnotation): string {
  const source = typeof target === 'string' ? undefined : target.source
  const own = typeof source === 'object' ? (source['dcterms:title'] ?? source['dc:title']) : undefined
  const direct = typeof target === 'string' ? undefined : target['dcterms:title']
  return own ?? direct ?? many(annotation.document?.title).flat()[0] ?? ''
}

function sourceOf(iri: string, title: string, textHash: string | null): ForeignSource {
  const thing = thingNamed(iri)
  const letterKey = thing?.kind === 'letter' ? thing.letterKey : null
  const place = letterKey === null ? null : parseLetterKey(letterKey)
  const name = title === '' && letterKey === null ? lastPart(iri) : title
  return {
    ...{ id: iri, name, letterKey, textHash, text: null },
    path: place === null ? null : place.part === '' ? place.path : `${place.path}#${place.part}`,
  }
}

function lastPart(iri: string): string {
  const [path = ''] = iri.split(/[?#]/, 1)
  const name = path.split('/').findLast((part) => part !== '') ?? iri
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function passageOf(target: Exclude<Target, string>, remarks: ImportRemark[]): ForeignPassage | null {
  let quote: z.infer<typeof selectorSchema> | null = null
  let position: z.infer<typeof selectorSchema> | null = null
  for (const item of many(target.selector).flat()) {
    const selector = selectorSchema.safeParse(item)
    if (!selector.success) continue
    if (selector.data.type === 'TextQuoteSelector') quote ??= selector.data
    if (selector.data.type === 'TextPositionSelector') position ??= selector.data
  }
  const { start, end } = position ?? {}
  const points = isPlace(start, end) ? { start: start ?? 0, end: end ?? 0 } : null
  const exact = quote?.exact === undefined || quote.exact === '' ? null : quote.exact
  if (exact === null && points === null) return null
  if (exact === null) remarks.push('position-only')
  const [from, to] = target['letterbook:units'] ?? []
  const textHash = target['letterbook:textHash']
  const isOwn = from !== undefined && to !== undefined && textHash !== undefined
  return {
    ...{ exact, points, before: quote?.prefix ?? '', after: quote?.suffix ?? '' },
    units: isOwn ? { start: from, end: to, textHash } : null,
  }
}

function isPlace(start: number | undefined, end: number | undefined): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && (start ?? -1) >= 0 && (end ?? 0) > (start ?? 0)
}

/** The words of a page of HTML, its paragraphs apart. */
function wordsOfHtml(html: string): string {
  const parts: string[] = []
  const walk = (node: {
    readonly nodeName: string
    readonly value?: string
    readonly childNodes?: readonly object[]
  }) => {
    if (node.nodeName === 'script' || node.nodeName === 'style') return
    if (node.nodeName === '#text') parts.push((node.value ?? '').replace(/\s+/g, ' '))
    if (node.nodeName === 'br') parts.push('\n')
    for (const child of node.childNodes ?? []) walk(child as typeof node)
    if (/^(?:p|div|li|h\d|blockquote|tr)$/.test(node.nodeName)) parts.push('\n\n')
  }
  const isPage = /<html|<body/i.test(html)
  walk(isPage ? parse(html) : parseFragment(html))
  return parts
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
