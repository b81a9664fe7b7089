/** Divides the words of a list of people or bodies into its items; what cannot be told apart stays together. */
import { sayingForm } from '../quotations/verbs-of-saying'
import type { Word } from '../quotations/words'
import { officeBefore } from './office'
import { inner, isBody, isOffice } from './role-words'

export interface Item {
  readonly words: Word[]
  /** What stands after a comma and says what they are. */
  apposition: Word[]
  /** What stands before a comma and says what they are: `the mayor, Ada Rossi`. */
  readonly office?: readonly Word[]
  /** Whether it stands between commas and only counts once an "and" shows that there is a list. */
  readonly tentative: boolean
}

const stopGap = /[.:!?…\uE000“”"«»„—–/]/

export function bySemicolons(words: readonly Word[]): readonly Item[] {
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

export function byCommas(words: readonly Word[]): readonly Item[] {
  const serial = words.some((word, at) => at > 0 && isAnd(word) && /^,|^،/.test(word.gap))
  const items: Item[] = [{ words: [], apposition: [], tentative: false }]
  let inBrackets = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    const current = items.at(-1)
    if (word === undefined || current === undefined || (at > 0 && stopGap.test(word.gap))) break
    // `and to the minister`: the small word was not part of a name.
    if (current.words.length === 0 && again.has(word.lower)) continue
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
    if (again.has(words[at + 1]?.lower ?? '')) {
      items.push({ words: [], apposition: [], tentative: false })
      return 'skip'
    }
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
  // German writes all nouns with capitals.
  if (
    germanOffice.test(first.text) &&
    words
      .slice(1)
      .every(({ text, lower }) => inner.has(lower) || /^\p{Lu}\p{Ll}+(?:s|en|e|es)?$/u.test(text)) &&
    officeBefore(words.map(({ text }) => text).join(' ')) === null
  )
    return true
  return (
    words[0] !== first &&
    words.some(({ text }) => isOffice(text)) &&
    officeBefore(words.map(({ text }) => text).join(' ')) === null
  )
}

const germanOffice =
  /(?:minister|präsident|direktor|kanzler|senator|kommissar|sekretär|bürgermeister|vorsitzende|landrät)(?:in|en|innen|s|r)?$/u

function endsInOffice({ words }: Item): boolean {
  return (
    words.some(({ text }) => isOffice(text)) &&
    !words.some(({ text }, at) => at > 0 && /^\p{Lu}/u.test(text) && !isOffice(text))
  )
}

function isPersian(text: string): boolean {
  return /[\u0600-\u06ff]/.test(text)
}

/** `the Bishop of Tarn, Ada Brisling and others called for …`: what stands before a verb is no explanation. */
function isSubject(words: readonly Word[], at: number): boolean {
  const next = words.slice(at + 1).find(({ text }) => !/^\p{Lu}/u.test(text))
  return next !== undefined && next.gap === '' && (isAnd(next) || sayingForm(next.lower) === 'finite')
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
  const isName = second !== undefined && second.gap === '' && /^(?:\p{Lu}|v[ao]n$|de$|di$)/u.test(second.text)
  return isName && /^\p{Lu}\p{Ll}/u.test(word.text) && !isSubject(words, at)
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
  if (isPortfolio(words, at, current)) return true
  const next = words[at + 2]
  const closesSoon = next === undefined || next.gap !== '' || isAnd(next)
  return closesSoon && !current.words.some(({ text }) => isOffice(text))
}

/** `Minister of Water and Resettlement, Kadir Ostoval`: one office with two fields. */
function isPortfolio(words: readonly Word[], at: number, current: Item): boolean {
  const [field, next] = [words[at + 1], words[at + 2]]
  const isField =
    field !== undefined && field.gap === '' && /^\p{Lu}\p{Ll}+$/u.test(field.text) && !isOffice(field.text)
  const has = current.words.some(({ lower }) => /minist|secretary|commission|assessor/.test(lower))
  return isField && has && (next === undefined || next.gap !== '')
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
    ) {
      // `transport secretary`
      const next = words[place + 1]
      return next !== undefined && next.gap === '' && isOffice(next.text) && /^\p{Ll}/u.test(next.text)
    }
  }
  return false
}

const persianStop = new Set(
  'را که از در با بر تا برای خواستار نوشتند نوشته نوشت گفتند گفت است شد شدند بود کرد کردند منتشر دربارهٔ درباره خواست خواستند اعتراض ارسال فرستادند هشدار نوشته‌اند کرده‌اند کرده ضمن آمده'.split(
    ' ',
  ),
)

/** `la présidente de la région, Nathalie Brossard`: a few small words up to the comma before the name. */
function runsToName(words: readonly Word[], at: number): boolean {
  for (let place = at; place < Math.min(words.length, at + 6); place++) {
    const word = words[place]
    if (word === undefined) return false
    if (place > at && word.gap === ',') return isPersonName(words, place)
    if (word.gap !== '' || sayingForm(word.lower) === 'finite') return false
  }
  return false
}

function canFollow(words: readonly Word[], at: number, current: Item): boolean {
  const word = words[at]
  if (word === undefined || (word.gap !== '' && !/^[)(]+$/.test(word.gap) && at > 0)) return false
  if (isPersian(word.text)) return !persianStop.has(word.text) && current.words.length < 9
  if (/^(?:\p{Lu}|\p{Nd})/u.test(word.text) || isOffice(word.text) || isBody(word.lower)) return true
  if (/^(?:dell|all|l|d|nell)[’']\p{Lu}/iu.test(word.text)) return true
  if (startsWithOffice(current) && runsToName(words, at)) return true
  return (
    (inner.has(word.lower) || current.words.length < 3) &&
    canBegin(words, at + 1) &&
    !/^(?:to|in|on|at|by|with|from|asking|calling|urging|which|who)$/.test(word.lower)
  )
}
