/** Sets of letters over ordinals: 1 for every ordinal that belongs to it. */
export type LetterSet = Uint8Array

/** How many letters belong to it. */
export function sizeOf(set: LetterSet): number {
  let size = 0
  for (let at = 0; at < set.length; at++) size += set[at] ?? 0
  return size
}

/** Ordinals of its letters, ascending. */
export function members(set: LetterSet): Uint32Array {
  const ordinals = new Uint32Array(sizeOf(set))
  let count = 0
  for (let ordinal = 0; ordinal < set.length; ordinal++) if (set[ordinal] === 1) ordinals[count++] = ordinal
  return ordinals
}

/** Leaves in the first set what also belongs to the second. */
export function intersect(set: LetterSet, other: LetterSet): LetterSet {
  for (let at = 0; at < set.length; at++) set[at] = (set[at] ?? 0) & (other[at] ?? 0)
  return set
}

/** Adds the second set to the first. */
export function unite(set: LetterSet, other: LetterSet): LetterSet {
  for (let at = 0; at < set.length; at++) set[at] = (set[at] ?? 0) | (other[at] ?? 0)
  return set
}

export function complement(set: LetterSet): LetterSet {
  for (let at = 0; at < set.length; at++) set[at] = 1 - (set[at] ?? 0)
  return set
}
