/** What merging and splitting codes changes. Pure: what notes have the codes is given. */
import type { CodeContent, CodesChange } from '@shared/code'
import { AppError } from '@shared/failure'
import { freeName } from './code-tree'

const longestDefinition = 20_000

interface NoteCodes {
  readonly note: string
  readonly codes: readonly string[]
}

/**
 * `into` takes over the notes, the definitions and what stands below the others; two codes of one name that come to stand
 * beside each other stay two, the second with a number. `marked` are the notes that have any of `from`.
 * Errors: `not-found`, `refused` when there is nothing to merge.
 */
export function mergedCodes(
  standing: readonly CodeContent[],
  { from, into }: { readonly from: readonly string[]; readonly into: string },
  marked: readonly NoteCodes[],
): CodesChange {
  const codes = new Map(standing.map((code) => [code.id, code]))
  const target = codeOf(codes, into)
  const others = [...new Set(from)].filter((id) => id !== into).map((id) => codeOf(codes, id))
  if (others.length === 0) throw new AppError('refused', 'Choose another code to merge with this one.')
  const gone = new Set(others.map(({ id }) => id))
  const moved = standing.filter(({ id, parent }) => parent !== null && gone.has(parent) && id !== into)
  const put = new Map<string, CodeContent>()
  const parent = parentOutside(codes, target, gone)
  const neighbours = standing.filter(
    (code) => code.parent === parent && code.id !== into && !gone.has(code.id),
  )
  const name = parent === target.parent ? target.name : freeName(target.name, neighbours)
  put.set(into, { ...target, parent, name, definition: joinedDefinition(target, others) })
  const below = standing.filter((code) => code.parent === into && !gone.has(code.id))
  for (const code of moved.filter(({ id }) => !gone.has(id))) {
    const renamed = { ...code, parent: into, name: freeName(code.name, below), place: lastPlace(below) + 1 }
    put.set(code.id, renamed)
    below.push(renamed)
  }
  const marks = marked.map(({ note, codes: had }) => ({
    note,
    codes: [...new Set(had.map((id) => (gone.has(id) ? into : id)))],
  }))
  return { put: [...put.values()], removed: [...gone], marks }
}

function codeOf(codes: ReadonlyMap<string, CodeContent>, id: string): CodeContent {
  const code = codes.get(id)
  if (code === undefined) throw new AppError('not-found', 'This code does not exist any more.')
  return code
}

/** The nearest code above that stays and that is not below one that goes away; else `into` would go with it. */
function parentOutside(
  codes: ReadonlyMap<string, CodeContent>,
  target: CodeContent,
  gone: ReadonlySet<string>,
): string | null {
  let parent = target.parent
  for (let at: string | null = parent; at !== null; at = codes.get(at)?.parent ?? null) {
    if (gone.has(at)) parent = codes.get(at)?.parent ?? null
  }
  return parent
}

function joinedDefinition(target: CodeContent, others: readonly CodeContent[]): string {
  const taken = others
    .filter(({ definition }) => definition.trim() !== '')
    .map(({ name, definition }) => `**${name}**: ${definition.trim()}`)
  const joined = [target.definition, ...taken].filter((text) => text !== '').join('\n\n')
  if (joined.length <= longestDefinition) return joined
  throw new AppError('refused', 'Their definitions together are too long. Shorten one of them first.')
}

function lastPlace(codes: readonly CodeContent[]): number {
  return codes.reduce((last, { place }) => Math.max(last, place), -1)
}

/** These notes have `into` in the place of `from`; those that do not have `from` are left alone. Errors: `not-found`, `refused`. */
export function splitCode(
  standing: readonly CodeContent[],
  { from, into }: { readonly from: string; readonly into: CodeContent },
  marked: readonly NoteCodes[],
): CodesChange {
  if (!standing.some(({ id }) => id === from)) {
    throw new AppError('not-found', 'This code does not exist any more.')
  }
  if (standing.some(({ id }) => id === into.id)) {
    throw new AppError('refused', 'A code is split into a new one.')
  }
  const marks = marked
    .filter(({ codes }) => codes.includes(from))
    .map(({ note, codes }) => ({
      note,
      codes: [...new Set(codes.map((id) => (id === from ? into.id : id)))],
    }))
  return { put: [into], removed: [], marks }
}
