/**
 * What was taken out of a text and put in to make another one, word by word: for two versions of a note. Signs and
 * spaces count too, so that the pieces make both texts again.
 */
import { ShortestEdit } from './shortest-edit'

export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Words, runs of spaces and single signs. */
const part = /[\p{L}\p{M}\p{N}_]+|\s+|[^\s\p{L}\p{M}\p{N}_]/gu

/** Texts that are the same give one piece, or none when they are empty. */
export function wordChanges(before: string, after: string): readonly TextPiece[] {
  const [a, b] = [before.match(part) ?? [], after.match(part) ?? []]
  const numbers = new Map<string, number>()
  const numbered = (words: readonly string[]) =>
    Int32Array.from(words, (word) => {
      const known = numbers.get(word) ?? numbers.size
      numbers.set(word, known)
      return known
    })
  const pieces: TextPiece[] = []
  let [fromA, fromB] = [0, 0]
  const upTo = (atA: number, atB: number) => {
    add(pieces, 'removed', a.slice(fromA, atA))
    add(pieces, 'added', b.slice(fromB, atB))
  }
  new ShortestEdit(numbered(a), numbered(b)).edit(
    { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length },
    (atA, atB, length) => {
      if (length === 0) return
      upTo(atA, atB)
      add(pieces, 'same', a.slice(atA, atA + length))
      fromA = atA + length
      fromB = atB + length
    },
  )
  upTo(a.length, b.length)
  return withoutSplinters(pieces)
}

function add(pieces: TextPiece[], kind: TextPiece['kind'], words: readonly string[]): void {
  if (words.length === 0) return
  const text = words.join('')
  const last = pieces.at(-1)
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
  else pieces.push({ kind, text })
}

/** A space that stayed between two words that were both replaced only tears the change into bits. */
function withoutSplinters(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const whole: TextPiece[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed !== '') whole.push({ kind: 'removed', text: removed })
    if (added !== '') whole.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  pieces.forEach(({ kind, text }, at) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed !== '' && added !== '' && isSpace(text) && isReplaced(pieces, at)) {
      removed += text
      added += text
    } else {
      flush()
      whole.push({ kind, text })
    }
  })
  flush()
  return whole
}

function isSpace(text: string): boolean {
  return /^[^\S\n]+$/u.test(text)
}

/** Whether what follows is taken out and put in again otherwise. */
function isReplaced(pieces: readonly TextPiece[], at: number): boolean {
  return pieces[at + 1]?.kind === 'removed' && pieces[at + 2]?.kind === 'added'
}
