/**
 * The TOML of front matter: keys, strings, lists and tables. Every value that is no list and no table stays the words
 * that were written, as a date or a number. Null for what is no such TOML.
 */

type Table = Map<string, Value>
type Value = string | Value[] | Table

export function readToml(text: string): object | null {
  try {
    return plain(new TomlReader(text).read())
  } catch (thrown) {
    if (thrown instanceof NoToml) return null
    throw thrown
  }
}

class NoToml extends Error {}

/** Recursive, but the depth of a value is bounded. */
function plain(table: Table): object {
  return Object.fromEntries([...table].map(([name, value]) => [name, plainValue(value)]))
}

function plainValue(value: Value): unknown {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.map(plainValue) : plain(value)
}

const space = /[ \t]*/y
const blank = /(?:\s|#[^\n]*)*/y
const lineEnd = /[ \t]*(?:#[^\n]*)?(?:\n|$)/y
const key = /(?:[\p{L}\p{M}\p{N}_-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*[\p{L}\p{N}_-]+)*/uy
const header = /\[(\[?)[ \t]*([^[\]\n]{1,200}?)[ \t]*\]\]?(?=[ \t]*(?:#|\n|$))/y
const longString = /"""\n?([\s\S]*?)"""|'''\n?([\s\S]*?)'''/y
const literal = /'([^'\n]*)'/y
const quoted = /"((?:[^"\\\n]|\\.)*)"/y
/** Numbers, dates, and whether or not. */
const bare = /[\w+:.-]+(?: \d\d:\d\d[\w+:.-]*)?/y
const deepest = 8

class TomlReader {
  readonly #text: string
  readonly #root: Table = new Map()
  #table = this.#root
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  read(): Table {
    for (this.#skip(blank); this.#at < this.#text.length; this.#skip(blank)) {
      const table = this.#match(header)
      if (table) this.#open(table[2] ?? '', table[1] === '[')
      else this.#table.set(...this.#pair())
      if (this.#match(lineEnd) === null) throw new NoToml()
    }
    return this.#root
  }

  /** `[params]` and `[[senders]]`. */
  #open(name: string, isOfList: boolean): void {
    this.#table = new Map()
    const known = this.#root.get(name)
    if (isOfList && Array.isArray(known)) known.push(this.#table)
    else this.#root.set(name, isOfList ? [this.#table] : this.#table)
  }

  #pair(): [string, Value] {
    const name = this.#match(key)?.[0]
    this.#skip(space)
    if (name === undefined || !this.#take('=')) throw new NoToml()
    this.#skip(space)
    return [name.replace(/^(["'])(.*)\1$/, '$2'), this.#value(0)]
  }

  #value(depth: number): Value {
    if (depth > deepest) throw new NoToml()
    if (this.#take('[')) return this.#list(depth)
    if (this.#take('{')) return this.#inlineTable(depth)
    const plain = this.#match(longString) ?? this.#match(literal)
    if (plain) return plain[1] ?? plain[2] ?? ''
    const words = this.#match(quoted)?.[1]
    if (words !== undefined) return unescaped(words)
    const written = this.#match(bare)?.[0]
    if (written === undefined) throw new NoToml()
    return written
  }

  #list(depth: number): Value[] {
    const values: Value[] = []
    for (this.#skip(blank); !this.#take(']'); this.#skip(blank)) {
      values.push(this.#value(depth + 1))
      this.#skip(blank)
      if (!this.#take(',') && this.#text[this.#at] !== ']') throw new NoToml()
    }
    return values
  }

  #inlineTable(depth: number): Table {
    const table: Table = new Map()
    for (this.#skip(space); !this.#take('}'); this.#skip(space)) {
      const name = this.#match(key)?.[0]
      this.#skip(space)
      if (name === undefined || !this.#take('=')) throw new NoToml()
      this.#skip(space)
      table.set(name, this.#value(depth + 1))
      this.#skip(space)
      if (!this.#take(',') && this.#text[this.#at] !== '}') throw new NoToml()
    }
    return table
  }

  #match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at
    const found = expression.exec(this.#text)
    if (found) this.#at += found[0].length
    return found
  }

  #skip(expression: RegExp): void {
    this.#match(expression)
  }

  #take(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false
    this.#at++
    return true
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', ''],
])

function unescaped(words: string): string {
  return words.replace(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/g, (_, short, long, sign: string) => {
    const code = Number.parseInt(short ?? long ?? '', 16)
    if (Number.isNaN(code)) return escapes.get(sign) ?? sign
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}
