/** Who signed: single names under a closing with their office and organisation, columns of names, lists of signatories. */

import { hasTitle } from '../names'
import { asciiDigit, numberOf, othersIn } from './counted-others'
import { countedSignatories, signatoriesLine } from './formulas'
import { type PartPerson, type Words, without } from './part-evidence'
import { isPlace } from './read-dateline'
import { addLine, type Opened } from './signature-lines'
import type { Signer } from './signer'

export interface Signatures {
  readonly people: readonly PartPerson[]
  /** `and 112 others`: those who are counted and not named. */
  readonly others?: { readonly count: number; readonly words: Words }
  /** `Signatories (261):`, a number for all. */
  readonly stated?: { readonly count: number; readonly words: Words }
  /** Whether the words say that names follow: `Signed by:`. */
  readonly isList: boolean
}

/** `isClosed`: a closing stands above, so that a single word is a name. */
export function readSignatures(
  text: string,
  lines: readonly Words[],
  isClosed: boolean,
  areUndersigned: boolean,
): Signatures {
  const people: Signer[] = []
  let others: Signatures['others']
  let stated: Signatures['stated']
  let isList = areUndersigned && lines.length > 2
  const opened: Opened = {}
  for (const line of lines) {
    const counted = countedSignatories.exec(line.text)?.[1]
    if (counted !== undefined) {
      isList = true
      stated = { count: Number([...counted].map(asciiDigit).join('')), words: line }
      continue
    }
    const head = signatoriesLine.exec(line.text)
    const body = head && isListHead(line.text, head[0]) ? without(line, signatoriesLine) : line
    if (body !== line) {
      isList = true
      const count = numberOf(head?.[1])
      if (count !== null) stated = { count, words: line }
      if (body.text === '') continue
    }
    const more = othersIn(body)
    if (more) others = { count: more, words: body }
    else addLine(text, body, people, { isList, isOnly: lines.length === 1, opened })
  }
  dropPlace(people, lines.length, isList)
  if (!isClosed && !isList) for (const person of people) doubtSingleWord(person)
  return { people, ...(others && { others }), ...(stated && { stated }), isList: isList || people.length > 6 }
}

/** `DOROTHY MAKEPEACE` and below it `Bishop's Lacey, Wiltshire`: where she lives. */
function dropPlace(people: Signer[], lines: number, isList: boolean): void {
  const [first, second] = people
  if (isList || lines !== 2 || people.length !== 2 || !first || !second) return
  const bare = first.role === undefined && first.organisation === undefined
  const isPlaced = second.organisation !== undefined && !hasTitle(second.name.text)
  if (bare && isPlaced && first.name.text.includes(' ') && isPlace(second.organisation ?? '')) people.pop()
}

function doubtSingleWord(person: Signer): void {
  if (!person.name.text.includes(' ')) person.certainty = 'possible'
}

function isListHead(line: string, head: string): boolean {
  return head.length === line.length || /[:：]\s*$/.test(head)
}
