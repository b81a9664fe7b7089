import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Anchor } from '@shared/note'
import { describeAnchor } from '@shared/text/anchor'
import { plainForm } from '@shared/text/anchor-signs'
import { describe, expect, it } from 'vitest'
import { PassageFinder } from '../../../../../../src/main/library/compare/anchors/find-again'
import type { FoundPlace } from '../../../../../../src/main/library/compare/anchors/found-place'
import { textOfBytes } from '../../../../../../src/main/library/import/read/text-of-bytes'
import { Dice, EditedLetter, formulaicLetter } from '../../../../../support/edited-letters'

const sampleFolder = new URL('../../../../../../resources/sample-library/letters/', import.meta.url)
/** The first letters of the sample library that are plain text. */
const samples = readdirSync(sampleFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .slice(0, 20)
  .map((name) => textOf(readFileSync(new URL(name, sampleFolder))).normalize('NFC'))
  .filter((text) => text.length > 300)

/** Letters of three encodings are among them. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return textOfBytes(bytes, 'utf-16le')
  const text = textOfBytes(bytes, 'utf-8')
  return text.includes('\uFFFD') ? textOfBytes(bytes, 'windows-1252') : text
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

interface PlantedNote {
  readonly anchor: Anchor
  /** The names of its characters, in order, without spaces. */
  readonly ids: readonly number[]
  found: FoundPlace | null
  /** What stood around it where it was certain, so far. */
  readonly surroundings: Set<string>
  /** Copies that no text told from the passage when they were made, so that from then on either is right. */
  readonly twins: Set<number>
  /** What was first certain and wrong stays it, whatever is found later. */
  wasWrong: boolean
}

interface PlantedLetter {
  readonly letter: EditedLetter
  readonly notes: readonly PlantedNote[]
  /** Older texts by their hashes, as far as the notebook keeps them. */
  readonly kept: Map<string, string>
}

function plant(letter: EditedLetter, dice: Dice, notes: number): PlantedLetter {
  const { text } = letter
  const kept = new Map([[hashOf(text), text]])
  const planted = Array.from({ length: notes }, () => {
    const [start, end] = passage(text, dice)
    const anchor = describeAnchor(text, start, end, 'folder/letter.txt', hashOf(text))
    return {
      ...{ anchor, ids: letter.within(anchor.start, anchor.end).map(({ id }) => id), found: null },
      ...{ surroundings: new Set([surroundings(anchor.before, anchor.after)]), twins: new Set<number>() },
      wasWrong: false,
    }
  })
  return { letter, notes: planted.filter(({ ids }) => ids.length > 0), kept }
}

/** Words, sentences, more than one of them, or a stretch that begins and ends anywhere. */
function passage(text: string, dice: Dice): readonly [number, number] {
  const pattern = dice.one([/\S+/g, /\S+/g, /[^.!?\n]+[.!?]/g, /[^.!?\n]+[.!?]/g, /[^\n]+/g, /\S/g])
  const pieces = [...text.matchAll(pattern)]
  const from = dice.below(pieces.length)
  const first = pieces[from]
  const last = pieces[Math.min(pieces.length - 1, from + dice.below(pattern.source === '[^\\n]+' ? 1 : 12))]
  const start = (first?.index ?? 0) + (first?.[0].length ?? 0) - (first?.[0].trimStart().length ?? 0)
  return [start, (last?.index ?? 0) + (last?.[0].length ?? 1)]
}

function find({ letter, notes, kept }: PlantedLetter, keepsTexts: boolean): void {
  const { text } = letter
  const hash = hashOf(text)
  const finder = new PassageFinder(text, hash, (older) => (keepsTexts ? kept.get(older) : undefined))
  for (const note of notes) {
    note.found = finder.find(note)
    judgeCertain(note, letter)
  }
  kept.set(hash, text)
}

/** What became of a passage, by the book that was kept of its characters alone. */
interface Truth {
  /** Most of it is there, in one place. */
  readonly present: boolean
  /** Some of it was copied, or its words were written elsewhere too, so that several places may be it. */
  readonly doubled: boolean
  readonly survivors: ReadonlySet<number>
}

