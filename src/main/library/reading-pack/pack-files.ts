/**
 * Letters as a folder that any browser opens, offline and without Letterbook. Everything stands in one page: a page that
 * is opened from a disk may load no files in some browsers, and so its policy can forbid all requests and every script
 * but the one whose hash it names. Without scripts the letters and notes are there to read; with it they can be searched
 * and read side by side.
 */
import { mainDate } from '@shared/citation'
import type { Letter } from '@shared/letter'
import type { PackLanguage } from '@shared/letter-export'
import type { Note } from '@shared/note'
import { linksIn } from '@shared/text/note-links'
import { script } from '../../../renderer/reading-pack/page.ts?bundled'
import { attribute, escaped } from '../compare/export/markup'
import { codePaths, keysOf, type LeavingLetter, type LetterOf, passagesOf } from '../exchange/out/leaving'
import { Losses } from '../exchange/out/losses'
import { article as noteArticle } from '../exchange/out/notes-page'
import { standingPage } from '../export/standing-page'
import type { LeavingLetters, LetterWriter } from '../letter-exports/leaving-letters'
import type { LetterLosses } from '../letter-exports/letter-losses'
import { letterArticle, type MarkedPassage } from './letter-article'
import { type PackEntry, packEntry } from './pack-index'
import { packStyle } from './pack-style'
import { packWords } from './pack-words'

export const readingPack: LetterWriter = async function* (leaving, losses, pause) {
  const letterOf = await namedLetters(leaving)
  const notesOf = notesByLetter(leaving.notes)
  const drawn = new Drawn(leaving, letterOf, losses)
  const found: PackEntry[] = []
  const articles: string[] = []
  const entries: string[] = []
  for await (const letter of leaving.letters()) {
    const place = articles.length + 1
    const notes = notesOf.get(letter.key) ?? []
    articles.push(drawn.letter(place, letter, notes))
    entries.push(entry(place, letter, notes.length, leaving.language))
    found.push(
      packEntry(
        place,
        letter,
        notes.map(({ body }) => body),
      ),
    )
    losses.add('links', letter, letter.links.length)
    await pause()
  }
  const comparisons: { readonly path: string; readonly title: string }[] = []
  for (const keys of leaving.comparisons) {
    const path = `comparisons/${comparisons.length + 1}.html`
    const { text, name } = await leaving.compare(keys)
    comparisons.push({ path, title: name })
    yield { path, text }
  }
  losses.add('note-places', null, drawn.lost('places'))
  losses.add('note-links', null, drawn.lost('links'))
  yield {
    path: 'index.html',
    text: page(leaving, { articles, entries, comparisons, index: await leaving.index(found) }),
  }
}

/** Only letters of the pack: what else notes stand on or link to is named nowhere. */
async function namedLetters(leaving: LeavingLetters): Promise<LetterOf> {
  const known = new Map<string, LeavingLetter>()
  for await (const letter of leaving.letters()) {
    const { key, title, path, file, language, direction, text, textHash } = letter
    const plain = { date: null, senders: [], recipients: [] }
    known.set(key, { key, title, path, part: file.part, language, direction, text, textHash, ...plain })
  }
  return (key) => known.get(key) ?? null
}

function notesByLetter(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const found = new Map<string, Note[]>()
  for (const note of notes) for (const key of keysOf(note)) found.set(key, [...(found.get(key) ?? []), note])
  return found
}

class Drawn {
  readonly #leaving: Parameters<typeof noteArticle>[1]
  readonly #surroundings: Parameters<typeof noteArticle>[3]
  readonly #noteLosses = new Losses()
  readonly #language: PackLanguage
  readonly #drawn = new Set<string>()

  constructor(
    { notes, codes, searches, provenance, language }: LeavingLetters,
    readonly letterOf: LetterOf,
    losses: LetterLosses,
  ) {
    this.#language = language
    const ids = new Set(notes.map(({ id }) => id))
    this.#leaving = { notes, codes, searches, at: provenance.at, per: 'letter' }
    this.#surroundings = { paths: codePaths(codes), ids, losses: this.#noteLosses }
    losses.add('note-history', null, notes.filter(({ revision }) => revision > 1).length)
    const out = notes.flatMap(({ body }) =>
      linksIn(body).filter(({ target }) => target.kind !== 'note' || !ids.has(target.id)),
    )
    this.#noteLosses.add('links', null, out.length)
  }

