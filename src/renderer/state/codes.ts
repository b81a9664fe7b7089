/** The reader's codes and their order in the tree. Pure functions over the list; data only. */
import type { Code, CodeColour, CodeContent, CodesChange } from '@shared/code'
import { codeColours } from '@shared/code'
import type { Failure } from '@shared/failure'
import { create } from 'zustand'

export interface CodesState {
  /** Null until they were read. */
  readonly codes: readonly Code[] | null
  readonly failure: Failure | null
  /** Of the last code that was given, which the picker offers first. */
  readonly last: string | null
}

const noCodes: CodesState = { codes: null, failure: null, last: null }

export const useCodes = create<CodesState>()(() => noCodes)

/** What takes a change of codes back: the codes and marks as they were, and notes into the bin or out of it. */
export interface CodesStep {
  readonly change: CodesChange
  /** Notes that come into the bin. */
  readonly bin: readonly string[]
  /** Notes that come out of it again. */
  readonly unbin: readonly string[]
}

export const nothingChanged: CodesChange = { put: [], removed: [], marks: [] }

/** What was done, for the words of the notice. */
const codesTold = ['added', 'changed', 'moved', 'removed', 'merged', 'split', 'marked', 'passages'] as const
export type CodesTold = (typeof codesTold)[number]

interface Order {
  readonly byId: ReadonlyMap<string, Code>
  readonly below: ReadonlyMap<string | null, readonly Code[]>
}

/** Worked out once for each list: trees are asked for it code by code. */
const orders = new WeakMap<readonly Code[], Order>()

function orderOf(codes: readonly Code[]): Order {
  const known = orders.get(codes)
  if (known !== undefined) return known
  const byId = new Map(codes.map((code) => [code.id, code]))
  const below = new Map<string | null, Code[]>()
  for (const code of codes) {
    // A code whose parent is not there stands at the top.
    const parent = code.parent !== null && byId.has(code.parent) ? code.parent : null
    const neighbours = below.get(parent)
    if (neighbours === undefined) below.set(parent, [code])
    else neighbours.push(code)
  }
  for (const neighbours of below.values())
    neighbours.sort((a, b) => a.place - b.place || (a.name < b.name ? -1 : 1))
  const order = { byId, below }
  orders.set(codes, order)
  return order
}

export function codeNamed(codes: readonly Code[] | null, id: string): Code | undefined {
  return codes === null ? undefined : orderOf(codes).byId.get(id)
}

export function contentOf({ id, parent, name, colour, definition, shortcut, place }: Code): CodeContent {
  return { id, parent, name, colour, definition, shortcut, place }
}

/** Those directly below a code, or at the top, in their order. */
export function codesBelow(codes: readonly Code[], parent: string | null): readonly Code[] {
  return orderOf(codes).below.get(parent) ?? []
}

/** From the top of the tree down to the code itself. */
export function lineage(codes: readonly Code[], id: string): readonly Code[] {
  const line: Code[] = []
  for (let code = codeNamed(codes, id); code !== undefined && !line.includes(code); ) {
    line.unshift(code)
    const { parent } = code
    code = parent === null ? undefined : codeNamed(codes, parent)
  }
  return line
}

/** The names from the top down, each isolated by the one who draws it. */
export function namesOf(codes: readonly Code[], id: string): readonly string[] {
  return lineage(codes, id).map(({ name }) => name)
}

/** These codes and all that stand below them, in the order of the tree. */
export function withBelow(codes: readonly Code[], ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids)
  return inOrder(codes)
    .filter(({ id }) => lineage(codes, id).some((above) => wanted.has(above.id)))
    .map(({ id }) => id)
}

/** All codes as the tree shows them when everything is open. */
export function inOrder(codes: readonly Code[], parent: string | null = null): readonly Code[] {
  return codesBelow(codes, parent).flatMap((code) => [code, ...inOrder(codes, code.id)])
}

export function codeWithShortcut(codes: readonly Code[] | null, key: string): Code | undefined {
  return codes?.find(({ shortcut }) => shortcut === key)
}

/** The colour that the fewest codes have, so that neighbours are told apart. */
export function nextColour(codes: readonly Code[]): CodeColour {
  const used = (colour: CodeColour) => codes.filter((code) => code.colour === colour).length
  const fewest = Math.min(...codeColours.map(used))
  return codeColours.find((colour) => used(colour) === fewest) ?? 'grey'
}

/** Whether a neighbour, other than the code itself, has the name already; upper and lower case are the same. */
export function isNameTaken(
  codes: readonly Code[],
  name: string,
  parent: string | null,
  except: string | null,
): boolean {
  const wanted = name.trim().toLocaleLowerCase()
  return codesBelow(codes, parent).some(
    (code) => code.id !== except && code.name.trim().toLocaleLowerCase() === wanted,
  )
}

/** Codes that fit the typed words: all words must begin some word of the names from the top down. */
export function codesLike(codes: readonly Code[], words: string): readonly Code[] {
  const wanted = folded(words).split(/\s+/u).filter(Boolean)
  return inOrder(codes).filter(({ id }) => {
    const names = folded(namesOf(codes, id).join(' '))
    return wanted.every((word) => names.includes(word))
  })
}

function folded(words: string): string {
  return words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()
}
