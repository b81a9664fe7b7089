/**
 * Completion at the caret: whether a field's name or a field's value is being typed, and which stretch of the text a
 * choice replaces. Pure; the values themselves are asked for elsewhere. It reads clauses as read.ts does, but also
 * what is not finished: `from:` without a value, a quotation that is not closed yet.
 */
import { foldText } from '../fold'
import type { TextField } from './ast'
import { closedBy, isGershayim, isSpace, negationOf, wordEnd } from './atoms'
import { valueText } from './clause-of'
import { expressionAt } from './expression'
import { fixedValues } from './field-values'
import { type FieldName, fieldNames, isFieldName, isTextField } from './fields'

/** The caret stands in a word that may become a field's name. */
interface FieldCompletion {
  readonly kind: 'field'
  /** Empty where a clause may begin but nothing is typed yet. */
  readonly typed: string
  /** What the name and its colon replace. */
  readonly start: number
  readonly end: number
  /** Names that begin so. */
  readonly names: readonly FieldName[]
}

/** The caret stands in a field's value. */
interface ValueCompletion {
  readonly kind: 'value'
  readonly field: FieldName
  /** The value up to the caret, without quotation mark and `=`. */
  readonly typed: string
  readonly start: number
  readonly end: number
  /** The values that begin so where the field has a fixed list; null: they depend on the letters. */
  readonly values: readonly string[] | null
}

export type Completion = FieldCompletion | ValueCompletion

/** Fields whose values are not chosen but written. */
const writtenFields: ReadonlySet<FieldName> = new Set(['title', 'note', 'path', 'date', 'before', 'after'])

/** What is being typed where the caret stands; null when it is nothing that can be completed. */
export function completionAt(text: string, caret: number): Completion | null {
  return new CaretReader(text, caret).completion()
}

/** The text with the chosen name or value in place of what was typed, and where the caret goes. */
export function completed(
  text: string,
  completion: Completion,
  chosen: string,
): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, completion.start)
  const after = text.slice(completion.end)
  if (completion.kind === 'field') {
    return { text: `${before}${chosen}:${after}`, caret: before.length + chosen.length + 1 }
  }
  const value = valueText(completion.field, chosen)
  const gap = after === '' ? ' ' : ''
  return { text: `${before}${value}${gap}${after}`, caret: before.length + value.length + gap.length }
}

const named = /(\p{L}{1,39}):/uy

class CaretReader {
  private at = 0
  /** The field whose group is open, for each open group. */
  private readonly groups: (TextField | null)[] = []

  constructor(
    private readonly text: string,
    private readonly caret: number,
  ) {}

  completion(): Completion | null {
    while (this.at <= this.caret) {
      const found = this.clause()
      if (found !== undefined) return found
    }
    return null
  }

  /** Reads on; undefined while the caret is still ahead. */
  private clause(): Completion | null | undefined {
    const { text, caret } = this
    while (isSpace(text[this.at]) && this.at < caret) this.at++
    const sign = text[this.at]
    if (this.at === caret && (sign === undefined || isSpace(sign) || sign === ')')) return this.nothingTyped()
    if (this.at >= caret) return null
    if (sign === ')') return this.past(() => this.groups.pop())
    if (sign === '(') return this.past(() => this.groups.push(this.groups.at(-1) ?? null))
    const negation = negationOf(text, this.at)
    if (negation > 0) return this.skip(negation)
    const expression = expressionAt(text, this.at, this.groups.length)
    if (expression) return this.passed(expression.end)
    return this.field()
  }

  private past(act: () => void): undefined {
    act()
    this.at++
  }

  private skip(signs: number): undefined {
    this.at += signs
  }

  /** Goes behind something that cannot be completed; null when the caret stands in it. */
  private passed(end: number): null | undefined {
    this.at = end
    return this.caret <= end ? null : undefined
  }

  private nothingTyped(): Completion {
    const field = this.groups.at(-1)
    if (field && !writtenFields.has(field)) return valueAt(field, '', this.caret, this.caret)
    return { kind: 'field', typed: '', start: this.caret, end: this.caret, names: fieldNames }
  }

  private field(): Completion | null | undefined {
    named.lastIndex = this.at
    const name = named.exec(this.text)?.[1]
    const field = name?.toLowerCase()
    if (name === undefined || field === undefined || !isFieldName(field)) {
      return this.token(this.groups.at(-1) ?? null)
    }
    const behind = this.at + name.length + 1
    if (this.caret < behind) return fieldAt(this.text, this.at, this.caret, behind)
    this.at = behind
    const opensGroup = isTextField(field) && this.text[behind] === '(' && this.caret > behind
    return opensGroup ? this.past(() => this.groups.push(field)) : this.token(field)
  }

  /** A word or quotation, perhaps the value of a field. */
  private token(field: FieldName | null): Completion | null | undefined {
    const { text, caret } = this
    const start = this.at
    const inside = text[start] === '=' ? start + 1 : start
    const closing = closedBy(text[inside])
    const mark = closing === null ? null : closingMark(text, inside + 1, closing)
    // A quotation that is not closed yet goes as far as the caret.
    const end = closing === null ? wordEnd(text, start, this.groups.length) : mark === null ? caret : mark + 1
    this.at = Math.max(end, start + 1)
    if (caret > end) return undefined
    if (field === null) return closing === null && inside === start ? this.word(start, end) : null
    if (writtenFields.has(field)) return null
    const from = closing === null ? inside : inside + 1
    const typed = text.slice(from, Math.min(caret, mark ?? caret))
    return valueAt(field, typed, start, end)
  }

  private word(start: number, end: number): Completion | null {
    return /^\p{L}+$/u.test(this.text.slice(start, end)) ? fieldAt(this.text, start, this.caret, end) : null
  }
}

function fieldAt(text: string, start: number, caret: number, end: number): Completion | null {
  const typed = text.slice(start, caret)
  const names = fieldNames.filter((name) => name.startsWith(typed.toLowerCase()))
  return names.length === 0 || typed === '' ? null : { kind: 'field', typed, start, end, names }
}

function valueAt(field: FieldName, typed: string, start: number, end: number): ValueCompletion {
  const folded = foldText(typed)
  const values = fixedValues(field)?.filter((value) => foldText(value).startsWith(folded)) ?? null
  return { kind: 'value', field, typed, start, end, values }
}

function closingMark(text: string, from: number, closing: string): number | null {
  for (let at = from; at < text.length; at++) {
    if (closing.includes(text[at] ?? '') && !isGershayim(text, at)) return at
  }
  return null
}
