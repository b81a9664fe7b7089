/** Numbers and bullets of lists, which a docx does not write into its text, rebuilt from `numbering.xml`. */
import type { XmlElement } from '../../xml/xml-element'
import { readXml } from '../../xml/xml-events'
import { type NumberFormat, numberAs } from '../list-numbers'

interface Level {
  start: number
  format: NumberFormat
  /** With `%1` for the number of the first level. */
  text: string
  isLegal: boolean
}

interface List {
  readonly levels: Map<number, Level>
  readonly counters: (number | undefined)[]
  /** The list style that has the levels, for a list that has none of its own. */
  style: string | null
}

interface Instance {
  readonly abstract: string
  readonly levels: Map<number, Level>
  readonly restarts: Map<number, number>
}

const formats: ReadonlyMap<string, NumberFormat> = new Map(
  Object.entries({
    decimal: 'decimal',
    decimalZero: 'padded',
    lowerLetter: 'lower-letter',
    upperLetter: 'upper-letter',
    lowerRoman: 'lower-roman',
    upperRoman: 'upper-roman',
    ordinal: 'ordinal',
    hebrew1: 'hebrew',
    hebrew2: 'hebrew',
    arabicAbjad: 'abjad',
    arabicAlpha: 'arabic-letter',
    russianLower: 'russian-lower',
    russianUpper: 'russian-upper',
    bullet: 'bullet',
    none: 'none',
  } as const),
)

const deepestLevel = 8
const longestSign = 100

function numberFormatOfWord(name: string | undefined): NumberFormat {
  return formats.get(name ?? '') ?? 'decimal'
}

export class WordNumbering {
  readonly #lists = new Map<string, List>()
  readonly #instances = new Map<string, Instance>()
  readonly #listOfStyle = new Map<string, string>()
  /** Levels that a paragraph style belongs to. */
  readonly #styleLevels = new Map<string, number>()

  /** The sign of the next paragraph of a list, with a space behind it; empty for none. Counts on. */
  next(instanceId: string, level: number): string {
    const instance = this.#instances.get(instanceId)
    const list = instance && this.#listOf(instance)
    if (!instance || !list || level > deepestLevel) return ''
    const restart = instance.restarts.get(level)
    const own = levelOf(instance, list, level)
    if (own === undefined) return ''
    if (restart !== undefined) {
      list.counters[level] = restart
      instance.restarts.delete(level)
    } else list.counters[level] = (list.counters[level] ?? own.start - 1) + 1
    list.counters.length = level + 1
    const sign = signOf(own, instance, list)
    return sign === '' ? '' : `${sign} `
  }

  #listOf(instance: Instance): List | undefined {
    const list = this.#lists.get(instance.abstract)
    const linked = this.#listOfStyle.get(list?.style ?? '')
    return linked === undefined ? list : (this.#lists.get(linked) ?? list)
  }

  levelOfStyle(instanceId: string, styleId: string): number {
    const instance = this.#instances.get(instanceId)
    return this.#styleLevels.get(`${instance?.abstract ?? ''} ${styleId}`) ?? 0
  }

  read(xml: string): void {
    let list: List | null = null
    let listId = ''
    let instance: Instance | null = null
    let level: Level | null = null
    let index = 0
    readXml(xml, {
      open: (element) => {
        switch (element.name) {
          case 'abstractNum':
            listId = element.attribute('abstractNumId') ?? ''
            list = { levels: new Map(), counters: [], style: null }
            this.#lists.set(listId, list)
            break
          case 'num': {
            instance = { abstract: '', levels: new Map(), restarts: new Map() }
            const id = element.attribute('numId') ?? ''
            this.#instances.set(id, instance)
            break
          }
          case 'abstractNumId':
            if (instance) Object.assign(instance, { abstract: val(element) })
            break
          case 'lvlOverride':
            index = levelIndex(element)
            break
          case 'startOverride':
            instance?.restarts.set(index, Number.parseInt(val(element), 10) || 0)
            break
          case 'lvl':
            index = levelIndex(element)
            level = { start: 1, format: 'decimal', text: '', isLegal: false }
            ;(instance ?? list)?.levels.set(index, level)
            break
          case 'numStyleLink':
            if (list) list.style = val(element)
            break
          case 'styleLink':
            this.#listOfStyle.set(val(element), listId)
            break
          case 'pStyle':
            this.#styleLevels.set(`${listId} ${val(element)}`, index)
            break
          default:
            if (level) describeLevel(level, element)
        }
      },
      close: ({ name }) => {
        if (name === 'lvl') level = null
        if (name === 'num') instance = null
        if (name === 'abstractNum') list = null
      },
    })
  }
}

function describeLevel(level: Level, element: XmlElement): void {
  switch (element.name) {
    case 'start':
      level.start = Number.parseInt(val(element), 10) || 0
      break
    case 'numFmt':
      level.format = numberFormatOfWord(val(element))
      break
    case 'lvlText':
      level.text = val(element).slice(0, longestSign)
      break
    case 'isLgl':
      level.isLegal = true
      break
  }
}

function signOf(own: Level, instance: Instance, list: List): string {
  if (own.format === 'bullet') return /^[-–—]$/.test(own.text) ? own.text : '•'
  return own.text
    .replace(/%(\d)/g, (_, digit) => {
      const at = Number(digit) - 1
      const level = levelOf(instance, list, at)
      if (level === undefined) return ''
      return numberAs(own.isLegal ? 'decimal' : level.format, list.counters[at] ?? level.start)
    })
    .trim()
}

function levelOf(instance: Instance, list: List, level: number): Level | undefined {
  return instance.levels.get(level) ?? list.levels.get(level)
}

function levelIndex(element: XmlElement): number {
  return Number.parseInt(element.attribute('ilvl') ?? '0', 10) || 0
}

function val(element: XmlElement): string {
  return element.attribute('val') ?? ''
}