function truthOf({ anchor, ids }: PlantedNote, letter: EditedLetter): Truth {
  const ink = letter.ink()
  const wanted = new Set(ids)
  const places = ink.flatMap(({ id, isCopy }, place) => (!isCopy && wanted.has(id) ? [place] : []))
  const survivors = new Set(places.map((place) => ink[place]?.id ?? 0))
  const [first = 0, last = -1] = [places[0], places.at(-1)]
  const hull = ink
    .slice(first, last + 1)
    .filter(({ id }, index, all) => all[index - 1]?.id !== id || id === 0)
  const share = survivors.size / ids.length
  const plain = plainForm(anchor.exact)
  const all = plainForm(letter.text)
  const twice = all.indexOf(plain) !== all.lastIndexOf(plain)
  return {
    present: share >= 0.6 && hull.length <= 1.5 * ids.length,
    doubled: twice || ink.some(({ id, isCopy }) => isCopy && wanted.has(id)),
    survivors,
  }
}

function sameIds(found: readonly number[], wanted: readonly number[]): boolean {
  return found.length === wanted.length && found.every((id, index) => id === wanted[index])
}

type Verdict =
  | 'certain and right'
  /** A sentence was written twice and taken out where it was first: its words are as they were, and no text tells more. */
  | 'certain, on a copy of what is gone'
  | 'certain, on the same words in the same surroundings'
  | 'certain and wrong'
  | 'to confirm and right'
  | 'to confirm and wrong'
  | 'to confirm, and gone or torn apart'
  | 'ambiguous, and doubled'
  | 'ambiguous, though present'
  | 'ambiguous, and gone'
  | 'orphan, and gone'
  | 'orphan, though present'

/**
 * A passage may have been written twice and then gone elsewhere between two readings: its double stands where it was, and no
 * text tells the one from the other. Where the words are the passage's and sixteen signs on both sides are as they were when
 * it was certain last, either is right, and stays right wherever it goes.
 */
function judgeCertain(note: PlantedNote, letter: EditedLetter): void {
  const { found, ids, surroundings: known, twins } = note
  if (found === null || found.span === null || !isCertain(found)) return
  const { start, end } = found.span
  const inSpan = inkIn(letter, found.span)
  const around = surroundings(letter.text.slice(0, start), letter.text.slice(end))
  const hasWords = sameIds(
    inSpan.map(({ id }) => id),
    ids,
  )
  const isForeign = ({ isCopy, copy }: { readonly isCopy: boolean; readonly copy: number }) =>
    isCopy && !twins.has(copy)
  const foreign = inSpan.filter(isForeign)
  if (!hasWords) note.wasWrong ||= !known.has(around)
  else if (foreign.length > 0 && known.has(around)) for (const { copy } of foreign) twins.add(copy)
  else if (foreign.length > 0 && !areGone(foreign, letter)) note.wasWrong = true
  if (!note.wasWrong) known.add(around)
}

function isCertain({ state }: FoundPlace): boolean {
  return state === 'exact' || state === 'moved'
}

type Ink = ReturnType<EditedLetter['ink']>

/** A character that was written as several signs counts once. */
function inkIn(letter: EditedLetter, { start, end }: { readonly start: number; readonly end: number }): Ink {
  return letter.within(start, end).filter(({ id }, index, all) => all[index - 1]?.id !== id || id === 0)
}

/** Whether nothing is left of what these are copies of. */
function areGone(copies: Ink, letter: EditedLetter): boolean {
  const ids = new Set(copies.map(({ id }) => id))
  return !letter.ink().some(({ id, isCopy }) => !isCopy && ids.has(id))
}

