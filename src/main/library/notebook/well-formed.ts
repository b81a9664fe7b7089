/** Text as SQLite and the journal can both keep it. */

// Half a surrogate pair has no UTF-8 form: SQLite would keep another text than was given, and its hash would not fit.
const halfPair = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

export function wellFormed(text: string): string {
  return text.replace(halfPair, '\uFFFD')
}
