/** What a thing of a notebook says in words, so that a reader knows which it is. Pure. */
import type { ThingSide } from '@shared/backup'
import type { JudgedValue } from '@shared/judgement'
import { parseLetterKey } from '@shared/letter-key'
import type { ThingCopies } from './thing'

const longest = 400

/** `codes`: their names by identity. */
export function sideOf(copies: ThingCopies, codes: ReadonlyMap<string, string>): ThingSide {
  switch (copies.kind) {
    case 'note': {
      const { note, detail } = copies
      const colour = detail?.detail?.colour ?? 'none'
      const names = (detail?.detail?.codes ?? []).flatMap((id) => codes.get(id) ?? [])
      return {
        words: cut(note.revisions.at(-1)?.body ?? ''),
        on: noteStandsOn(copies),
        details: [...(colour === 'none' ? [] : [colour]), ...names],
        ...{ changed: note.changed, removed: note.removed !== null },
      }
    }
    case 'code': {
      const { name, colour, definition, shortcut, parent, changed, removed } = copies.code
      const above = parent === null ? '' : (codes.get(parent) ?? '')
      const details = [
        colour,
        ...(shortcut === null ? [] : [shortcut]),
        ...(definition === '' ? [] : [cut(definition)]),
      ]
      return { words: name, on: above, details, changed, removed: removed !== null }
    }
    case 'saved-search': {
      const { name, query, changed, removed } = copies.search
      return { words: name, on: cut(query), details: [], changed, removed: removed !== null }
    }
    case 'search-folder': {
      const { name, changed, removed } = copies.folder
      return { words: name, on: '', details: [], changed, removed: removed !== null }
    }
    case 'reading-table': {
      const { name, arrangement, changed, removed } = copies.table
      const letters = arrangement.panes.map(({ letterKey }) => placeOf(letterKey))
      return { words: name, on: '', details: letters, changed, removed: removed !== null }
    }
    case 'correction': {
      const { correction, changed, removed } = copies.copy
      const { field, verdict, value, letterKey } = correction
      const words = [field, verdict, ...(value === null ? [] : [wordsOfValue(value)])].join(': ')
      return { words: cut(words), on: placeOf(letterKey), details: [], changed, removed: removed !== null }
    }
    case 'decision': {
      const { decision, changed, removed } = copies.copy
      const isLetters = decision.kind === 'same-letter' || decision.kind === 'different-letters'
      const members = decision.members.map((member) => (isLetters ? placeOf(member) : member))
      const details = decision.as === null ? [] : [decision.as]
      return {
        words: cut(members.join(' · ')),
        on: decision.kind,
        details,
        changed,
        removed: removed !== null,
      }
    }
    case 'encoding': {
      const { choice, changed, removed } = copies.copy
      return { words: choice.encoding, on: choice.path, details: [], changed, removed: removed !== null }
    }
    case 'ignored-problem': {
      const { problem, changed, removed } = copies.copy
      return {
        words: problem.code,
        on: placeOf(problem.key),
        details: [],
        changed,
        removed: removed !== null,
      }
    }
    case 'sentence-pin': {
      const { pin, changed, removed } = copies.copy
      const words = cut(`${pin.a.exact.slice(0, 150)} = ${pin.b.exact.slice(0, 150)}`)
      return { words, on: placeOf(pin.a.letterKey), details: [], changed, removed: removed !== null }
    }
    case 'search-run': {
      const { name, query, at, total } = copies.copy.run
      return { words: name, on: cut(query), details: [String(total)], changed: at, removed: false }
    }
  }
}

function noteStandsOn({ note, detail }: Extract<ThingCopies, { readonly kind: 'note' }>): string {
  const [anchor] = note.anchors
  if (anchor) return cut(anchor.exact)
  const { about, subject } = detail?.detail ?? { about: 'nothing', subject: null }
  if (subject === null) return ''
  return about === 'letter' ? placeOf(subject) : about === 'person' ? subject : ''
}

function wordsOfValue(value: JudgedValue): string {
  const { field: _, ...rest } = value
  return Object.values(rest).join(', ')
}

/** Path and part, without the folder's identity. */
function placeOf(key: string): string {
  const place = parseLetterKey(key)
  if (place === null) return key
  return place.part === '' ? place.path : `${place.path}#${place.part}`
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`
}
