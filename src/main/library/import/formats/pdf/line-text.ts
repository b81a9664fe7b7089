/** The words of a line of glyphs: where spaces stand, which letters are joined, in the order in which they are read. */
import { median } from './chunks'
import type { Glyph } from './glyph'
import { isFollowed, nonJoiner } from './persian-joiners'
import { logicalOrder } from './visual-order'

/** A gap of more ems than this between two glyphs is a space. */
const narrowestSpace = 0.13

/** How a line is read. */
export interface Manner {
  readonly base: 'ltr' | 'rtl'
  /** Forms of letters after which a zero width non-joiner is seen. */
  readonly unjoined: ReadonlySet<string>
}

interface Cluster {
  text: string
  readonly form: string
  spaceBefore: boolean
  readonly left: number
  right: number
  readonly size: number
}

/** `glyphs` from left to right, without those for spaces. */
export function lineText(glyphs: readonly Glyph[], { base, unjoined }: Manner): string {
  const clusters = spacedClusters(glyphs)
  const pieces = clusters.flatMap((cluster, at) => {
    const isUnjoined = unjoined.has(cluster.form) && isFollowed(clusters, at)
    const text = lettersOf(cluster.text) + (isUnjoined ? nonJoiner : '')
    return cluster.spaceBefore ? [' ', text] : [text]
  })
  return logicalOrder(pieces, base)
}

/** Letters with their marks, from left to right, each with whether a space stands before it. */
export function spacedClusters(glyphs: readonly Glyph[]): readonly Cluster[] {
  const clusters = clustersOf(glyphs)
  const space = spaceWidth(clusters)
  clusters.forEach((cluster, at) => {
    const before = clusters[at - 1]
    cluster.spaceBefore = before !== undefined && cluster.left - before.right > space * cluster.size
  })
  return clusters
}

/** Marks stand with the letter that they are printed over, wherever the document writes them. */
function clustersOf(glyphs: readonly Glyph[]): readonly Cluster[] {
  const clusters: Cluster[] = []
  const marks: Glyph[] = []
  for (const glyph of glyphs) {
    if (/^\p{M}+$/u.test(glyph.text)) marks.push(glyph)
    else {
      clusters.push(clusterOf(glyph))
    }
  }
  for (const mark of marks) {
    const base = nearest(clusters, mark.x + mark.width / 2)
    if (base) base.text += mark.text
    else clusters.push(clusterOf(mark))
  }
  return clusters
}

function clusterOf({ text, form, x, width, size }: Glyph): Cluster {
  return { text, form, spaceBefore: false, left: x, right: x + width, size }
}

function nearest(clusters: readonly Cluster[], x: number): Cluster | undefined {
  let best: Cluster | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const cluster of clusters) {
    const away = x < cluster.left ? cluster.left - x : Math.max(0, x - cluster.right)
    if (away < distance || (away === distance && best && cluster.text !== ' ')) {
      best = cluster
      distance = away
    }
  }
  return best
}

/** Forms of letters that only print knows become the letters themselves: `ﬁ`, joined Arabic letters, Hebrew with points. */
function lettersOf(text: string): string {
  // A sign for alef and lam in this order does not exist: the document means lam-alef and wrote it as it is seen.
  if (/^[\u0622\u0623\u0625\u0627]\u0644$/.test(text)) return [...text].reverse().join('')
  return /[\ufb00-\ufdff\ufe10-\ufe4f\ufe70-\ufeff]/.test(text) ? text.normalize('NFKC') : text
}

/** In ems. Letters that are set apart for emphasis need wider gaps between words. */
function spaceWidth(clusters: readonly Cluster[]): number {
  const gaps: number[] = []
  clusters.forEach((cluster, at) => {
    const before = clusters[at - 1]
    if (before) gaps.push((cluster.left - before.right) / cluster.size)
  })
  const usual = median(gaps)
  return gaps.length >= 4 && usual > narrowestSpace * 0.8 ? usual * 1.6 + 0.05 : narrowestSpace
}
