/** The shapes in which the index keeps what belongs to a letter, written by import and read here: one place for both ways. */
import {
  type Block,
  blockKinds,
  type Direction,
  type LetterKind,
  letterKinds,
  type Need,
  needs,
} from '@shared/letter'
import { storedJson } from './sound-values'

/** Between most blocks stands an empty line. */
const usualGap = 2
const firstLetter = 65

/**
 * Short, because there are dozens of blocks in a letter. Each is a capital for its place in blockKinds, how far behind
 * the one before it it begins (only where that is not an empty line) and its length, both to the base of 36: `D1:m2`.
 * Where its language or direction is not the letter's, these follow: `D1:m2/fa/1`.
 */
export function blocksToStore(blocks: readonly Block[]): string {
  let last = 0
  let stored = ''
  for (const { kind, start, end, language, direction } of blocks) {
    const gap = start - last === usualGap ? '' : `${(start - last).toString(36)}:`
    stored += String.fromCharCode(firstLetter + blockKinds.indexOf(kind)) + gap + (end - start).toString(36)
    if (language !== undefined || direction !== undefined)
      stored += `/${language ?? ''}/${direction === undefined ? '' : directionToStore(direction)}`
    last = end
  }
  return stored
}

const storedBlock = /([A-Z])(?:(-?[0-9a-z]+):)?([0-9a-z]+)(?:\/([^/]*)\/([01]?))?/g

/** What `blocksToStore` wrote, also as the first versions of the index have it: a list of numbers. */
export function storedBlocks(stored: string): readonly Block[] {
  if (stored.startsWith('[')) return listedBlocks(stored)
  let last = 0
  return Array.from(stored.matchAll(storedBlock), ([, kind = '', gap, length = '', language, direction]) => {
    const start = last + (gap === undefined ? usualGap : Number.parseInt(gap, 36))
    last = start + Number.parseInt(length, 36)
    return blockOf(kind.charCodeAt(0) - firstLetter, start, last, language ?? '', direction ?? '')
  })
}

function blockOf(kind: number, start: number, end: number, language: string, direction: string): Block {
  return {
    kind: blockKinds[kind] ?? 'paragraph',
    start,
    end,
    ...(language === '' ? {} : { language }),
    ...(direction === '' ? {} : { direction: storedDirection(Number(direction)) }),
  }
}

/** Kind, start and end of one block behind the other; a short list follows where a language or direction is its own. */
function listedBlocks(json: string): readonly Block[] {
  const flat = storedJson(json) as readonly (number | readonly [language: string, direction: number])[]
  const blocks: Block[] = []
  for (let at = 0; at + 2 < flat.length; at += 3) {
    const [kind, start, end] = [flat[at], flat[at + 1], flat[at + 2]]
    if (typeof kind !== 'number' || typeof start !== 'number' || typeof end !== 'number') break
    const tongue = flat[at + 3]
    const own = typeof tongue === 'object'
    const [language, direction] = own ? tongue : ['', -1]
    blocks.push(blockOf(kind, start, end, language, direction === -1 ? '' : String(direction)))
    if (own) at++
  }
  return blocks
}

export function kindToStore(kind: LetterKind | null): number | null {
  return kind === null ? null : letterKinds.indexOf(kind)
}

export function storedKind(kind: number | null): LetterKind | null {
  return kind === null ? null : (letterKinds[kind] ?? null)
}

export function directionToStore(direction: Direction): number {
  return direction === 'rtl' ? 1 : 0
}

export function storedDirection(direction: number): Direction {
  return direction === 1 ? 'rtl' : 'ltr'
}

/** A bit for each need. */
export function needsToStore(found: readonly Need[]): number {
  return found.reduce((bits, need) => bits | (1 << needs.indexOf(need)), 0)
}

export function storedNeeds(bits: number): readonly Need[] {
  return needs.filter((_, place) => (bits & (1 << place)) !== 0)
}

/** Who says which encoding it is, in the order of the numbers in the index. */
export const encodingSayers = ['reader', 'file', 'guess'] as const
