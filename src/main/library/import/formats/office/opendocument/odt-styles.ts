/** The styles of an OpenDocument text as far as they tell something about its text: kinds, hidden text, breaks, lists. */
import type { BlockKind } from '@shared/letter'
import type { XmlElement } from '../../xml/xml-element'
import { type NumberFormat, numberAs } from '../list-numbers'
import { kindOfStyle } from '../style-kinds'

interface RawStyle {
  readonly name: string
  readonly parent: string | null
  readonly page: string | null
  isHidden: boolean | null
  breakBefore: boolean
  breakAfter: boolean
}

export interface OdtStyle {
  readonly kind: BlockKind | null
  readonly isHidden: boolean
  readonly breakBefore: boolean
  readonly breakAfter: boolean
  /** The page style that begins here. */
  readonly page: string | null
}

interface ListLevel {
  readonly format: NumberFormat
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  /** How many levels are shown, for instance 2 for `1.1`. */
  readonly shown: number
}

const unknown: OdtStyle = { kind: null, isHidden: false, breakBefore: false, breakAfter: false, page: null }
const longestChain = 20
const longestSign = 100

const formats: ReadonlyMap<string, NumberFormat> = new Map(
  Object.entries({
    '1': 'decimal',
    a: 'lower-letter',
    A: 'upper-letter',
    i: 'lower-roman',
    I: 'upper-roman',
    '1st': 'ordinal',
    'א, ב, ג, ...': 'hebrew',
    '١, ٢, ٣, ٤, ...': 'arabic-digits',
    '۱, ۲, ۳, ۴, ...': 'persian-digits',
    'أ, ب, ت, ...': 'arabic-letter',
    'أ, ب, ج, ...': 'abjad',
  } as const),
)

/** The names under which outline numbers of headings are kept among the list styles. */
export const outlineList = ' outline'

export class OdtStyles {
  readonly #styles = new Map<string, RawStyle>()
  readonly #known = new Map<string, OdtStyle>()
  readonly #lists = new Map<string, Map<number, ListLevel>>()
  #open: RawStyle | null = null
  #openList: Map<number, ListLevel> | null = null

  open(element: XmlElement): void {
    switch (element.name) {
      case 'style':
        this.#openStyle(element)
        break
      case 'list-style':
      case 'outline-style':
        this.#openList = new Map()
        this.#lists.set(
          element.name === 'outline-style' ? outlineList : (element.attribute('name') ?? ''),
          this.#openList,
        )
        break
      case 'list-level-style-number':
      case 'list-level-style-bullet':
      case 'list-level-style-image':
      case 'outline-level-style':
        this.#openList?.set(Number(element.attribute('level') ?? '1'), listLevel(element))
        break
      // The second is how StarOffice wrote them.
      case 'paragraph-properties':
      case 'text-properties':
      case 'properties':
        if (this.#open) describeStyle(this.#open, element)
    }
  }

  close({ name }: XmlElement): void {
    if (name === 'style') this.#open = null
    if (name === 'list-style' || name === 'outline-style') this.#openList = null
  }

  style(name: string | undefined): OdtStyle {
    if (name === undefined) return unknown
    const known = this.#known.get(name)
    if (known) return known
    const style = this.#resolved(name)
    this.#known.set(name, style)
    return style
  }

  hasList(name: string): boolean {
    return this.#lists.has(name)
  }

  /** The sign of a list's paragraph with a space behind it; empty for none. `counters` begins with the first level. */
  sign(list: string, level: number, counters: readonly number[]): string {
    const own = this.#lists.get(list)?.get(level)
    if (!own || own.format === 'none') return ''
    if (own.format === 'bullet') return `${own.suffix} `
    const numbers: string[] = []
    for (let at = Math.max(1, level - own.shown + 1); at <= level; at++) {
      const format = this.#lists.get(list)?.get(at)?.format ?? 'none'
      const number = format === 'bullet' ? '' : numberAs(format, counters[at - 1] ?? 1)
      if (number !== '') numbers.push(number)
    }
    return `${own.prefix}${numbers.join('.')}${own.suffix}`.trim().concat(' ')
  }

  start(list: string, level: number): number {
    return this.#lists.get(list)?.get(level)?.start ?? 1
  }

  #openStyle(element: XmlElement): void {
    const name = element.attribute('name') ?? ''
    this.#open = {
      name: element.attribute('display-name') ?? name,
      parent: element.attribute('parent-style-name') ?? null,
      page: element.attribute('master-page-name') || null,
      isHidden: null,
      breakBefore: false,
      breakAfter: false,
    }
    this.#styles.set(name, this.#open)
    this.#known.clear()
  }

  #resolved(name: string): OdtStyle {
    const chain: RawStyle[] = []
    const names: string[] = []
    for (let at: string | null = name; at !== null && chain.length < longestChain; ) {
      const style = this.#styles.get(at)
      // A style that the document does not define is still named after what it is for.
      names.push(style?.name ?? at)
      if (!style) break
      chain.push(style)
      at = style.parent
    }
    const own = chain[0]
    if (!own) return { ...unknown, kind: kindOfStyle(name) }
    return {
      kind: names.map(kindOfStyle).find((kind) => kind !== null) ?? null,
      isHidden: chain.map(({ isHidden }) => isHidden).find((hidden) => hidden !== null) ?? false,
      breakBefore: own.breakBefore,
      breakAfter: own.breakAfter,
      page: own.page,
    }
  }
}

function describeStyle(style: RawStyle, element: XmlElement): void {
  const display = element.attribute('display')
  if (display !== undefined) style.isHidden = display === 'none'
  if (element.attribute('break-before') === 'page') style.breakBefore = true
  if (element.attribute('break-after') === 'page') style.breakAfter = true
}

function listLevel(element: XmlElement): ListLevel {
  const bullet = element.attribute('bullet-char')
  if (element.name !== 'list-level-style-number' && element.name !== 'outline-level-style') {
    const sign = bullet !== undefined && /^[-–—]$/.test(bullet) ? bullet : '•'
    return { format: 'bullet', prefix: '', suffix: sign, start: 1, shown: 1 }
  }
  const written = element.attribute('num-format') ?? ''
  return {
    format: written === '' ? 'none' : (formats.get(written) ?? 'decimal'),
    prefix: (element.attribute('num-prefix') ?? '').slice(0, longestSign),
    suffix: (element.attribute('num-suffix') ?? '').slice(0, longestSign),
    start: Number(element.attribute('start-value') ?? '1') || 1,
    shown: Number(element.attribute('display-levels') ?? '1') || 1,
  }
}
