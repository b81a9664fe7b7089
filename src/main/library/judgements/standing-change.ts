/**
 * What putting some decisions and taking others back does to those that stand: the same for corrections of descriptions
 * and for decisions about names and letters. Pure.
 */
import { isDeepStrictEqual } from 'node:util'

export interface Wish<Item> {
  readonly put: readonly Item[]
  /** Ids; what does not stand any more is left alone. */
  readonly withdraw: readonly string[]
}

export interface StandingChange<Item> {
  /** What must be written. */
  readonly put: readonly Item[]
  /** Ids of what stands and will no more. */
  readonly withdrawn: readonly string[]
  /** All that stood and is overwritten or withdrawn, as it was: putting it, and withdrawing what was put, undoes the change. */
  readonly replaced: readonly Item[]
}

/**
 * Withdraws first, then puts. `standing` are all that could be replaced, in their order; two with the same `slotOf`
 * cannot both stand, and the later wins.
 */
export function standingChange<Item extends { readonly id: string }>(
  wish: Wish<Item>,
  standing: readonly Item[],
  slotOf: (item: Item) => string,
): StandingChange<Item> {
  const put = lastOfEach(
    lastOfEach(wish.put, ({ id }) => id),
    slotOf,
  )
  const ids = new Set(wish.put.map(({ id }) => id))
  const slots = new Set(put.map(slotOf))
  const withdraw = new Set(wish.withdraw)
  const replaced = standing.filter(
    (item) => ids.has(item.id) || withdraw.has(item.id) || slots.has(slotOf(item)),
  )
  const isPut = new Set(put.map(({ id }) => id))
  return {
    put: put.filter((item) => !standing.some((other) => isDeepStrictEqual(other, item))),
    withdrawn: replaced.map(({ id }) => id).filter((id) => !isPut.has(id)),
    replaced,
  }
}

function lastOfEach<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [nameOf(item), item])).values()]
}
