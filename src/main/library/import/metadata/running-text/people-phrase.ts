/**
 * Reads whom a few words name: one person or body or a list of them, each with office and organisation where the words
 * say them. Stops where the list ends; what cannot be told apart stays together.
 */
import { type Word, wordsOf } from '../quotations/words'
import { articles, honorific, inner, isBody, isOffice, notSurname, organisation } from './role-words'

export interface Named {
  /** As written, without an article. */
  readonly name: string
  readonly normal?: string
  readonly role?: string
  readonly organisation?: string
  readonly start: number
  readonly end: number
}

interface Item {
  readonly words: Word[]
  /** What stands after a comma and says what they are. */
  apposition: Word[]
  /** What stands before a comma and says what they are: `the mayor, Ada Rossi`. */
  readonly office?: readonly Word[]
  /** Whether it stands between commas and only counts once an "and" shows that there is a list. */
  readonly tentative: boolean
}

const longestPhrase = 700

/** `text` is read from `from`; spans are those of `text`. Empty when nobody is named there. */
export function readPeople(text: string, from: number, to: number): readonly Named[] {
  const phrase = text.slice(from, Math.min(to, from + longestPhrase))
  const words = wordsOf(phrase, 110)
  const items = /;/.test(untilStop(phrase)) ? bySemicolons(words) : byCommas(words)
  return items
    .flatMap((item) => named(phrase, item))
    .map((one) => ({ ...one, start: one.start + from, end: one.end + from }))
}

function untilStop(phrase: string): string {
  return (
    /^[^.:!?\uE000]*/.exec(phrase.replace(/\b(?:\p{L}\.)+/gu, (dots) => '_'.repeat(dots.length)))?.[0] ?? ''
  )
}

const stopGap = /[.:!?…\uE000“”"«»„—–/]/

function bySemicolons(words: readonly Word[]): readonly Item[] {
  const items: Item[] = []
  let current: Item = { words: [], apposition: [], tentative: false }
  for (const [at, word] of words.entries()) {
    if (at > 0 && stopGap.test(word.gap)) break
    if (word.gap.includes(';')) {
      items.push(current)
      current = { words: [], apposition: [], tentative: false }
    }
    if (current.words.length === 0 && isAnd(word)) continue
    if (current.apposition.length > 0 || (word.gap.startsWith(',') && current.words.length > 0))
      current.apposition.push(word)
    else current.words.push(word)
  }
  return [...items, current]
}

function isAnd({ lower }: Word): boolean {
  return /^(?:and|und|sowie|et|e|ed|y|و)$/.test(lower)
}

function byCommas(words: readonly Word[]): readonly Item[] {
  const serial = words.some((word, at) => at > 0 && isAnd(word) && /^,|^،/.test(word.gap))
  const items: Item[] = [{ words: [], apposition: [], tentative: false }]
  let inBrackets = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    const current = items.at(-1)
    if (word === undefined || current === undefined || (at > 0 && stopGap.test(word.gap))) break
    if (word.gap.includes(')')) inBrackets = false
    if (word.gap.includes('(')) inBrackets = true
    const next = words[at + 1]
    if (inBrackets) current.words.push(word)
    else if (/[,،]/.test(word.gap) && at > 0) {
      const begun = afterComma(words, at, items)
      if (begun === 'stop') break
      if (begun === 'skip') continue
    } else if (isAnd(word) && current.words.length > 0) {
      if (next !== undefined && again.has(next.lower)) {
        items.push({ words: [], apposition: [], tentative: false })
        at++
        continue
      }
      if (next === undefined || !canBegin(words, at + 1)) break
      if (current.apposition.length > 0) current.apposition.push(word)
      else if (isInsideName(words, at, current, serial)) current.words.push(word)
      else items.push({ words: [], apposition: [], tentative: false })
    } else if (current.apposition.length > 0) {
      if (!isOfApposition(words, at)) break
      current.apposition.push(word)
    } else if (canFollow(words, at, current)) current.words.push(word)
    else break
  }
  return settled(items)
}

