/** Which places must be written so that saved searches and folders stand where they are put. Pure. */
import type { Placed } from './search-place-rows'
import type { Shelf, Shelved } from './shelf'

/** New ones, behind everything that is shown in the folder. */
export function placedLast(shelf: Shelf, folderId: string | null, ids: readonly string[]): readonly Placed[] {
  const neighbours = shelf.inside(folderId)
  const places = neighbours.flatMap(({ place }) => place ?? [])
  if (places.length < neighbours.length) {
    return inOrder([...neighbours, ...ids.map((id) => ({ id }))], folderId)
  }
  const next = Math.max(-1, ...places) + 1
  return ids.map((id, index) => ({ id, folderId, place: next + index }))
}

/** One of them, at a place among what is shown in the folder; its new neighbours make room. */
export function placedAt(shelf: Shelf, { id, folderId, place }: Placed): readonly Placed[] {
  const neighbours = shelf.inside(folderId).filter((item) => item.id !== id)
  return inOrder([...neighbours.slice(0, place), { id }, ...neighbours.slice(place)], folderId)
}

type Item = Pick<Shelved, 'id'> & Partial<Pick<Shelved, 'folderId' | 'place'>>

/** Only those that do not stand there already. */
function inOrder(items: readonly Item[], folderId: string | null): readonly Placed[] {
  return items.flatMap((item, place) =>
    item.folderId === folderId && item.place === place ? [] : { id: item.id, folderId, place },
  )
}
