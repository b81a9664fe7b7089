/** The parts of a docx and how they point at each other. Only parts inside the file are ever looked at. */
import type { ZipEntries } from '../../../read/zip-entries'
import { ReadingProblem } from '../../format'
import { decodeXml, readXml, type XmlHandler, type XmlOutcome } from '../../xml/xml-events'

interface Relation {
  /** The last word of its type, such as `footnotes`; the same in both editions of the standard. */
  readonly type: string
  /** Name of the part in the archive. */
  readonly target: string
}

export class WordPackage {
  readonly #zip: ZipEntries

  constructor(zip: ZipEntries) {
    this.#zip = zip
  }

  /** Null when there is no such part. */
  async textOf(name: string): Promise<string | null> {
    const entry = this.#zip.named(name) ?? this.#namedLike(name)
    return entry === null ? null : (await decodeXml(this.#zip.read(entry))).text
  }

  /** Whether the part is there. Errors: those of `readXml`. */
  async read(name: string, handler: XmlHandler): Promise<XmlOutcome | null> {
    const xml = await this.textOf(name)
    return xml === null ? null : readXml(xml, handler)
  }

  /** What a part points at, by the identifier of the relation; the archive's own relations for the empty name. */
  async relationsOf(part: string): Promise<ReadonlyMap<string, Relation>> {
    const slash = part.lastIndexOf('/') + 1
    const folder = part.slice(0, slash)
    const relations = new Map<string, Relation>()
    await this.read(`${folder}_rels/${part.slice(slash)}.rels`, {
      open: (element) => {
        const target = element.attribute('Target')
        if (element.name !== 'Relationship' || target === undefined) return
        if (element.attribute('TargetMode')?.toLowerCase() === 'external') return
        const type = element.attribute('Type') ?? ''
        relations.set(element.attribute('Id') ?? '', {
          type: type.slice(type.lastIndexOf('/') + 1),
          target: resolved(folder, target),
        })
      },
    })
    return relations
  }

  /** The main part. Errors: ReadingProblem `unreadable` when the archive is no text document. */
  async documentName(): Promise<string> {
    const relations = await this.relationsOf('')
    const named = targetOf(relations, 'officeDocument') ?? 'word/document.xml'
    if (this.#zip.named(named) ?? this.#namedLike(named)) return named
    throw new ReadingProblem(
      'unreadable',
      'The document has no text part (word/document.xml). Open it in a word processor and save it again.',
    )
  }

  /** Programs for Windows are careless about capitals. */
  #namedLike(name: string) {
    const lower = name.toLowerCase()
    return this.#zip.all.find((entry) => entry.name.toLowerCase() === lower) ?? null
  }
}

export function targetOf(relations: ReadonlyMap<string, Relation>, type: string): string | undefined {
  for (const relation of relations.values()) if (relation.type === type) return relation.target
  return undefined
}

/** A name in the archive, out of one relative to a folder of it. */
function resolved(folder: string, target: string): string {
  const parts: string[] = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '')
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
