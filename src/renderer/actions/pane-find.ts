/** The box in a pane that finds words in its letter. */
import type { Letter } from '@shared/letter'
import { type Tokens, tokens } from '@shared/text/tokens'
import { findAt, finding, findMoved, type PaneFind } from '../state/pane-find'
import { activePane, changed, paneOf, pointed, useReader } from '../state/reader'

/** Opens the box, or takes the keyboard back into it. */
export function openFind(id = activePane(useReader.getState())?.id): void {
  const pane = id === undefined ? undefined : paneOf(useReader.getState(), id)
  if (pane?.content.kind !== 'ready') return
  const find = pane.find ?? findAt(pane.offset)
  useReader.setState((state) => changed(state, pane.id, { find: { ...find, focus: find.focus + 1 } }))
}

export function closeFind(id: number): void {
  useReader.setState((state) => changed(state, id, { find: null }))
}

export function findWords(id: number, words: string): void {
  const pane = paneOf(useReader.getState(), id)
  if (pane?.content.kind !== 'ready' || pane.find === null) return
  show(id, finding(pane.find, words, words.trim() === '' ? null : wordsOf(pane.content.letter)))
}

export function moveFind(id: number, step: 1 | -1): void {
  const find = paneOf(useReader.getState(), id)?.find
  if (find !== null && find !== undefined) show(id, findMoved(find, step))
}

function show(id: number, find: PaneFind): void {
  const match = find.matches[find.current]
  useReader.setState((state) => {
    const shown = changed(state, id, { find })
    return match === undefined ? shown : pointed(shown, id, match)
  })
}

/** The words of letters that are searched: a letter leaves memory with its last pane. */
const words = new WeakMap<Letter, Tokens>()

function wordsOf(letter: Letter): Tokens {
  const known = words.get(letter) ?? tokens(letter.text)
  words.set(letter, known)
  return known
}
