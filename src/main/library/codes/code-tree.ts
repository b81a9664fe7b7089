/** The tree that codes make: what stands below what, and which trees are refused. Pure. */
import type { CodeContent } from '@shared/code'
import { AppError } from '@shared/failure'
import { foldText } from '@shared/text/fold'

type Codes = Iterable<CodeContent>

/** These codes and all below them. */
export function withThoseBelow(codes: Codes, ids: Iterable<string>): ReadonlySet<string> {
  const below = new Map<string | null, string[]>()
  for (const { id, parent } of codes) below.set(parent, [...(below.get(parent) ?? []), id])
  const found = new Set<string>()
  const waiting = [...ids]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(below.get(id) ?? []))
  }
  return found
}

/** The names of a code and of those above it, its own first. */
export function namesUpwards(codes: ReadonlyMap<string, CodeContent>, id: string): readonly string[] {
  const names: string[] = []
  const seen = new Set<string>()
  for (let code = codes.get(id); code && !seen.has(code.id); code = codes.get(code.parent ?? '')) {
    seen.add(code.id)
    names.push(code.name)
  }
  return names
}

/** What two neighbours must not have in common. A name of signs alone is compared as it is. */
function comparedName(name: string): string {
  return foldText(name) || name.trim()
}

/** Errors: `name-taken` for neighbours of one name; `refused` for a code below itself or below one that is not there. */
export function refuseSenselessTree(codes: ReadonlyMap<string, CodeContent>): void {
  const names = new Set<string>()
  for (const { id, parent, name } of codes.values()) {
    if (parent !== null && !codes.has(parent)) {
      throw new AppError('refused', `The code above “${name}” does not exist any more.`)
    }
    if (isBelowItself(codes, id)) throw new AppError('refused', `“${name}” cannot stand below itself.`)
    const slot = JSON.stringify([parent, comparedName(name)])
    if (names.has(slot)) {
      throw new AppError(
        'name-taken',
        `There is another code “${name}” in the same place. Choose another name.`,
      )
    }
    names.add(slot)
  }
}

function isBelowItself(codes: ReadonlyMap<string, CodeContent>, id: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null; at = codes.get(at)?.parent ?? null) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

/** A name that none of these neighbours has, made from this one. */
export function freeName(name: string, neighbours: Iterable<CodeContent>): string {
  const taken = new Set(Array.from(neighbours, (code) => comparedName(code.name)))
  let free = name
  for (let number = 2; taken.has(comparedName(free)); number++) free = `${name.slice(0, 190)} (${number})`
  return free
}
