/**
 * Notes as a folder of Markdown that Obsidian opens as a vault: front matter that it shows as properties, codes as nested
 * tags, links that lead from file to file, and to a note inside the file of its letter.
 */
import type { Note } from '@shared/note'
import { linksIn } from '@shared/text/note-links'
import { stringify } from 'yaml'
import {
  codePaths,
  firstWords,
  keysOf,
  type Leaving,
  type LeavingFile,
  type LeavingLetter,
  type LeavingPassage,
  type LetterOf,
  type Pause,
  passagesOf,
} from './leaving'
import type { Losses } from './losses'
import { FileNames } from './markdown-names'

export async function* markdownFolder(
  leaving: Leaving,
  letterOf: LetterOf,
  losses: Losses,
  pause: Pause,
): AsyncGenerator<LeavingFile> {
  const vault = new Vault(leaving, letterOf, losses)
  for (const note of leaving.notes) {
    vault.place(note)
    await pause()
  }
  for (const file of vault.files()) {
    yield file
    await pause()
  }
}

class Vault {
  readonly #leaving: Leaving
  readonly #letterOf: LetterOf
  readonly #losses: Losses
  readonly #tags: ReadonlyMap<string, string>
  readonly #letterNames = new FileNames()
  readonly #noteNames = new FileNames()
  /** The file of each letter, with its folder and without its ending. */
  readonly #letters = new Map<string, string>()
  /** The first words of each note. */
  readonly #names = new Map<string, string>()
  /** Where a link to each note leads. */
  readonly #places = new Map<string, string>()
  readonly #ofLetter = new Map<string, Note[]>()
  readonly #pages: { readonly note: Note; readonly file: string }[] = []

  constructor(leaving: Leaving, letterOf: LetterOf, losses: Losses) {
    this.#leaving = leaving
    this.#letterOf = letterOf
    this.#losses = losses
    const paths = codePaths(leaving.codes)
    this.#tags = new Map([...paths].map(([id, path]) => [id, path.map(tagPart).join('/')]))
    losses.add('code-definitions', null, leaving.codes.filter(({ definition }) => definition !== '').length)
    losses.add('code-shortcuts', null, leaving.codes.filter(({ shortcut }) => shortcut !== null).length)
  }

  /** Says where each note will stand, before any is written, so that links may lead to every one of them. */
  place(note: Note): void {
    if (note.revision > 1) this.#losses.add('history', note.id)
    this.#names.set(note.id, firstWords(note.body, 60))
    const keys = keysOf(note)
    for (const key of [...keys, ...linkedLetters(note)]) this.#nameLetter(key)
    const [first] = keys
    if (first === undefined || this.#leaving.per === 'note') {
      const title = firstWords(note.body, 60) || firstWords(note.anchors[0]?.exact ?? '', 60)
      const file = `notes/${this.#noteNames.nameFor(title, 'Note')}`
      this.#pages.push({ note, file })
      this.#places.set(note.id, file)
    } else this.#places.set(note.id, `${this.#letters.get(first)}#^${blockOf(note)}`)
    for (const key of keys) {
      const notes = this.#ofLetter.get(key)
      if (notes === undefined) this.#ofLetter.set(key, [note])
      else notes.push(note)
    }
  }

