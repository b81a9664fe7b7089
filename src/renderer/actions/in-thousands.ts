/** Parts what is asked for at once: a call takes a thousand things, and no more. */

const mostAtOnce = 1000

export function inThousands<Item>(items: readonly Item[]): readonly Item[][] {
  return Array.from({ length: Math.ceil(items.length / mostAtOnce) }, (_, at) =>
    items.slice(at * mostAtOnce, (at + 1) * mostAtOnce),
  )
}
