/**
 * Reads the names in a list of signatories: people with what they are before or behind their names, and bodies with
 * small words in theirs. A list ends where its sentence does, or at words that name nobody.
 */
import { type Named, normalOf } from './people-phrase'

const longestList = 700
const article =
  /^(?:(?:the|der|die|das|den|dem|le|la|les|il|lo|gli|i|el|los|las|un|une|una|ein(?:e[mnr]?)?|an?|anche|also|auch|unter anderem)\s+|[lL]['’])+/u
const small =
  /^(?:of|at|for|and|the|without|against|in|on|de|del|della|delle|dei|degli|di|da|du|des|der|den|von|van|zu|für|ohne|sans|pour|senza|per|sin|por|para|la|le|les|el|los|las|y|e|et|und|al|bin|ibn)$/
const others =
  /^(?:(?:and|und|et|e|y)\s+)?(?:among others|amongst others|others|many|several|\p{Nd}|more|unter anderem|u\. ?a\.|weitere|andere|entre otr|otr[oa]s|entre autres|d['’]autres|tra gli altri|altri|molti|muchos)/iu
const amongOthers =
  /,?\s+(?:among(?:st)? (?:many )?others|unter anderem|u\. ?a\.|entre (?:muchos |muchas )?otr[oa]s|entre autres|tra gli altri)\s*$/iu
const bodyWord =
  /^(?:of|at|for|without|against|des|de|del|sans|pour|für|ohne|senza|per|sin|por|para|der|di|dei)$/

interface ListItem {
  readonly text: string
  readonly start: number
}

/** `text` is read from `from`; spans are those of `text`. */
export function readListed(text: string, from: number, to: number): readonly Named[] {
  const phrase = sentence(text.slice(from, Math.min(to, from + longestList))).replace(amongOthers, '')
  const found: Named[] = []
  for (const item of itemsOf(phrase)) {
    if (others.test(item.text)) break
    const last = found.at(-1)
    const named = nameOf(item)
    if (named !== null) found.push({ ...named, start: named.start + from, end: named.end + from })
    else if (last !== undefined && last.role === undefined && isOfLast(item.text))
      found[found.length - 1] = { ...last, role: item.text.replace(article, '') }
    else break
  }
  return found
}

function sentence(phrase: string): string {
  return /^(?:[^.:!?\n\uE000–—]|(?<=(?:^|[\s.])\p{L}{1,3})\.)*/u.exec(phrase)?.[0] ?? ''
}

const divider = /\s*[,;،]\s*(?:(?:and|und|et|e|ed|y|و)\s+)?|\s+(?:and|und|sowie|et|e|ed|y)\s+/gu

function itemsOf(phrase: string): readonly ListItem[] {
  const items: ListItem[] = []
  let at = 0
  const push = (end: number) => {
    const piece = phrase.slice(at, end)
    const text = piece.trim()
    if (text !== '') items.push({ text, start: at + piece.indexOf(text) })
  }
  const marks = [...phrase.matchAll(divider)]
  const isSerial = marks.some(({ 0: mark }) => /[,;،]\s*\p{L}/u.test(mark))
  const lastComma = marks.findLast(({ 0: mark }) => /[,;،]/.test(mark))?.index ?? -1
  for (const { 0: mark, index } of marks) {
    // `Association for Peace and Friendship`: among commas only the last "and" divides.
    if (!/[,;،]/.test(mark) && (isSerial || index < lastComma)) continue
    push(index)
    at = index + mark.length
  }
  push(phrase.length)
  return items
}

/** `la novelista Inés Albornoz`, `dem Physiker Ansgar Willmes`, `Association of Karsovian Journalists`. */
function nameOf({ text, start }: ListItem): Named | null {
  const lead = article.exec(text)?.[0].length ?? 0
  const bare = text.slice(lead)
  const described = describedIn(bare, lead > 0)
  const name = properPart(bare.slice(described.length))
  const words = name.split(/\s+/)
  const isProper =
    /^\p{Lu}/u.test(name) &&
    name.length <= 90 &&
    words.length > 1 &&
    words.every((word) => small.test(word) || /^[(«]?\p{Lu}/u.test(word) || /^[dl]['’]\p{Lu}/u.test(word))
  if (!isProper || small.test(words.at(-1) ?? '')) return null
  const begin = start + lead + described.length
  const [, person, body] =
    /^(\p{Lu}\S*(?: \p{Lu}\S*){1,2}) (?:of|from|at) (?:the )?(\p{Lu}.*)$/u.exec(name) ?? []
  const isPerson = person !== undefined && body !== undefined && !bodyNoun.test(person)
  const own = isPerson ? person : name
  return {
    name: own,
    ...normalOf(own),
    ...(described !== '' && { role: described.trim() }),
    ...(isPerson && { organisation: body }),
    start: begin,
    end: begin + own.length,
  }
}

/** `Lucian Farrow to his publisher`: up to the first word that is in no name. */
function properPart(text: string): string {
  const words = text.split(' ')
  const end = words.findIndex(
    (word) => /^\p{Ll}/u.test(word) && !small.test(word) && !/^[dl]['’]\p{Lu}/u.test(word),
  )
  if (end === -1) return text
  let last = end - 1
  while (last > 0 && small.test(words[last] ?? '')) last--
  return words.slice(0, last + 1).join(' ')
}

const bodyNoun =
  /(?:Association|Union|Society|Council|Committee|League|Network|Foundation|Federation|Institute|University|Centre|Center|Friends|House|Group|Party|Guild|Front|Forum|Campaign|Coalition|Writers|Women|Mothers|Workers|Lawyers|Doctors|Journalists|Artists|Voices)$/

/** Up to five small words before the name; in German the one noun between article and name. */
function describedIn(bare: string, hasArticle: boolean): string {
  const lower = /^(?:(?:\p{Ll}|[dl]['’]\p{Ll})[\p{L}'’-]*\s+){1,5}(?=\p{Lu})/u.exec(bare)?.[0]
  if (lower !== undefined) return lower
  const noun = hasArticle
    ? /^\p{Lu}\p{Ll}+(?:er|in|ist|or|e|ent|at|oge|eur)\s+(?=\p{Lu}\p{L}+ \p{Lu})/u.exec(bare)?.[0]
    : undefined
  return noun !== undefined && !bodyWord.test(bare.slice(noun.length).split(' ')[0] ?? '') ? noun : ''
}

function isOfLast(text: string): boolean {
  return text.length <= 80 && /^(?:\p{Ll}|\p{Lu}\p{Ll}+(?:in|er)? (?:of|der|des|von) )/u.test(text)
}
