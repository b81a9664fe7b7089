/** What the elements of a REFI-QDA project say, as notes, codes and texts. */
import { hash } from 'node:crypto'
import type { ImportRemark, LeftKind } from '@shared/exchange'
import { namedUuid } from '../named-uuid'
import { countedAs } from './counting'
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
import type { XmlNode } from './xml-tree'

/** The text of a file by its path in the project; null when it is not in the archive. */
type TextOf = (path: string) => string | null

/** A note while it is gathered from the places that refer to it. */
interface Gathered {
  readonly id: string
  readonly body: string
  readonly codes: Set<string>
  readonly targets: ForeignTarget[]
  readonly created: string | null
  readonly changed: string | null
  readonly remarks: Set<ImportRemark>
}

export function projectNotes(project: XmlNode, textOf: TextOf): ForeignFile {
  const reader = new ProjectReader(project, textOf)
  reader.read()
  return reader.file()
}

const dropped: ReadonlyMap<string, LeftKind> = new Map([
  ['PictureSource', 'pictures'],
  ['AudioSource', 'recordings'],
  ['VideoSource', 'films'],
])

class ProjectReader {
  readonly #project: XmlNode
  readonly #textOf: TextOf
  readonly #origin: string | null
  readonly #isOwn: boolean
  readonly #notes = new Map<string, Gathered>()
  readonly #codes: ForeignCode[] = []
  readonly #sources = new Map<string, ForeignSource>()
  readonly #left = new Left()

  constructor(project: XmlNode, textOf: TextOf) {
    this.#project = project
    this.#textOf = textOf
    this.#origin = project.attribute('origin') ?? null
    this.#isOwn = /^letterbook/i.test(this.#origin ?? '')
  }

