/**
 * Codes of a file among those of the notebook: one with the same identity, or with the same name in the same place, is the
 * same; a tag is whatever one code has its name. All others are new. Pure; what is there already is never altered.
 */
import { type CodeContent, codeColours } from '@shared/code'
import { foldText } from '@shared/text/fold'
import { nearestColour } from '../code-colours'
import type { ForeignCode } from './foreign'

export interface MergedCodes {
  readonly added: readonly CodeContent[]
  /** How many were known again. */
  readonly known: number
  /** What each code of the file is here. */
  readonly here: ReadonlyMap<string, string>
}

const longestName = 200
const longestDefinition = 20_000

export function mergedCodes(incoming: readonly ForeignCode[], standing: readonly CodeContent[]): MergedCodes {
  const merging = new Merging(standing)
  for (const code of parentsFirst(incoming)) merging.take(code)
  return merging
}

class Merging implements MergedCodes {
  readonly added: CodeContent[] = []
  readonly here = new Map<string, string>()
  known = 0
  readonly #standing: CodeContent[]

  constructor(standing: readonly CodeContent[]) {
    this.#standing = [...standing]
  }

  take(code: ForeignCode): void {
    const parent = code.parent === null ? null : (this.here.get(code.parent) ?? null)
    const name = code.name.toWellFormed().replace(/\s+/g, ' ').trim().slice(0, longestName).trim() || 'Code'
    const same = this.#same(code, name, parent)
    if (same !== undefined) {
      this.known++
      this.here.set(code.id, same.id)
      return
    }
    const shortcut = code.shortcut
    const added: CodeContent = {
      ...{ id: code.id, parent, name, colour: this.#colourOf(code) },
      definition: code.definition.toWellFormed().slice(0, longestDefinition),
      shortcut:
        shortcut === null || !/^[0-9a-z]$/.test(shortcut) || this.#isTaken(shortcut) ? null : shortcut,
      place: this.#lastPlace(parent),
    }
    this.added.push(added)
    this.#standing.push(added)
    this.here.set(code.id, added.id)
  }

  #same({ id, isTag }: ForeignCode, name: string, parent: string | null): CodeContent | undefined {
    const byIdentity = this.#standing.find((one) => one.id === id)
    if (byIdentity !== undefined) return byIdentity
    const called = this.#standing.filter((one) => foldText(one.name) === foldText(name))
    if (isTag && called.length === 1) return called[0]
    return called.find((one) => one.parent === parent)
  }

  #colourOf({ colour }: ForeignCode) {
    const own = codeColours.find((one) => one === colour)
    return own ?? (colour === null ? null : nearestColour(colour)) ?? 'grey'
  }

  #isTaken(shortcut: string): boolean {
    return this.#standing.some((one) => one.shortcut === shortcut)
  }

  #lastPlace(parent: string | null): number {
    const places = this.#standing.filter((one) => one.parent === parent).map(({ place }) => place)
    return Math.max(-1, ...places) + 1
  }
}

/** Codes whose parent is not in the file, or below itself, stand at the top. */
function parentsFirst(codes: readonly ForeignCode[]): readonly ForeignCode[] {
  const known = new Map(codes.map((code) => [code.id, code]))
  const taken = new Set<string>()
  const ordered: ForeignCode[] = []
  const take = (code: ForeignCode, below: ReadonlySet<string>) => {
    if (taken.has(code.id)) return
    const parent = code.parent === null ? undefined : known.get(code.parent)
    const isBelowItself = parent !== undefined && below.has(parent.id)
    if (parent !== undefined && !isBelowItself) take(parent, new Set([...below, code.id]))
    if (taken.has(code.id)) return
    taken.add(code.id)
    ordered.push(isBelowItself ? { ...code, parent: null } : code)
  }
  for (const code of codes) take(code, new Set([code.id]))
  return ordered
}