  *files(): Generator<LeavingFile> {
    for (const [key, file] of this.#letters)
      yield { path: `${file}.md`, text: this.#letterFile(key, this.#ofLetter.get(key) ?? []) }
    for (const { note, file } of this.#pages) yield { path: `${file}.md`, text: this.#noteFile(note) }
  }

  #nameLetter(key: string): void {
    if (this.#letters.has(key)) return
    const title = this.#letterOf(key)?.title ?? ''
    this.#letters.set(key, `letters/${this.#letterNames.nameFor(title, 'Letter')}`)
  }

  #letterFile(key: string, notes: readonly Note[]): string {
    const letter = this.#letterOf(key)
    const title = letter?.title ?? 'A letter that is not in the library'
    const head = frontMatter({
      title,
      ...letterFacts(letter),
      key,
      ...(this.#leaving.per === 'letter' ? { tags: this.#tagsOf(notes) } : {}),
      exported: this.#leaving.at,
    })
    const inner =
      this.#leaving.per === 'letter'
        ? notes.map((note) => this.#noteOnLetter(note, key))
        : notes.length === 0
          ? []
          : [notes.map((note) => `- ${this.#link(note.id, null)}`).join('\n')]
    return `${[head, `# ${shown(title)}`, ...inner].join('\n\n').trimEnd()}\n`
  }

  /** A note that stands on several letters stands whole with the first of them, and with a link in the others. */
  #noteOnLetter(note: Note, key: string): string {
    if (keysOf(note)[0] !== key)
      return ['---', this.#quotes(note, key), this.#link(note.id, null)].join('\n\n')
    const facts = [note.created.slice(0, 10), ...this.#tagWords(note)].join(' · ')
    // Subtle: the name of a block stands at the end of a paragraph, which links to it show.
    return ['---', this.#quotes(note, null), this.#body(note), `${facts} ^${blockOf(note)}`]
      .filter((part) => part !== '')
      .join('\n\n')
  }

  #noteFile(note: Note): string {
    const about = this.#about(note)
    const head = frontMatter({
      id: note.id,
      ...(about === null ? {} : { about }),
      letters: keysOf(note).map((key) => `[[${this.#letters.get(key)}]]`),
      tags: this.#tagsOf([note]),
      ...(note.colour === 'none' ? {} : { colour: note.colour }),
      created: note.created,
      changed: note.changed,
      exported: this.#leaving.at,
    })
    return `${[head, this.#quotes(note, null), this.#body(note)].filter((part) => part !== '').join('\n\n')}\n`
  }

  #about({ about }: Note): string | null {
    switch (about.kind) {
      case 'person':
        return about.name
      case 'saved-search':
        return this.#leaving.searches.find(({ id }) => id === about.id)?.name ?? about.id
      case 'letter':
        return 'the whole letter'
      case 'nothing':
      case 'passages':
        return null
    }
  }

  /** The passages of a note, or those of one letter, as block quotations. */
  #quotes(note: Note, only: string | null): string {
    return passagesOf(note, this.#letterOf)
      .filter(({ anchor }) => only === null || anchor.letterKey === only)
      .map((passage) => this.#quote(note, passage, only === null))
      .join('\n\n')
  }

  #quote(note: Note, { quote, letter, span, anchor }: LeavingPassage, isCounted: boolean): string {
    if (isCounted && letter === null) this.#losses.add('letters', note.id)
    else if (isCounted && span === null) this.#losses.add('places', note.id)
    const lines = shown(quote).split('\n')
    const source = this.#leaving.per === 'note' || keysOf(note).length > 1
    const from = source
      ? [`— [[${this.#letters.get(anchor.letterKey)}|${linkWords(letter?.title ?? 'letter')}]]`]
      : []
    return [...lines, ...from].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')
  }

  #tagsOf(notes: readonly Note[]): readonly string[] {
    return [...new Set(notes.flatMap(({ codes }) => codes.flatMap((code) => this.#tags.get(code) ?? [])))]
  }

  #tagWords(note: Note): readonly string[] {
    return this.#tagsOf([note]).map((tag) => `#${tag}`)
  }

  /** Its words, with links that lead to the files of this folder. */
  #body(note: Note): string {
    let text = ''
    let done = 0
    for (const { start, end, target, words } of linksIn(note.body)) {
      text += note.body.slice(done, start) + this.#linkTo(note, target, words)
      done = end
    }
    return (text + note.body.slice(done)).trimEnd()
  }

  #linkTo(note: Note, target: ReturnType<typeof linksIn>[number]['target'], words: string | null): string {
    switch (target.kind) {
      case 'letter':
        return `[[${this.#letters.get(target.letterKey)}|${linkWords(words ?? this.#letterOf(target.letterKey)?.title ?? 'letter')}]]`
      case 'note':
        if (!this.#places.has(target.id)) this.#losses.add('links', note.id)
        return this.#places.has(target.id) ? this.#link(target.id, words) : (words ?? 'a note')
      case 'passage': {
        const anchor = note.mentions.find(({ id }) => id === target.id)?.anchor
        const file = anchor === undefined ? undefined : this.#letters.get(anchor.letterKey)
        this.#losses.add('mentions', note.id)
        if (anchor === undefined || file === undefined) return words ?? 'a passage'
        return `[[${file}|${linkWords(words ?? firstWords(anchor.exact, 60))}]]`
      }
      case 'search':
        this.#losses.add('links', note.id)
        return words ?? this.#leaving.searches.find(({ id }) => id === target.id)?.name ?? 'a saved search'
    }
  }

  #link(id: string, words: string | null): string {
    const name = words ?? this.#names.get(id) ?? ''
    return `[[${this.#places.get(id)}|${linkWords(name || 'Note')}]]`
  }
}

/** Letters that a note links to, or has a passage of that it links to. */
function linkedLetters({ body, mentions }: Note): readonly string[] {
  const named = linksIn(body).flatMap(({ target }) => (target.kind === 'letter' ? [target.letterKey] : []))
  return [...named, ...mentions.map(({ anchor }) => anchor.letterKey)]
}

function blockOf({ id }: Note): string {
  return `note-${id.slice(0, 8)}`
}

function letterFacts(letter: LeavingLetter | null): Readonly<Record<string, unknown>> {
  if (letter === null) return {}
  const { date, senders, recipients, path, part } = letter
  return {
    ...(date === null ? {} : { date }),
    ...(senders.length === 0 ? {} : { from: senders }),
    ...(recipients.length === 0 ? {} : { to: recipients }),
    path: part === '' ? path : `${path}#${part}`,
  }
}

/** Subtle: everything that could be read as something else than words is put in quotation marks. */
function frontMatter(facts: Readonly<Record<string, unknown>>): string {
  const yaml = stringify(facts, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })
  return `---\n${yaml}---`
}

/** A name as a tag can hold it. */
function tagPart(name: string): string {
  const plain = name
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  // A tag of figures alone is none.
  return /^\d*$/.test(plain) ? `code-${plain}` : plain
}

function linkWords(words: string): string {
  return words.replace(/[\n\r[\]|]+/g, ' ').trim()
}

/** Words of a letter, of which nothing becomes a sign of Markdown or of Obsidian. */
export function shown(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\`*_{}[\]<>#|~=$%^&]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2')
    .replace(/^(?: {4}|\t)/gm, (margin) => '\u00a0'.repeat(margin.length))
}