/** `to A and to B` */
const again = new Set('to an aux au à al alla ai agli a به'.split(' '))

/** Items between commas are a list only when an "and" follows them. */
function settled(items: readonly Item[]): readonly Item[] {
  const lastSure = items.findLastIndex(({ tentative, words }) => !tentative && words.length > 0)
  return items.filter((item, at) => item.words.length > 0 && (!item.tentative || at < lastSure))
}

function afterComma(words: readonly Word[], at: number, items: Item[]): 'stop' | 'skip' | 'done' {
  const [word, current] = [words[at], items.at(-1)]
  if (word === undefined || current === undefined) return 'stop'
  if (isAnd(word)) {
    if (!canBegin(words, at + 1)) return 'stop'
    if (isPlaces(current)) {
      current.words.push(word)
      return 'done'
    }
    items.push({ words: [], apposition: [], tentative: false })
    return 'skip'
  }
  const isName = current.words.some(({ text }) => /^\p{Lu}/u.test(text))
  if (isName && saysOffice(words, at) && !endsInOffice(current)) current.apposition.push(word)
  else if (startsWithOffice(current) && isPersonName(words, at))
    items.splice(-1, 1, { words: [word], apposition: [], office: current.words, tentative: false })
  else if (isPlaces(current) && /^\p{Lu}/u.test(word.text)) current.words.push(word)
  else if (canBegin(words, at)) items.push({ words: [word], apposition: [], tentative: true })
  else return 'stop'
  return 'done'
}

/** `the leaders of France, Germany and Norland`: one group of several places. */
function isPlaces({ words }: Item): boolean {
  const of = words.findIndex(({ lower }) => /^(?:of|von|de|des|di|dei)$/.test(lower))
  return (
    of > 0 &&
    words
      .slice(0, of)
      .some(({ text, lower }) => isBody(lower) && /^\p{Ll}/u.test(text) && /s$|regierungen/.test(lower))
  )
}

/** `the mayor` or `le ministre de la Santé`: an office whose holder may follow after a comma. */
function startsWithOffice({ words }: Item): boolean {
  const first = words.find(({ lower }) => !inner.has(lower))
  if (first === undefined) return false
  if (isOffice(first.lower) && (/^\p{Ll}/u.test(first.text) || isPersian(first.text))) return true
  return (
    words[0] !== first &&
    words.some(({ text }) => isOffice(text)) &&
    officeBefore(words.map(({ text }) => text).join(' ')) === null
  )
}

function endsInOffice({ words }: Item): boolean {
  return (
    words.some(({ text }) => isOffice(text)) &&
    !words.some(({ text }, at) => at > 0 && /^\p{Lu}/u.test(text) && !isOffice(text))
  )
}

function isPersian(text: string): boolean {
  return /[\u0600-\u06ff]/.test(text)
}

/** Two or three capitals in a row, then a comma or an end: a name that explains an office. */
function isPersonName(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined) return false
  if (isPersian(word.text)) {
    const end = words.findIndex((one, place) => place > at && one.gap !== '')
    return end > at && end - at <= 3 && !isOffice(word.text)
  }
  const second = words[at + 1]
  return (
    /^\p{Lu}\p{Ll}/u.test(word.text) &&
    second !== undefined &&
    second.gap === '' &&
    /^(?:\p{Lu}|v[ao]n$|de$|di$)/u.test(second.text)
  )
}