  read(): void {
    const codes = this.#project.first('CodeBook')?.first('Codes')
    if (codes !== undefined) this.#readCodes(codes, null)
    for (const note of this.#project.first('Notes')?.all('Note') ?? []) this.#readNote(note)
    for (const source of this.#project.first('Sources')?.children ?? []) this.#readSource(source)
    this.#countDropped()
  }

  file(): ForeignFile {
    return {
      ...{ format: 'qdpx', origin: this.#origin, sources: this.#sources, codes: this.#codes },
      notes: [...this.#notes.values()].map(noteOf),
      lost: this.#left.counts,
    }
  }

  #readCodes(parent: XmlNode, above: string | null): void {
    for (const code of parent.all('Code')) {
      const id = identityIn(code.attribute('guid') ?? '')
      if (id === null) {
        this.#left.add('codes')
        continue
      }
      this.#codes.push({
        ...{ id, parent: above, name: code.attribute('name') ?? '', colour: code.attribute('color') ?? null },
        ...{ definition: code.first('Description')?.text ?? '', shortcut: null, isTag: false },
      })
      this.#readCodes(code, id)
    }
  }

  #readNote(note: XmlNode): void {
    const id = identityIn(note.attribute('guid') ?? '')
    if (id === null) {
      this.#left.add('notes')
      return
    }
    const path = note.attribute('plainTextPath')
    const body = note.first('PlainTextContent')?.text ?? (path === undefined ? null : this.#textOf(path))
    if (body === null) this.#left.add('note-texts')
    const gathered = this.#gather(id, body ?? '', note)
    for (const code of codesOf(note)) gathered.codes.add(code)
  }

  #gather(named: string, body: string, from: XmlNode): Gathered {
    const id = ownIdentity(named, this.#notes)
    const created = from.attribute('creationDateTime')
    const changed = from.attribute('modifiedDateTime')
    const gathered: Gathered = {
      ...{ id, body: body.replace(/\r\n?/g, '\n'), codes: new Set(), targets: [], remarks: new Set() },
      ...{ created: timeIn(created), changed: timeIn(changed) },
    }
    if (created !== undefined && gathered.created === null) gathered.remarks.add('time-unknown')
    this.#notes.set(id, gathered)
    return gathered
  }

  #readSource(source: XmlNode): void {
    const kind = dropped.get(source.name)
    if (kind !== undefined) {
      this.#left.add(kind)
      return
    }
    // The text of a PDF stands in an element of its own, and selections of text refer to that.
    const text = source.name === 'PDFSource' ? source.first('Representation') : source
    this.#left.add('areas', source.all('PDFSelection').length)
    const id = source.attribute('guid')
    if (text === undefined || id === undefined) {
      this.#left.add('sources')
      return
    }
    const raw = this.#rawText(text)
    const name = source.attribute('name') ?? text.attribute('name') ?? ''
    const plain = raw?.replace(/\r\n?/g, '\n') ?? null
    const textHash = plain === null ? null : hash('sha256', plain)
    this.#sources.set(id, {
      ...{ id, name, letterKey: null, textHash, text: plain },
      path: this.#isOwn ? (source.first('Description')?.text.split('\n')[0] ?? null) : null,
    })
    this.#readSelections(id, text, raw)
    this.#readWhole(id, source)
  }

  /** Without a mark of the encoding; null when the archive does not hold it. */
  #rawText(text: XmlNode): string | null {
    const inside = text.first('PlainTextContent')?.text
    if (inside !== undefined) return inside
    const path = text.attribute('plainTextPath')
    const read = path === undefined ? null : this.#textOf(path)
    if (read === null) this.#left.add('texts')
    return read
  }

  #readSelections(source: string, text: XmlNode, raw: string | null): void {
    const selections = text.all('PlainTextSelection')
    if (raw === null) {
      this.#left.add('textless-selections', selections.length)
      return
    }
    const places = selections.map((selection) => ({
      start: Number(selection.attribute('startPosition')),
      end: Number(selection.attribute('endPosition')),
      name: selection.attribute('name') ?? '',
    }))
    const { spans, isOther } = countedAs(raw, places, /atlas/i.test(this.#origin ?? ''))
    const plain = raw.replace(/\r\n?/g, '\n')
    const textHash = hash('sha256', plain)
    const bySpan = new Map<string, Gathered>()
    selections.forEach((selection, at) => {
      const span = spans[at] ?? null
      if (span === null) {
        this.#left.add('outside-selections')
        return
      }
      const target = { source, passage: passageOf(plain, span, textHash) }
      const same = `${span.start}-${span.end}`
      for (const note of this.#notesOf(selection, this.#isOwn ? null : (bySpan.get(same) ?? null))) {
        note.targets.push(...(note.targets.some((known) => isSame(known, target)) ? [] : [target]))
        if (isOther) note.remarks.add('counted-otherwise')
        if (selection.all('NoteRef').length === 0) bySpan.set(same, note)
      }
    })
  }

  /** The notes of a selection with its codes; a selection without a note becomes one, once for each passage. */
  #notesOf(selection: XmlNode, same: Gathered | null): readonly Gathered[] {
    const codes = codesOf(selection)
    const referred = [
      ...selection.all('NoteRef'),
      ...selection.all('Coding').flatMap((coding) => coding.all('NoteRef')),
    ]
    const notes = referred.flatMap((reference) => {
      const note = this.#notes.get(identityIn(reference.attribute('targetGUID') ?? '') ?? '')
      return note === undefined ? [] : [note]
    })
    const description = selection.first('Description')?.text ?? ''
    const own =
      notes.length > 0 && description.trim() === ''
        ? []
        : [
            same !== null && description.trim() === ''
              ? same
              : this.#gather(this.#idOf(selection), description, selection),
          ]
    const all = [...new Set([...notes, ...own])]
    for (const note of all) for (const code of codes) note.codes.add(code)
    return all
  }

  #idOf(selection: XmlNode): string {
    const guid = selection.attribute('guid') ?? ''
    return identityIn(guid) ?? namedUuid(`selection ${guid} ${selection.attribute('startPosition')}`)
  }

  /** What is said of the whole text. */
  #readWhole(source: string, element: XmlNode): void {
    const target = { source, passage: null }
    let hasNote = false
    for (const reference of element.all('NoteRef')) {
      const note = this.#notes.get(identityIn(reference.attribute('targetGUID') ?? '') ?? '')
      if (note === undefined) continue
      note.targets.push(target)
      hasNote = true
    }
    const codes = codesOf(element)
    // Subtle: our own files say it with the note too, and here only for other programs.
    if (codes.length === 0 || (this.#isOwn && hasNote)) return
    const note = this.#gather(namedUuid(`codes of ${source}`), '', element)
    note.targets.push(target)
    for (const code of codes) note.codes.add(code)
  }

  #countDropped(): void {
    const count = (group: string, item: string) => this.#project.first(group)?.all(item).length ?? 0
    this.#left.add('cases', count('Cases', 'Case'))
    this.#left.add('variables', count('Variables', 'Variable'))
    this.#left.add('sets', count('Sets', 'Set'))
    this.#left.add('graphs', count('Graphs', 'Graph'))
    // Links of our own stand in the words of the notes as well.
    if (!this.#isOwn) this.#left.add('links', count('Links', 'Link'))
  }
}

function noteOf({ codes, remarks, ...note }: Gathered): ForeignNote {
  return {
    ...note,
    ...{ colour: 'none', about: { kind: 'nothing' }, mentions: [] },
    codes: [...codes],
    remarks: [...remarks],
  }
}

function codesOf(element: XmlNode): readonly string[] {
  return element.all('Coding').flatMap((coding) => {
    const id = identityIn(coding.first('CodeRef')?.attribute('targetGUID') ?? '')
    return id === null ? [] : [id]
  })
}

/** Enough of what stands around it to tell it from others with the same words. */
const contextLength = 200

function passageOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  textHash: string,
): ForeignPassage {
  return {
    exact: text.slice(start, end),
    before: text.slice(Math.max(0, start - contextLength), start).toWellFormed(),
    after: text.slice(end, end + contextLength).toWellFormed(),
    points: null,
    units: { start, end, textHash },
  }
}

function isSame(a: ForeignTarget, b: ForeignTarget): boolean {
  const { passage } = a
  return (
    a.source === b.source &&
    passage?.units?.start === b.passage?.units?.start &&
    passage?.units?.end === b.passage?.units?.end
  )
}
