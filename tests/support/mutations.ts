/** Damages bytes in the ways in which files get damaged, and in ways in which nobody but a test would. The same seed gives the same damage. */

/** A stream of numbers between 0 and 1, after Mulberry32 by Tommy Ettinger. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Damage = (bytes: Buffer, below: (most: number) => number, other: Buffer) => Buffer

const damages: readonly Damage[] = [
  // Cut off.
  (bytes, below) => bytes.subarray(0, below(bytes.length)),
  // Single bits and bytes.
  (bytes, below) => changed(bytes, 1 + below(20), (at) => (bytes[at] ?? 0) ^ (1 << below(8)), below),
  (bytes, below) => changed(bytes, 1 + below(200), () => below(256), below),
  // A stretch lost, doubled, zeroed, or repeated often.
  (bytes, below) => {
    const [start, end] = stretch(bytes, below)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  },
  (bytes, below) => {
    const [start, end] = stretch(bytes, below)
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)])
  },
  (bytes, below) => {
    const [start, end] = stretch(bytes, below)
    return Buffer.from(bytes).fill(0, start, end)
  },
  (bytes, below) => {
    const at = below(bytes.length)
    const piece = bytes.subarray(at, at + 1 + below(40))
    const times = Math.min(5000, Math.floor(longestRepeat(below) / piece.length))
    return Buffer.concat([bytes.subarray(0, at), ...Array<Buffer>(times).fill(piece), bytes.subarray(at)])
  },
  // Another file's beginning or end.
  (bytes, below, other) =>
    Buffer.concat([bytes.subarray(0, below(bytes.length)), other.subarray(below(other.length))]),
  // Numbers that are too large.
  (bytes) =>
    Buffer.from(
      bytes.toString('latin1').replace(/\d{1,6}/g, (digits) => (digits.length % 2 ? digits : '999999999')),
      'latin1',
    ),
]

/** One damaged copy; `other` is another file of the same format. */
export function damaged(bytes: Buffer, other: Buffer, random: () => number): Buffer {
  const below = (most: number) => Math.floor(random() * Math.max(1, most))
  const damage = damages[below(damages.length)]
  const once = damage?.(bytes, below, other) ?? bytes
  const twice = below(3) === 0 ? damages[below(damages.length)]?.(once, below, other) : undefined
  return twice ?? once
}

/** Bytes that repeating may add: in one of ten so many that a parser shows it when its time grows faster than the file. */
function longestRepeat(below: (most: number) => number): number {
  return below(10) === 0 ? 200_000 : 20_000
}

function stretch(bytes: Buffer, below: (most: number) => number): readonly [number, number] {
  const start = below(bytes.length)
  return [start, Math.min(bytes.length, start + 1 + below(bytes.length / 2))]
}

function changed(
  bytes: Buffer,
  times: number,
  value: (at: number) => number,
  below: (most: number) => number,
): Buffer {
  const copy = Buffer.from(bytes)
  for (let count = 0; count < times && copy.length > 0; count++) {
    const at = below(copy.length)
    copy[at] = value(at)
  }
  return copy
}