/** After a comma: `the director of …`, `Vice-Chair of …`, `a member of …`. */
function saysOffice(words: readonly Word[], at: number): boolean {
  const isLeading = (word: Word) =>
    inner.has(word.lower) ||
    /^(?:an?|its|his|her|their|then|current|former|acting|executive|prime|foreign|managing|chief|editor|ein|eine|une?|un|uno|una)$/.test(
      word.lower,
    ) ||
    /^\p{Lu}\p{Ll}+$/u.test(word.text)
  for (let place = at; place < Math.min(words.length, at + 4); place++) {
    const word = words[place]
    if (word === undefined || (place > at && word.gap !== '')) return false
    if (isOffice(word.text) || /^(?:members?|mitglied|membre|membro|miembro)$/.test(word.lower)) {
      // `President Doe` after a comma is the next of a list.
      const next = words[place + 1]
      return next === undefined || next.gap !== '' || !/^\p{Lu}/u.test(next.text)
    }
    if (!isLeading(word)) return false
  }
  return false
}

function isOfApposition(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || word.gap !== '') return false
  return (
    inner.has(word.lower) ||
    isOffice(word.text) ||
    /^\p{Lu}|^\p{Nd}/u.test(word.text) ||
    /^(?:members?|executive|prime|foreign|general|northern|southern|eastern|western|national|fleet|former|acting|party|group)$/.test(
      word.lower,
    ) ||
    (word.text.length > 3 && isBody(word.lower))
  )
}

/** `Association for Peace and Friendship (AFPF)`, `Amnesty and Sons`: no new item begins. */
function isInsideName(words: readonly Word[], at: number, current: Item, serial: boolean): boolean {
  if (isPlaces(current)) return true
  const later = words.slice(at + 1).some((word) => isAnd(word) && /^[,،]/.test(word.gap))
  if (serial && later) return true
  const last = current.words.findLast(({ lower }) => /^(?:for|of|für|pour|per|para|de)$/.test(lower))
  if (last === undefined) return false
  const next = words[at + 2]
  const closesSoon = next === undefined || next.gap !== '' || isAnd(next)
  return closesSoon && !current.words.some(({ text }) => isOffice(text))
}

