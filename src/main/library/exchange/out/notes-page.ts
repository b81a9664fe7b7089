/** Notes as one page for reading and for paper: it holds everything it needs, runs nothing and asks nobody for anything. */
import type { Note } from '@shared/note'
import { linksIn } from '@shared/text/note-links'
import { attribute, escaped } from '../../compare/export/markup'
import { standingPage } from '../../export/standing-page'
import {
  codeNames,
  codePaths,
  keysOf,
  type Leaving,
  type LeavingFile,
  type LeavingLetter,
  type LetterOf,
  type Pause,
  passagesOf,
} from './leaving'
import type { Losses } from './losses'
import { markdownAsHtml } from './markdown-html'
import { notesStyle } from './notes-style'

export async function* notesPage(
  leaving: Leaving,
  letterOf: LetterOf,
  losses: Losses,
  pause: Pause,
): AsyncGenerator<LeavingFile> {
  const paths = codePaths(leaving.codes)
  const ids = new Set(leaving.notes.map(({ id }) => id))
  const sections = new Map<string, string[]>()
  for (const note of leaving.notes) {
    countLosses(note, ids, losses)
    const key = keysOf(note)[0] ?? ''
    const drawn = article(note, leaving, letterOf, { paths, ids, losses })
    const section = sections.get(key)
    if (section === undefined) sections.set(key, [drawn])
    else section.push(drawn)
    await pause()
  }
  losses.add('code-definitions', null, leaving.codes.filter(({ definition }) => definition !== '').length)
  losses.add('code-shortcuts', null, leaving.codes.filter(({ shortcut }) => shortcut !== null).length)
  const body = [...sections].map(([key, notes]) =>
    [`<section>`, heading(key === '' ? null : key, letterOf), ...notes, '</section>'].join('\n'),
  )
  yield { path: 'notes.html', text: pageOf(leaving, body) }
}

function countLosses(note: Note, ids: ReadonlySet<string>, losses: Losses): void {
  if (note.revision > 1) losses.add('history', note.id)
  losses.add('mentions', note.id, note.mentions.length)
  const links = linksIn(note.body).filter(({ target }) => target.kind !== 'note' || !ids.has(target.id))
  losses.add('links', note.id, links.filter(({ target }) => target.kind !== 'passage').length)
}

function heading(key: string | null, letterOf: LetterOf): string {
  if (key === null) return '<h2>Pages of the notebook</h2>'
  const letter = letterOf(key)
  if (letter === null) return '<h2>A letter that is not in the library</h2>'
  return `<h2 dir="auto">${escaped(letter.title)}</h2>\n<p class="facts">${letterFacts(letter)}</p>`
}

function letterFacts({ date, senders, path, part }: LeavingLetter): string {
  const place = part === '' ? path : `${path}#${part}`
  return [...(date === null ? [] : [date]), ...senders, place]
    .map((fact) => `<bdi>${escaped(fact)}</bdi>`)
    .join(' · ')
}

export interface Surroundings {
  readonly paths: ReadonlyMap<string, readonly string[]>
  readonly ids: ReadonlySet<string>
  readonly losses: Losses
}

/** One note as a section of a page. */
export function article(
  note: Note,
  leaving: Leaving,
  letterOf: LetterOf,
  { paths, ids, losses }: Surroundings,
): string {
  const quotes = passagesOf(note, letterOf).map(({ quote, letter, span, anchor }) => {
    if (letter === null) losses.add('letters', note.id)
    else if (span === null) losses.add('places', note.id)
    const from =
      letter === null || anchor.letterKey === keysOf(note)[0]
        ? ''
        : `<cite><bdi>${escaped(letter.title)}</bdi></cite>`
    const language = attribute('lang', letter?.language ?? null)
    return `<blockquote dir="${letter?.direction ?? 'auto'}"${language}>${escaped(quote)}${from}</blockquote>`
  })
  const codes = codeNames(note, paths).map((name) => `<li><bdi>${escaped(name)}</bdi></li>`)
  return [
    `<article id="note-${note.id}">`,
    ...subject(note, leaving),
    ...quotes,
    `<div class="words">${markdownAsHtml(withPlainLinks(note, leaving, letterOf, ids))}</div>`,
    codes.length === 0 ? '' : `<ul class="codes">${codes.join('')}</ul>`,
    `<p class="facts">${escaped(note.created.slice(0, 10))}${note.colour === 'none' ? '' : ` · ${note.colour}`}</p>`,
    '</article>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function subject({ about }: Note, { searches }: Leaving): readonly string[] {
  if (about.kind === 'person') return [`<h3 dir="auto">${escaped(about.name)}</h3>`]
  if (about.kind !== 'saved-search') return []
  const name = searches.find(({ id }) => id === about.id)?.name ?? about.id
  return [`<h3 dir="auto">${escaped(name)}</h3>`]
}

/** Links to notes of the page lead there; of all others the words stay. */
function withPlainLinks(note: Note, leaving: Leaving, letterOf: LetterOf, ids: ReadonlySet<string>): string {
  let text = ''
  let done = 0
  for (const { start, end, target, words } of linksIn(note.body)) {
    const name = escapedMarkdown(words ?? nameOf(target, leaving, letterOf))
    const leads = target.kind === 'note' && ids.has(target.id)
    text += `${note.body.slice(done, start)}${leads ? `[${name}](#note-${target.id})` : name}`
    done = end
  }
  return text + note.body.slice(done)
}

function nameOf(
  target: ReturnType<typeof linksIn>[number]['target'],
  { searches }: Leaving,
  letterOf: LetterOf,
): string {
  switch (target.kind) {
    case 'letter':
      return letterOf(target.letterKey)?.title ?? 'a letter'
    case 'note':
      return 'a note'
    case 'passage':
      return 'a passage'
    case 'search':
      return searches.find(({ id }) => id === target.id)?.name ?? 'a saved search'
  }
}

function escapedMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>&!]/g, (sign) => `\\${sign}`)
}

function pageOf({ notes, at }: Leaving, body: readonly string[]): string {
  const count = notes.length === 1 ? '1 note' : `${notes.length} notes`
  const head = ['<h1>Notes</h1>', `<p class="facts">${count}, written ${escaped(at)}.</p>`]
  return standingPage({ title: 'Notes', style: notesStyle, script: null, body: [...head, ...body] })
}
