/**
 * Reads XML as a row of events, guarded: nesting, sizes and entities are bounded, nothing outside the document is ever
 * looked at, and what is slightly malformed is read as far as that is honest. All XML of the import goes through here.
 */
import sax from 'sax'
import { type Decoded, decode } from '../../read/decode'
import { ReadingProblem } from '../format'
import { Scopes, XmlElement } from './xml-element'
import { EntityTable, readDoctype } from './xml-entities'

export interface XmlHandler {
  open?(element: XmlElement): void
  /** The very element that was opened; `end` is set. */
  close?(element: XmlElement): void
  /** `start` is where the stretch begins in the source; white space is as written. A long text may come in several stretches. */
  text?(text: string, start: number): void
  comment?(text: string): void
  instruction?(name: string, body: string, start: number): void
}

/** Something that is not as XML should be. */
interface XmlFlaw {
  /** Counted from 1. */
  readonly line: number
  /** What is wrong, in words. */
  readonly message: string
}

export interface XmlOutcome {
  /** The first hundred. */
  readonly flaws: readonly XmlFlaw[]
  /** The document ends before its first element does. */
  readonly isTruncated: boolean
}

const deepestXml = 256
const mostAttributes = 1000
const longestAttribute = 1_000_000
const mostFlaws = 1000
const chunkSize = 65_536

/** Decodes a document: byte order mark, UTF-16, then what its XML declaration says. Errors as for `decode`. */
export function decodeXml(bytes: Buffer, chosen: string | null = null): Promise<Decoded> {
  const head = bytes.toString('latin1', 0, 400)
  const declared = /^\s*<\?xml[^>]{0,300}?encoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(head)?.[1] ?? null
  return decode(bytes, { chosen: chosen ?? sixteenBits(head), declared })
}

/** Subtle: `<?` in two bytes each surely is UTF-16, even in a document too short or too dense for a look at its zeros. */
function sixteenBits(head: string): string | null {
  if (head.startsWith('<\0?\0')) return 'utf-16le'
  return head.startsWith('\0<\0?') ? 'utf-16be' : null
}

/**
 * Reads a whole document from its text.
 * Errors: ReadingProblem `refused` for what would exhaust the machine or reaches for other files, `unreadable` for
 * what is no XML; whatever the handler throws.
 */
export function readXml(xml: string, handler: XmlHandler): XmlOutcome {
  return new XmlReader(xml, handler).read()
}

class XmlReader {
  readonly #xml: string
  readonly #handler: XmlHandler
  readonly #parser = sax.parser(true, {})
  readonly #scopes = new Scopes()
  readonly #open: XmlElement[] = []
  readonly #flaws: XmlFlaw[] = []
  #flawCount = 0
  /** Where the first element of all begins; -1 before it. */
  #rootStart = -1
  /** Characters of the source that the parser was not given. */
  #skipped = 0
  #markupEnd = 0
  /** Where the last line begins that was asked for; lines are only ever asked for further down. */
  #lineStart = 0
  #lineNumber = 1
  #attributes = 0
  /** What the parser turns a stray end tag into. */
  #strayTag = ''
  #isTruncated = false
  #thrown: Error | null = null

  constructor(xml: string, handler: XmlHandler) {
    this.#xml = xml
    this.#handler = handler
  }