function canBegin(words: readonly Word[], at: number): boolean {
  for (let place = at; place < Math.min(words.length, at + 4); place++) {
    const word = words[place]
    if (word === undefined || (place > at && word.gap !== '')) return false
    if (/^\p{Lu}/u.test(word.text) || isOffice(word.text) || isBody(word.lower)) return true
    if (isPersian(word.text)) return !persianStop.has(word.text)
    if (
      !inner.has(word.lower) &&
      !/^(?:an?|its|their|his|her|other|former|all|new|local|national|foreign|prime|ihre?n?|[lL]’.*)$/.test(
        word.lower,
      ) &&
      !/^(?:dell|all|l)[’']/.test(word.lower)
    )
      return false
  }
  return false
}

const persianStop = new Set(
  'را که از در با بر تا برای خواستار نوشتند نوشته نوشت گفتند گفت است شد شدند بود کرد کردند منتشر دربارهٔ درباره خواست خواستند اعتراض ارسال فرستادند هشدار نوشته‌اند کرده‌اند کرده ضمن آمده'.split(
    ' ',
  ),
)

function canFollow(words: readonly Word[], at: number, current: Item): boolean {
  const word = words[at]
  if (word === undefined || (word.gap !== '' && !/^[)(]+$/.test(word.gap) && at > 0)) return false
  if (isPersian(word.text)) return !persianStop.has(word.text) && current.words.length < 9
  if (/^(?:\p{Lu}|\p{Nd})/u.test(word.text) || isOffice(word.text) || isBody(word.lower)) return true
  if (/^(?:dell|all|l|d|nell)[’']\p{Lu}/iu.test(word.text)) return true
  return (
    (inner.has(word.lower) || current.words.length < 3) &&
    canBegin(words, at + 1) &&
    !/^(?:to|in|on|at|by|with|from|asking|calling|urging|which|who)$/.test(word.lower)
  )
}

function named(phrase: string, { words, apposition, office = [] }: Item): readonly Named[] {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  const end = withBracket(phrase, last.end, first.start)
  const whole = phrase.slice(first.start, end).replace(articles, '').trim()
  const start = end - phrase.slice(first.start, end).replace(articles, '').trimStart().length
  if (
    whole.length < 2 ||
    (!/^(?:\p{Lu}|\p{Lo}|\p{Nd})/u.test(whole) &&
      !words.some(({ text, lower }) => isOffice(text) || isBody(lower)))
  )
    return []
  const beside = office.length > 0 ? office : apposition
  const role = beside.length === 0 ? null : spanText(phrase, beside)
  const own = role === null || words.length > 2 ? officeBefore(whole) : null
  const name = own === null ? whole : whole.slice(own.length).trim()
  const stated = [own, role].filter((part) => part !== null).join(', ')
  return [
    {
      name,
      ...normalOf(name),
      ...(stated !== '' && roleAndBody(stated)),
      start: end - (own === null ? end - start : name.length),
      end,
    },
  ]
}

function spanText(phrase: string, words: readonly Word[]): string {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return ''
  return phrase
    .slice(first.start, withBracket(phrase, last.end, first.start))
    .replace(articles, '')
    .trim()
}

function withBracket(phrase: string, end: number, start: number): number {
  return phrase[end] === ')' && phrase.slice(start, end).includes('(') ? end + 1 : end
}

/** The office that stands before a person's name in one phrase: `Italian Prime Minister` of `Italian Prime Minister Ada Rossi`. */
function officeBefore(whole: string): string | null {
  const words = wordsOf(whole, 20)
  const at = words.findLastIndex(({ text }) => isOffice(text))
  const office = words[at]
  const next = words[at + 1]
  if (office === undefined || next === undefined || next.gap.includes('(')) return null
  if (/^(?:king|queen|pope|emperor|empress|shah|sultan)$/.test(office.lower)) return null
  const isDirect = /^\p{Lu}/u.test(next.text) && !/^(?:Elect|General|Designate)$/.test(next.text)
  const name = isDirect ? words.slice(at + 1) : surname(words, at + 1)
  const first = name[0]
  if (first === undefined || !name.every(({ text, lower }) => /^\p{Lu}/u.test(text) || inner.has(lower)))
    return null
  if (name.some(({ text }) => notSurname.test(text)) || /^\p{L}+s of /u.test(whole.slice(first.start)))
    return null
  return whole.slice(0, first.start)
}

/** `Commissioner for Waters Lena Artois`: the last two of at least three capitals. */
function surname(words: readonly Word[], from: number): readonly Word[] {
  const rest = words.slice(from)
  if (rest.some(({ lower }) => lower === 'the') || rest.length < 3) return []
  const capitals = rest.filter(({ text }) => /^\p{Lu}|[’']\p{Lu}/u.test(text))
  return capitals.length >= 3 && capitals.length <= 4 && capitals.at(-2) === rest.at(-2) ? rest.slice(-2) : []
}

function normalOf(name: string): { normal?: string } {
  const normal = name
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(honorific, '')
    .trim()
  return normal !== name && normal !== '' ? { normal } : {}
}

/** `executive director of the Institute` is an office and an organisation; what holds more stays whole. */
function roleAndBody(stated: string): { role: string; organisation?: string } {
  const role = stated.replace(articles, '').trim().replace(/,$/, '')
  const found =
    /^(.{3,60}?) (?:of|at|with|from|der|des|von|de la|de l’|du|de|della|dell’|del|di|ed)(?: the)? (\p{Lu}.+)$/u.exec(
      role,
    )
  const [, office, rest] = found ?? []
  if (office === undefined || rest === undefined || !organisation.test(rest)) return { role }
  const isMore = /\s(?:and|und|et|e|y)\s+(?:an? )?(?:members?|\p{Ll}+ of)\b/u.exec(rest)
  if (isMore) return { role, organisation: rest.slice(0, isMore.index) }
  return { role: office, organisation: rest }
}
