/**
 * In which order saved searches and their folders stand, and in which folder each is shown. Pure. A folder that was
 * removed keeps what stands in it, which is shown in its place: brought back, it has it again.
 */
import { foldText } from '@shared/text/fold'

export interface Shelved {
  readonly id: string
  readonly name: string
  readonly isFolder: boolean
  readonly isRemoved: boolean
  /** As it was put; null for the top, or when it was never put anywhere. */
  readonly folderId: string | null
  readonly place: number | null
}

export interface Shelf {
  /** What is shown in a folder, or at the top, in order. */
  inside(folderId: string | null): readonly Shelved[]
  /** The folder in which something is shown, and its place there; the top when it is not shown at all. */
  placeOf(id: string): { readonly folderId: string | null; readonly place: number }
  /** Whether a folder is `outer`, or stands somewhere in it. */
  isWithin(id: string | null, outer: string): boolean
}

/** `items` in the order in which they were made, which decides where nothing else does. */
export function shelfOf(items: readonly Shelved[]): Shelf {
  const known = new Map(items.map((item) => [item.id, item]))
  const parents = new Map(items.map((item) => [item.id, parentOf(item, known)]))
  const put = new Map<string | null, Shelved[]>()
  for (const item of items.toSorted(byPlace)) {
    const parent = parents.get(item.id) ?? null
    const neighbours = put.get(parent)
    if (neighbours) neighbours.push(item)
    else put.set(parent, [item])
  }

  const inside = (folderId: string | null): readonly Shelved[] =>
    (put.get(folderId) ?? []).flatMap((item) =>
      item.isRemoved ? (item.isFolder ? inside(item.id) : []) : item,
    )
  const places = new Map<string, { readonly folderId: string | null; readonly place: number }>()
  const standing = items.filter(({ isFolder, isRemoved }) => isFolder && !isRemoved).map(({ id }) => id)
  for (const folderId of [null, ...standing]) {
    inside(folderId).forEach(({ id }, place) => {
      places.set(id, { folderId, place })
    })
  }
  return {
    inside,
    placeOf: (id) => places.get(id) ?? { folderId: null, place: 0 },
    isWithin: (id, outer) => {
      for (let at = id; at !== null; at = parents.get(at) ?? null) if (at === outer) return true
      return false
    },
  }
}

/** The folder in which it was put; the top when there is none, or when the way to the top would never end. */
function parentOf(item: Shelved, known: ReadonlyMap<string, Shelved>): string | null {
  const passed = new Set([item.id])
  for (let at = item.folderId; at !== null; ) {
    const folder = known.get(at)
    if (folder?.isFolder !== true) return at === item.folderId ? null : item.folderId
    if (passed.has(at)) return null
    passed.add(at)
    at = folder.folderId
  }
  return item.folderId
}

function byPlace(a: Shelved, b: Shelved): number {
  const last = Number.POSITIVE_INFINITY
  const [placeA, placeB] = [a.place ?? last, b.place ?? last]
  if (placeA !== placeB) return placeA - placeB
  const [nameA, nameB] = [foldText(a.name), foldText(b.name)]
  return nameA < nameB ? -1 : nameA > nameB ? 1 : 0
}