  read(): XmlOutcome {
    const doctype = readDoctype(this.#xml)
    this.#connect(new EntityTable(doctype.entities))
    this.#feed(0, doctype.start)
    this.#skipped = doctype.end - doctype.start
    this.#feed(doctype.end, this.#xml.length)
    this.#guarded(() => this.#parser.close())
    this.#guarded(() => this.#closeAll())
    if (this.#rootStart === -1) throw new ReadingProblem('unreadable', this.#noElement())
    return { flaws: this.#flaws, isTruncated: this.#isTruncated }
  }

  #feed(start: number, end: number): void {
    for (let at = start; at < end; at += chunkSize) {
      const chunk = this.#xml.slice(at, Math.min(at + chunkSize, end))
      this.#guarded(() => this.#parser.write(chunk))
    }
  }

  /** The parser reports what its listeners throw as it comes; its own failures on hostile names are flaws of the file. */
  #guarded(step: () => void): void {
    try {
      step()
    } catch (thrown) {
      if (this.#thrown !== null) throw this.#thrown
      if (thrown instanceof ReadingProblem) throw thrown
      throw new ReadingProblem(
        'unreadable',
        `The XML cannot be read beyond line ${this.#line()}. Repair it there, or save it again in the program that made it.`,
      )
    }
  }

  /** Keeps what a listener threw apart from what the parser throws itself. */
  #listening<Event>(listener: (event: Event) => void): (event: Event) => void {
    return (event) => {
      try {
        listener(event)
      } catch (thrown) {
        this.#thrown = thrown instanceof Error ? thrown : new Error(String(thrown))
        throw this.#thrown
      }
    }
  }

  #connect(entities: EntityTable): void {
    const parser = this.#parser
    const handler = this.#handler
    parser.ENTITIES = new Proxy<Record<string, string>>(
      {},
      {
        get: (_, name) => (typeof name === 'string' ? entities.textOf(name) : undefined),
      },
    )
    parser.onerror = (error) => this.#onFlaw(error)
    parser.onopentagstart = () => {
      this.#attributes = 0
    }
    parser.onattribute = ({ value }) => this.#checkAttribute(value)
    parser.onopentag = this.#listening((tag: sax.Tag | sax.QualifiedTag) => this.#onOpen(tag))
    parser.onclosetag = this.#listening(() => this.#onClose())
    parser.ontext = this.#listening((text: string) => this.#onText(text))
    parser.oncdata = this.#listening((text: string) => this.#onText(text))
    parser.onopencdata = () => this.#mark()
    parser.onclosecdata = () => this.#mark()
    parser.oncomment = this.#listening((text: string) => {
      this.#mark()
      // The comment is told before its last sign.
      this.#markupEnd++
      handler.comment?.(text)
    })
    parser.onprocessinginstruction = this.#listening(({ name, body }: { name: string; body: string }) => {
      const start = this.#markupStart()
      this.#mark()
      handler.instruction?.(name, body, start)
    })
  }

  #checkAttribute(value: string): void {
    if (++this.#attributes <= mostAttributes && value.length <= longestAttribute) return
    throw new ReadingProblem(
      'refused',
      `An element near line ${this.#line()} has more or longer attributes than any real one.`,
    )
  }

  #onOpen(tag: sax.Tag | sax.QualifiedTag): void {
    const start = this.#markupStart()
    if (this.#rootStart === -1) this.#rootStart = start
    if (this.#open.length >= deepestXml) {
      throw new ReadingProblem(
        'refused',
        `Elements nest more than ${deepestXml} deep here; no real document does.`,
      )
    }
    const element = new XmlElement(
      tag.name,
      tag.attributes as Readonly<Record<string, string>>,
      this.#scopes.enter(tag),
      start,
    )
    this.#open.push(element)
    this.#mark()
    element.contentStart = this.#markupEnd
    this.#handler.open?.(element)
  }

  #onClose(): void {
    const element = this.#open.pop()
    if (element === undefined) return
    this.#scopes.leave()
    this.#mark()
    element.end = this.#markupEnd
    this.#handler.close?.(element)
  }

  /** What a document that ends too early leaves open is closed all the same, so that the handler sees whole elements. */
  #closeAll(): void {
    for (let element = this.#open.pop(); element !== undefined; element = this.#open.pop()) {
      element.end = this.#xml.length
      this.#listening((open: XmlElement) => this.#handler.close?.(open))(element)
    }
  }

  #onText(text: string): void {
    const start = this.#markupEnd
    const isStray = this.#strayTag !== '' && text.startsWith(this.#strayTag)
    const proper = isStray ? text.slice(this.#strayTag.length) : text
    this.#strayTag = ''
    // Outside the first element stands nothing but white space, and what does not belong there.
    if (this.#open.length > 0 && proper !== '') this.#handler.text?.(proper, start)
  }

  /** Everything here can be read on; the caller is told. */
  #onFlaw(error: Error): void {
    this.#parser.error = null as unknown as Error
    const [what = ''] = error.message.split('\n', 1)
    // Long texts and comments are no fault, and what is too long for real is refused by its own bound.
    if (what.startsWith('Max buffer length')) return
    if (what === 'Unclosed root tag' || what === 'Unexpected end') this.#isTruncated = true
    const stray = /^Unmatched closing tag: (.*)/.exec(what)?.[1]
    if (stray !== undefined) this.#strayTag = `</${stray}>`
    if (++this.#flawCount > mostFlaws) throw new ReadingProblem('unreadable', this.#tooManyFlaws())
    if (this.#flaws.length < 100) this.#flaws.push({ line: this.#line(), message: what })
  }

  #tooManyFlaws(): string {
    const [first] = this.#flaws
    return `This is not XML that can be read: line ${first?.line ?? 1} (${first?.message ?? ''}) and over a thousand other places are malformed. Save it again in the program that made it.`
  }

  #noElement(): string {
    const [first] = this.#flaws
    const where = first === undefined ? '' : ` Line ${first.line}: ${first.message.replace(/\.$/, '')}.`
    return `The file holds no XML element.${where} It may be damaged, or have a wrong file ending.`
  }

  #mark(): void {
    this.#markupEnd = this.#parser.position + this.#skipped
  }

  #markupStart(): number {
    return this.#parser.startTagPosition - 1 + this.#skipped
  }

  #line(): number {
    const end = this.#parser.position + this.#skipped
    let at = this.#xml.indexOf('\n', this.#lineStart)
    while (at !== -1 && at < end) {
      this.#lineStart = at + 1
      this.#lineNumber++
      at = this.#xml.indexOf('\n', at + 1)
    }
    return this.#lineNumber
  }
}