  lost(what: 'places' | 'links'): number {
    return this.#noteLosses.all().find((one) => one.what === what)?.count ?? 0
  }

  letter(place: number, letter: Letter, own: readonly Note[]): string {
    const notes = own.map((note) => this.#namedAt(place, note))
    const passages: MarkedPassage[] = notes.flatMap((note, at) =>
      passagesOf(note, this.letterOf).flatMap(({ anchor, span }) =>
        anchor.letterKey === letter.key && span !== null ? [{ span, number: at + 1, note: note.id }] : [],
      ),
    )
    // Subtle: a passage of another letter that stays behind must not leave with a note that stands on both.
    const drawn = notes.map((note) =>
      noteArticle(withOwnPassages(note, this.letterOf), this.#leaving, this.letterOf, this.#surroundings),
    )
    return letterArticle({ place, letter, passages, notes: drawn, language: this.#language })
  }

  /** A note on several letters stands at each of them, and each sign in a text leads to the one beside it. */
  #namedAt(place: number, note: Note): Note {
    if (this.#drawn.has(note.id)) return { ...note, id: `${note.id}-${place}` }
    this.#drawn.add(note.id)
    return note
  }
}

function withOwnPassages(note: Note, letterOf: LetterOf): Note {
  const kept = note.anchors.map(({ letterKey }) => letterOf(letterKey) !== null)
  return {
    ...note,
    anchors: note.anchors.filter((_, at) => kept[at] === true),
    places: note.places.filter((_, at) => kept[at] === true),
  }
}

function entry(
  place: number,
  { title, direction, language, dates, senders }: Letter,
  notes: number,
  spoken: PackLanguage,
): string {
  const facts = [
    mainDate(dates)?.edtf ?? '',
    senders[0]?.name ?? '',
    notes === 0 ? '' : packWords[spoken].notesOf(notes),
  ]
  const what = facts.filter((fact) => fact !== '').map((fact) => `<bdi>${escaped(fact)}</bdi>`)
  const name = `<a href="#letter-${place}" dir="${direction}"${attribute('lang', language)}><bdi>${escaped(title)}</bdi></a>`
  return `<li data-place="${place}">${name}<span class="what">${what.join(' · ')}</span></li>`
}

interface PageParts {
  readonly articles: readonly string[]
  readonly entries: readonly string[]
  readonly comparisons: readonly { readonly path: string; readonly title: string }[]
  /** JSON. */
  readonly index: string
}

function page({ provenance, notes, language }: LeavingLetters, parts: PageParts): string {
  const words = packWords[language]
  const { beside, besideOf, found } = words.script
  const { articles, entries, comparisons, index } = parts
  const own = script.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--')
  const links = comparisons.map(
    ({ path, title }) => `<li><a href="${escaped(path)}"><bdi>${escaped(title)}</bdi></a></li>`,
  )
  const body = [
    '<header>',
    `<h1>${words.title}</h1>`,
    `<p class="facts">${words.about(articles.length, notes.length, escaped(provenance.at.slice(0, 10)))}</p>`,
    `<div class="with-script"><label>${words.search} <input type="search" id="search" autocomplete="off" dir="auto"></label>`,
    `<p class="hint">${words.hint}</p></div>`,
    `<p class="found" role="status" id="found"${attribute('data-beside', beside)}${attribute('data-beside-of', besideOf)}${attribute('data-found', found)}></p>`,
    '</header>',
    `<nav aria-label="${words.letters}">`,
    '<ol id="letters">',
    ...entries,
    '</ol>',
    ...(links.length === 0 ? [] : [`<h3>${words.comparisons}</h3>`, '<ul>', ...links, '</ul>']),
    '</nav>',
    '<main id="read">',
    ...articles,
    '</main>',
    // No sign of it can end the element that it stands in.
    `<script type="application/json" id="index">${index.replaceAll('<', '\\u003c')}</script>`,
  ]
  return standingPage({ language, title: words.title, style: packStyle, script: own, body })
}
