/** The styles of a docx as far as they tell something about its text. */
import type { BlockKind } from '@shared/letter'
import { readXml } from '../../xml/xml-events'
import { kindOfStyle } from '../style-kinds'
import { isOn } from './word-values'

export interface WordStyle {
  readonly kind: BlockKind | null
  readonly isHidden: boolean
  readonly list: string | null
  readonly level: number | null
}

interface RawStyle {
  name: string
  base: string | null
  outline: number | null
  isHidden: boolean | null
  list: string | null
  level: number | null
}

const unknown: WordStyle = { kind: null, isHidden: false, list: null, level: null }
/** Styles build on each other, but not in circles. */
const longestChain = 20

export class WordStyles {
  readonly #raw = new Map<string, RawStyle>()
  readonly #known = new Map<string, WordStyle>()
  #default: string | null = null

  style(id: string | null): WordStyle {
    const wanted = id ?? this.#default
    if (wanted === null) return unknown
    const known = this.#known.get(wanted)
    if (known) return known
    const style = this.#resolved(wanted)
    this.#known.set(wanted, style)
    return style
  }

  #resolved(id: string): WordStyle {
    const chain: RawStyle[] = []
    for (let at: string | null = id; at !== null && chain.length < longestChain; ) {
      const raw = this.#raw.get(at)
      if (!raw) break
      chain.push(raw)
      at = raw.base
    }
    // A style that the document does not define is still named after what it is for.
    if (chain.length === 0)
      return { ...unknown, kind: kindOfStyle(id.replace(/(\p{Ll})(\p{Lu}|\d)/gu, '$1 $2')) }
    const named = firstOf(chain, ({ name }) => kindOfStyle(name))
    const outline = firstOf(chain, (raw) => raw.outline)
    return {
      kind: named ?? (outline !== null && outline < 9 ? 'heading' : null),
      isHidden: firstOf(chain, (raw) => raw.isHidden) ?? false,
      list: firstOf(chain, (raw) => raw.list),
      level: firstOf(chain, (raw) => raw.level),
    }
  }

  read(xml: string): void {
    let style: RawStyle | null = null
    readXml(xml, {
      open: (element) => {
        const value = element.attribute('val')
        if (element.name === 'style') {
          style = { name: '', base: null, outline: null, isHidden: null, list: null, level: null }
          const id = element.attribute('styleId') ?? ''
          this.#raw.set(id, style)
          if (element.attribute('type') === 'paragraph' && isOn(element.attribute('default') ?? '0'))
            this.#default = id
        } else if (style) {
          if (element.name === 'name') style.name = value ?? ''
          else if (element.name === 'basedOn') style.base = value ?? null
          else if (element.name === 'outlineLvl') style.outline = Number.parseInt(value ?? '', 10)
          else if (element.name === 'vanish') style.isHidden = isOn(value)
          else if (element.name === 'numId') style.list = value ?? null
          else if (element.name === 'ilvl') style.level = Number.parseInt(value ?? '0', 10)
        }
      },
      close: ({ name }) => {
        if (name === 'style') style = null
      },
    })
  }
}

function firstOf<Value>(chain: readonly RawStyle[], read: (style: RawStyle) => Value | null): Value | null {
  for (const style of chain) {
    const value = read(style)
    if (value !== null) return value
  }
  return null
}
