/** What a thing of a notebook says in words, so that a reader knows which it is. Pure. */
import type { ThingSaid, ThingSide } from '@shared/backup'
import { codeColours } from '@shared/code'
import type { JudgedValue } from '@shared/judgement'
import { parseLetterKey } from '@shared/letter-key'
import { noteColours } from '@shared/note'
import type { ThingCopies } from './thing'

const longest = 400

/** `codes`: their names by identity. */
export function sideOf(copies: ThingCopies, codes: ReadonlyMap<string, string>): ThingSide {
  switch (copies.kind) {
    case 'note': {
      const { note, detail } = copies
      const colour = noteColours.find((known) => known === detail?.detail?.colour) ?? 'none'
      const names = (detail?.detail?.codes ?? []).flatMap((id) => codes.get(id) ?? [])
      return {
        words: cut(note.revisions.at(-1)?.body ?? ''),
        on: noteStandsOn(copies),
        said: colour === 'none' ? null : { kind: 'note-colour', colour },
        details: names,
        ...{ changed: note.changed, removed: note.removed !== null },
      }
    }
    case 'code': {
      const { name, definition, shortcut, parent, changed, removed } = copies.code
      const colour = codeColours.find((known) => known === copies.code.colour)
      const above = parent === null ? '' : (codes.get(parent) ?? '')
      const said: ThingSaid | null = colour === undefined ? null : { kind: 'code-colour', colour }
      const details = [
        ...(shortcut === null ? [] : [shortcut]),
        ...(definition === '' ? [] : [cut(definition)]),
      ]
      return { words: name, on: above, said, details, changed, removed: removed !== null }
    }
    case 'saved-search': {
      const { name, query, changed, removed } = copies.search
      return { words: name, on: cut(query), said: null, details: [], changed, removed: removed !== null }
    }
    case 'search-folder': {
      const { name, changed, removed } = copies.folder
      return { words: name, on: '', said: null, details: [], changed, removed: removed !== null }
    }
    case 'reading-table': {
      const { name, arrangement, changed, removed } = copies.table
      const letters = arrangement.panes.map(({ letterKey }) => placeOf(letterKey))
      return { words: name, on: '', said: null, details: letters, changed, removed: removed !== null }
    }
    case 'correction': {
      const { correction, changed, removed } = copies.copy
      const { field, verdict, value, letterKey } = correction
      const words = value === null ? '' : cut(wordsOfValue(value))
      const said: ThingSaid = { kind: 'correction', field, verdict, value }
      return { words, on: placeOf(letterKey), said, details: [], changed, removed: removed !== null }
    }
    case 'decision': {
      const { decision, changed, removed } = copies.copy
      const isLetters = decision.kind === 'same-letter' || decision.kind === 'different-letters'
      const members = decision.members.map((member) => (isLetters ? placeOf(member) : member))
      const details = decision.as === null ? [] : [decision.as]
      return {
        words: cut(members.join(' · ')),
        on: '',
        said: { kind: 'decision', decision: decision.kind },
        details,
        changed,
        removed: removed !== null,
      }
    }
    case 'encoding': {
      const { choice, changed, removed } = copies.copy
      return {
        words: choice.encoding,
        on: choice.path,
        said: null,
        details: [],
        changed,
        removed: removed !== null,
      }
    }
    case 'ignored-problem': {
      const { problem, changed, removed } = copies.copy
      return {
        words: '',
        on: placeOf(problem.key),
        said: { kind: 'problem', code: problem.code },
        details: [],
        changed,
        removed: removed !== null,
      }
    }
    case 'sentence-pin': {
      const { pin, changed, removed } = copies.copy
      const words = cut(`${pin.a.exact.slice(0, 150)} = ${pin.b.exact.slice(0, 150)}`)
      return {
        words,
        on: placeOf(pin.a.letterKey),
        said: null,
        details: [],
        changed,
        removed: removed !== null,
      }
    }
    case 'search-run': {
      const { name, query, at, total } = copies.copy.run
      return {
        words: name,
        on: cut(query),
        said: null,
        details: [String(total)],
        changed: at,
        removed: false,
      }
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
