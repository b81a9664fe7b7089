import { type Comparison, usualIgnoring } from '@shared/comparison'
import { describe, expect, it } from 'vitest'
import { compareVersions } from '../../../../../../src/main/library/compare/versions/compare-versions'
import {
  type FoundOfPlanted,
  foundChanges,
  foundMoves,
  foundRows,
  inWords,
  type PlantedVersions,
  type Planting,
  plantedVersions,
  sumOfFound,
  usualPlanting,
} from '../../../../../support/planted-versions'

const texts = 20
const crowded: Planting = {
  language: 'en',
  ...{ paragraphs: 60, noise: 0, movedParagraphs: 4, movedSentences: 5 },
  ...{ removed: 4, added: 4, changed: 8 },
}

interface Compared {
  readonly truth: PlantedVersions
  readonly comparison: Comparison
}

/** Of each planting, as long as the tests run. */
const compared = new Map<Planting, readonly Compared[]>()

function comparedTexts(planting: Planting): readonly Compared[] {
  const known = compared.get(planting)
  if (known !== undefined) return known
  const made = Array.from({ length: texts }, (_, seed) => {
    const truth = plantedVersions(seed + 1, planting)
    return { truth, comparison: compareVersions(truth.a, truth.b, usualIgnoring) }
  })
  compared.set(planting, made)
  return made
}

/** Of many made texts; printed when PLANTED_FIGURES is set. */
function found(
  what: string,
  planting: Planting,
  look: (truth: PlantedVersions, comparison: Comparison) => FoundOfPlanted,
): FoundOfPlanted & { readonly recall: number; readonly precision: number } {
  const sum = sumOfFound(comparedTexts(planting).map(({ truth, comparison }) => look(truth, comparison)))
  if (process.env['PLANTED_FIGURES'] !== undefined) console.log(inWords(what, sum))
  return { ...sum, recall: sum.right / sum.planted, precision: sum.right / sum.found }
}

describe('what was planted between two versions', () => {
  it('is found with its very bounds where words were changed, and nothing else is', () => {
    const { exact, planted, found: all } = found('changed words', usualPlanting, foundChanges)
    expect([exact, all]).toEqual([planted, planted])
  })

  it('is found with its very bounds where sentences were taken out and put in', () => {
    const removed = found('removed', usualPlanting, (truth, { rows }) => foundRows(truth.removed, rows, 'a'))
    const added = found('added', usualPlanting, (truth, { rows }) => foundRows(truth.added, rows, 'b'))
    expect([removed.exact, removed.found]).toEqual([removed.planted, removed.planted])
    expect([added.exact, added.found]).toEqual([added.planted, added.planted])
  })

  it('is found with its very bounds where paragraphs and sentences moved', () => {
    const moves = found('moves', usualPlanting, foundMoves)
    expect([moves.exact, moves.found]).toEqual([moves.planted, moves.planted])
  })

  it.each([5, 10])('is found as moved although %s of 100 words inside it were altered', (noise) => {
    const moves = found(`moves, noise ${noise}`, { ...usualPlanting, noise }, foundMoves)
    expect(moves.recall).toBeGreaterThanOrEqual(0.95)
    expect(moves.precision).toBeGreaterThanOrEqual(0.95)
  })

  it('is found in Persian as well', () => {
    const planting: Planting = { ...usualPlanting, language: 'fa', noise: 10 }
    const moves = found('moves in Persian, noise 10', planting, foundMoves)
    const changes = found('changed words in Persian', planting, foundChanges)
    const { recall, precision } = moves
    expect(Math.min(recall, precision, changes.recall, changes.precision)).toBeGreaterThanOrEqual(0.95)
  })

  it.each([0, 10])(
    'is found as moved where much else moved past it, with %s of 100 words altered',
    (noise) => {
      const moves = found(`moves past moves, noise ${noise}`, { ...crowded, noise }, foundMoves)
      expect(moves.recall).toBeGreaterThanOrEqual(0.95)
      expect(moves.precision).toBeGreaterThanOrEqual(0.95)
    },
  )
})
