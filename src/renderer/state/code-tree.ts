/** Codes as a tree: its rows, what is open and chosen, and what changes when a code is moved. Pure. */
import type { Code, CodeContent } from '@shared/code'
import { create } from 'zustand'
import { codeNamed, codesBelow, contentOf, isNameTaken, lineage } from './codes'

/** Those of the chosen codes that are there; removed ones are chosen again when that is undone. */
export function chosenCodes(codes: readonly Code[] | null, chosen: readonly string[]): readonly string[] {
  return chosen.filter((id) => codeNamed(codes, id) !== undefined)
}

export interface CodeRow {
  readonly code: Code
  /** From 1. */
  readonly level: number
  readonly parent: string | null
  /** Among its neighbours, from 0. */
  readonly place: number
  readonly neighbours: number
  /** How many codes stand directly below it. */
  readonly size: number
  readonly open: boolean
}

export interface CodeTreeState {
  /** Codes whose lower ones are not shown; new ones are open. */
  readonly closed: ReadonlySet<string>
  /** The row that the keyboard is on. */
  readonly active: string | null
  /** Codes that are looked at together, in the order of choosing. */
  readonly chosen: readonly string[]
}

export const useCodeTree = create<CodeTreeState>()(() => ({ closed: new Set(), active: null, chosen: [] }))

/** The rows that are in view. */
export function codeRows(codes: readonly Code[], closed: ReadonlySet<string>): readonly CodeRow[] {
  return rowsBelow(codes, closed, null, 1)
}

function rowsBelow(
  codes: readonly Code[],
  closed: ReadonlySet<string>,
  parent: string | null,
  level: number,
): readonly CodeRow[] {
  const neighbours = codesBelow(codes, parent)
  return neighbours.flatMap((code, place) => {
    const size = codesBelow(codes, code.id).length
    const open = size > 0 && !closed.has(code.id)
    return [
      { code, level, parent, place, neighbours: neighbours.length, size, open },
      ...(open ? rowsBelow(codes, closed, code.id, level + 1) : []),
    ]
  })
}

/** Where a code comes to stand: its place counts without itself. */
export interface CodePlace {
  readonly parent: string | null
  readonly place: number
}

/** One line up or down among the neighbours, past the ends of them out of the code above; null where the tree ends. */
export function steppedCode(codes: readonly Code[], id: string, step: -1 | 1): CodePlace | null {
  const line = lineage(codes, id)
  const above = line.at(-2) ?? null
  const parent = above?.id ?? null
  const neighbours = codesBelow(codes, parent)
  const at = neighbours.findIndex((code) => code.id === id)
  if (at < 0) return null
  if (neighbours[at + step] !== undefined) return { parent, place: at + step }
  if (above === null) return null
  const outer = line.at(-3)?.id ?? null
  const place = codesBelow(codes, outer).findIndex((code) => code.id === above.id)
  return { parent: outer, place: place + (step < 0 ? 0 : 1) }
}

/** Below the neighbour before it; null for the first of its neighbours. */
export function indentedCode(codes: readonly Code[], id: string): CodePlace | null {
  const parent = lineage(codes, id).at(-2)?.id ?? null
  const neighbours = codesBelow(codes, parent)
  const before = neighbours[neighbours.findIndex((code) => code.id === id) - 1]
  return before === undefined ? null : { parent: before.id, place: codesBelow(codes, before.id).length }
}

/** Beside the code above it; null for a code at the top. */
export function outdentedCode(codes: readonly Code[], id: string): CodePlace | null {
  const line = lineage(codes, id)
  const above = line.at(-2)
  if (above === undefined) return null
  const parent = line.at(-3)?.id ?? null
  return { parent, place: codesBelow(codes, parent).findIndex((code) => code.id === above.id) + 1 }
}

export type DropSide = 'before' | 'inside' | 'after'

/** Where a code that is dropped on another comes to stand; null where it cannot: not on or below itself. */
export function droppedCode(
  codes: readonly Code[],
  id: string,
  on: string,
  side: DropSide,
): CodePlace | null {
  const target = codeNamed(codes, on)
  const line = lineage(codes, on)
  if (target === undefined || codeNamed(codes, id) === undefined) return null
  if (line.some((code) => code.id === id)) return null
  const without = (parent: string | null) => codesBelow(codes, parent).filter((code) => code.id !== id)
  if (side === 'inside') return { parent: on, place: without(on).length }
  const parent = line.at(-2)?.id ?? null
  const at = without(parent).findIndex((code) => code.id === on)
  return { parent, place: at + (side === 'after' ? 1 : 0) }
}

/** Whether a code may come below another, or to the top: not below itself, and not beside one of the same name. */
export function mayStandBelow(codes: readonly Code[], id: string, parent: string | null): boolean {
  const code = codeNamed(codes, id)
  if (code === undefined || (parent !== null && lineage(codes, parent).some((above) => above.id === id)))
    return false
  return !isNameTaken(codes, code.name, parent, id)
}

/** The codes whose content changes when one is moved: the code itself, and neighbours that make room. */
export function movedCodes(
  codes: readonly Code[],
  id: string,
  { parent, place }: CodePlace,
): readonly CodeContent[] {
  const moved = codeNamed(codes, id)
  if (moved === undefined) return []
  const others = codesBelow(codes, parent).filter((code) => code.id !== id)
  const at = Math.max(0, Math.min(place, others.length))
  return [...others.slice(0, at), moved, ...others.slice(at)]
    .map((code, index) => ({ ...contentOf(code), parent, place: index }))
    .filter((code) => {
      const before = codeNamed(codes, code.id)
      return before?.place !== code.place || before.parent !== code.parent
    })
}
