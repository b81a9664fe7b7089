/**
 * The script of a reading pack: searches the page's own index, and shows one letter or two side by side. It asks nobody for
 * anything, keeps nothing, and never makes HTML of words.
 */
import lunr from 'lunr'
import { findLetters } from './find'
import { markWords, unmark } from './marked-words'
import { readQuestion } from './question'

/** The program itself takes the text of this module, built whole, under this name. */
export const script = ''

/** What the page says, in its language. */
interface Words {
  readonly beside: string
  readonly besideOf: string
  readonly found: string
}

interface Page {
  readonly words: Words
  readonly index: lunr.Index
  readonly entries: ReadonlyMap<number, HTMLElement>
  readonly articles: ReadonlyMap<number, HTMLElement>
  readonly search: HTMLInputElement
  readonly found: HTMLElement
}

function start(): void {
  const search = document.getElementById('search')
  const found = document.getElementById('found')
  const data = document.getElementById('index')
  if (!(search instanceof HTMLInputElement) || found === null || data === null) return
  const page: Page = {
    words: wordsOf(found),
    index: lunr.Index.load(JSON.parse(data.textContent ?? '')),
    entries: new Map(
      [...document.querySelectorAll<HTMLElement>('#letters > li')].map((entry) => [
        Number(entry.dataset['place']),
        entry,
      ]),
    ),
    articles: new Map(
      [...document.querySelectorAll<HTMLElement>('#read > article')].map((one) => [
        Number(one.id.replace('letter-', '')),
        one,
      ]),
    ),
    ...{ search, found },
  }
  document.body.classList.add('is-read')
  for (const [place, entry] of page.entries) addBeside(place, entry, page.words)
  search.addEventListener('input', () => look(page))
  window.addEventListener('hashchange', () => show(page))
  look(page)
  show(page)
}

function wordsOf({ dataset }: HTMLElement): Words {
  const { beside = '', besideOf = '', found = '' } = dataset
  return { beside, besideOf, found }
}

function addBeside(place: number, entry: HTMLElement, words: Words): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words.beside
  const title = entry.querySelector('a')?.textContent ?? ''
  button.setAttribute('aria-label', withWords(words.besideOf, { title }))
  button.addEventListener('click', () => {
    const [first = place] = openPlaces()
    location.hash = first === place ? `letter-${place}` : `letter-${first}&letter-${place}`
  })
  entry.append(button)
}

/** Lists what fits, the best first, and marks its words in the open letters. */
function look(page: Page): void {
  const question = readQuestion(page.search.value)
  const places = findLetters(page.index, question, (place) => page.articles.get(place)?.textContent ?? '')
  const list = document.getElementById('letters')
  const shown = places ?? [...page.entries.keys()]
  for (const entry of page.entries.values()) entry.hidden = true
  for (const place of shown) {
    const entry = page.entries.get(place)
    if (entry === undefined) continue
    entry.hidden = false
    list?.append(entry)
  }
  page.found.textContent = places === null ? '' : foundWords(page, places.length)
  markOpen(page)
}

function foundWords({ words, entries }: Page, count: number): string {
  const numbers = new Intl.NumberFormat(document.documentElement.lang)
  return withWords(words.found, { found: numbers.format(count), all: numbers.format(entries.size) })
}

/** Puts values in the places that are named in braces. */
function withWords(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

/** `#letter-3`, `#letter-3&letter-5`, or `#note-…` in whatever letter it stands. */
function openPlaces(): readonly number[] {
  const named = location.hash.slice(1)
  if (named.startsWith('note-')) {
    const article = document.getElementById(named)?.closest('#read > article')
    return article === null || article === undefined ? [] : [Number(article.id.replace('letter-', ''))]
  }
  return named
    .split('&')
    .map((one) => Number(/^letter-(\d+)$/.exec(one)?.[1]))
    .filter((place) => place > 0)
    .slice(0, 2)
}

function show(page: Page): void {
  const asked = openPlaces()
  const places = asked.length > 0 ? asked : [...page.articles.keys()].slice(0, 1)
  for (const [place, article] of page.articles) {
    const at = places.indexOf(place)
    article.classList.toggle('is-open', at >= 0)
    article.classList.toggle('is-beside', at > 0)
    article.style.order = String(Math.max(0, at))
  }
  for (const [place, entry] of page.entries) {
    if (places.includes(place)) entry.setAttribute('aria-current', 'true')
    else entry.removeAttribute('aria-current')
  }
  markOpen(page)
  const named = document.getElementById(location.hash.slice(1).split('&').at(-1) ?? '')
  named?.scrollIntoView({ block: 'nearest' })
  if (named instanceof HTMLElement && asked.length > 0) named.focus({ preventScroll: true })
}

function markOpen({ articles, search }: Page): void {
  const { wanted, phrases, last } = readQuestion(search.value)
  const words = [...wanted, ...phrases.flat()]
  for (const article of articles.values()) {
    unmark(article)
    if (article.classList.contains('is-open')) markWords(article, words, last)
  }
}

// The program's own tests and tools may load this module where there is no page.
if (typeof document !== 'undefined') start()