function verdictOn(note: PlantedNote, letter: EditedLetter): Verdict {
  const { found, ids } = note
  const truth = truthOf(note, letter)
  if (found === null) throw new Error('It was not looked for.')
  if (note.wasWrong) return 'certain and wrong'
  if (found.state === 'orphan') return truth.present ? 'orphan, though present' : 'orphan, and gone'
  if (found.span === null) {
    if (truth.doubled) return 'ambiguous, and doubled'
    return truth.present ? 'ambiguous, though present' : 'ambiguous, and gone'
  }
  const inSpan = inkIn(letter, found.span)
  if (found.state === 'changed') {
    const there = new Set(inSpan.filter(({ isCopy }) => !isCopy).map(({ id }) => id))
    const hit = [...truth.survivors].filter((id) => there.has(id)).length
    const foreign = inSpan.filter(({ id, isCopy }) => isCopy || !truth.survivors.has(id)).length
    const isRight = hit >= 0.8 * truth.survivors.size && hit > 0 && foreign <= 0.5 * ids.length + 20
    if (isRight) return 'to confirm and right'
    return truth.present ? 'to confirm and wrong' : 'to confirm, and gone or torn apart'
  }
  const hasWords = sameIds(
    inSpan.map(({ id }) => id),
    ids,
  )
  const copies = inSpan.filter(({ isCopy }) => isCopy)
  if (hasWords && copies.length === 0) return 'certain and right'
  return hasWords && areGone(copies, letter)
    ? 'certain, on a copy of what is gone'
    : 'certain, on the same words in the same surroundings'
}

function surroundings(before: string, after: string): string {
  return `${plainForm(before.slice(-60)).slice(-16)}|${plainForm(after.slice(0, 60)).slice(0, 16)}`
}

interface Trial {
  readonly letters: number
  readonly notesOnEach: number
  readonly edits: number
  readonly keepsTexts: boolean
}

/** Letters are read anew five times, each time after a fifth of the edits. */
function tortured(
  seed: number,
  { letters, notesOnEach, edits, keepsTexts }: Trial,
): ReadonlyMap<Verdict, number> {
  const dice = new Dice(seed)
  const planted = Array.from({ length: letters }, (_, index) => {
    const sample = samples[index]
    const letter = sample === undefined ? formulaicLetter(dice) : new EditedLetter(sample)
    return plant(letter, dice, notesOnEach)
  })
  for (let round = 0; round < 5; round++) {
    for (let edit = 0; edit < edits / 5; edit++) dice.one(planted).letter.edit(dice)
    for (const letter of planted) find(letter, keepsTexts)
  }
  const verdicts = new Map<Verdict, number>()
  for (const { letter, notes } of planted) {
    for (const note of notes) {
      const verdict = verdictOn(note, letter)
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
    }
  }
  return verdicts
}

const foundVerdicts: readonly Verdict[] = [
  'certain and right',
  'certain, on the same words in the same surroundings',
  'certain, on a copy of what is gone',
  'to confirm and right',
]
const missedVerdicts: readonly Verdict[] = [
  'to confirm and wrong',
  'ambiguous, though present',
  'orphan, though present',
]

function count(verdicts: ReadonlyMap<Verdict, number>, of: readonly Verdict[]): number {
  return of.reduce((sum, verdict) => sum + (verdicts.get(verdict) ?? 0), 0)
}

function rateOf(verdicts: ReadonlyMap<Verdict, number>): number {
  const found = count(verdicts, foundVerdicts)
  return found / (found + count(verdicts, missedVerdicts))
}

describe('Two thousand passages of generated and sample letters that were edited five hundred times', () => {
  const trial = { letters: 100, notesOnEach: 20, edits: 500, keepsTexts: true }

  it('are never placed wrongly without asking, are found where they are still there, and given up only where they are not', () => {
    for (const seed of [1, 2, 8010]) {
      const verdicts = tortured(seed, trial)
      expect(count(verdicts, [...verdicts.keys()])).toBeGreaterThan(1990)
      expect(verdicts.get('certain and wrong') ?? 0).toBe(0)
      expect(verdicts.get('orphan, though present') ?? 0).toBe(0)
      expect(rateOf(verdicts)).toBeGreaterThan(0.98)
      // A check that cannot fail is none: all of it happened.
      expect(count(verdicts, ['certain and right'])).toBeGreaterThan(1000)
      for (const verdict of ['to confirm and right', 'ambiguous, and doubled', 'orphan, and gone'] as const)
        expect(verdicts.get(verdict) ?? 0).toBeGreaterThan(0)
    }
  }, 120_000)

  it('are found as well and placed as rightly by what their anchors hold alone', () => {
    const verdicts = tortured(3, { letters: 25, notesOnEach: 20, edits: 125, keepsTexts: false })
    expect(verdicts.get('certain and wrong') ?? 0).toBe(0)
    expect(rateOf(verdicts)).toBeGreaterThan(0.96)
  }, 120_000)
})
