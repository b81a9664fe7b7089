/** Who wrote a letter: those named behind it, and the subject of the sentence that they sent it in. */
import type { Span } from '@shared/letter'
import { isWeak, sayingForm } from '../quotations/verbs-of-saying'
import { wordsOf } from '../quotations/words'
import { addGroup, type Group, groupAt } from './groups'
import { readListed } from './listed-names'
import { readPeople } from './people-phrase'
import { add, isProper, type Place } from './place'
import { isPlural } from './recipients'
import type { ReportPatterns } from './report-patterns'
import { articles } from './role-words'

/** `found` ends where those begin who wrote or signed the letter. */
export function writersAfter(
  place: Place,
  found: Span | null,
  rule: string,
  field: 'sender' | 'signatory',
): void {
  const { all, letters, patterns, sentence, words } = place
  if (found === null || isPlural.test(words.slice(found.start, found.end))) return
  // What was signed must be the letter: "the reply, signed by A, answers the letter".
  if (field === 'signatory' && (letters[0]?.start ?? 0) > found.end) return
  const { end } = found
  const listed = field === 'signatory' ? readListed(all.text, sentence.start + end, sentence.end) : []
  const group = groupAt(words.slice(end), patterns)
  // `von dem Physiker Ansgar Willmes` begins like many people.
  const isNamed = listed[0]?.role !== undefined && group?.count === null
  if (group !== null && !isNamed) {
    addGroup(place, sentence.start + end, group, rule, field === 'signatory' ? 3 : 2)
    return
  }
  const read =
    listed.length > 1 || isNamed
      ? listed
      : readPeople(all.text, sentence.start + end, sentence.end).filter(isProper)
  // `from the poet Lucian Farrow`
  const named = read.length > 0 ? read : readListed(all.text, sentence.start + end, sentence.end).slice(0, 1)
  if (field === 'signatory') add(all, 'signatory', named, rule)
  add(all, 'sender', named, rule)
}

/** `une lettre du caporal Émile Tessonnier à sa femme`: only with a whole name, and the one it goes to behind it. */
const fromSomebodyTo: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:Brief|Schreiben) (?:des |der |von )((?:\p{Lu}\p{L}+ ){0,2}\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+) an (?=\p{L})/u,
  fr: /(?<!\p{L})(?:lettre|courrier) (?:du |de la |de l[’']|d[’']|de )((?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+) (?:à|au|aux) /u,
  it: /(?<!\p{L})lettera (?:del |della |dell[’']|di )((?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+) (?:a|al|alla|allo|ai|agli|alle) /u,
  es: /(?<!\p{L})carta (?:del |de la |de )((?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+) (?:a|al) /u,
}

export function writerBeforeRecipient(place: Place): void {
  const { all, patterns, sentence, words } = place
  const found = fromSomebodyTo[patterns.words.language]?.exec(words)
  if (found?.[1] === undefined) return
  const start = sentence.start + found.index + found[0].indexOf(found[1])
  const end = start + found[1].length
  add(all, 'sender', readListed(all.text, start, end).slice(0, 1), 'from')
  add(
    all,
    'recipient',
    readPeople(all.text, sentence.start + found.index + found[0].length, sentence.end).filter(isProper),
    'letter to',
  )
}

/** `haben dem Ministerpräsidenten Arno Hellwig geschrieben` */
const givenWriting =
  /(?<!\p{L})(?:haben|hat|hatten) (?:sich )?(?:dem|der|den) (?=[^,.;:\uE000]{3,90} geschrieben(?!\p{L}))/u

export function wroteToSomebody(place: Place): boolean {
  const { all, sentence, words } = place
  const found = givenWriting.exec(words)
  if (found === null) return false
  const from = sentence.start + found.index + found[0].length
  const named = readPeople(all.text, from, sentence.end).filter(isProper)
  if (named.length === 0) return false
  add(all, 'recipient', named, 'written to')
  subjectBefore(place, found.index, 'has written')
  return true
}

const relative =
  /(?<![\p{L}])(?:letter|petition|appeal) (?:that|which) (?=[^,.;:]{3,90} (?:published|wrote|sent|signed|issued|released|penned|addressed|had (?:published|written|sent|signed))(?!\p{L}))/iu

/** `a letter that about 220 academics published in February`. */
export function writersThat(place: Place): void {
  const { patterns, sentence, words } = place
  const found = relative.exec(words)
  if (found === null) return
  const end = found.index + found[0].length
  const group = groupAt(words.slice(end), patterns)
  if (group !== null) addGroup(place, sentence.start + end, cutAtVerb(group), 'letter that', 1)
}

function cutAtVerb({ phrase, count }: Group): Group {
  const verb = / (?:published|wrote|sent|signed|issued|released|penned|addressed|had) ?/.exec(phrase)
  return { phrase: verb ? phrase.slice(0, verb.index) : phrase, count }
}

const dateline =
  /^(?:\p{Lu}[\p{Lu} .,'’-]{2,40}|\p{Lu}\p{L}+)(?: ?\([^)]{1,30}\))?(?:, [^–—-]{1,30})?\s[–—-]\s+|^\p{Lu}[\p{L} ’'-]{2,30}(?:, \d{1,2}\.? (?:de )?\p{L}{3,10}\.?(?: (?:de )?\d{4})?)? ?\([^)]{1,30}\)\s?\.?\s?[–—-]+\s+|^\p{Lu}[\p{L} ’'-]{2,30}, \d{1,2}\.? (?:de )?\p{L}{3,10}\.?(?: (?:de )?\d{4})?\. /u
const leadIn =
  /^(?:(?:[Oo]n|[Ll]ast|[Tt]his|[Aa]m|[Ee]arlier|[Ii]n) [^,]{2,30}|[Mm]eanwhile|[Yy]esterday|[Tt]oday|[Nn]ow),? (?=the |an? |\p{Lu}|\p{Nd})/u

export function subjectBefore(place: Place, verb: number, rule: string): void {
  const { words } = place
  const lead = dateline.exec(words)?.[0].length ?? 0
  const colon = Math.max(words.lastIndexOf(': ', verb), words.lastIndexOf('; ', verb))
  const begin = colon > lead ? colon + 2 : lead
  const from = begin + (leadIn.exec(words.slice(begin, verb))?.[0].length ?? 0)
  subjectIn(place, from, verb, rule)
}

/** `N groups have urged …, in a letter to …`, and `In a letter to …, the group called …`. */
export function subjectOfLetter(place: Place): void {
  const { patterns, words, sentence, all, inLetter: letter } = place
  if (letter === null) return
  if (letter.start > (patterns.words.language === 'fa' ? 3 : 12)) {
    const before = words.slice(0, letter.start)
    const verb = patterns.words.language === 'fa' ? letter.start : mainVerb(before, patterns)
    if (verb > 0) subjectBefore(place, verb, 'in a letter')
    return
  }
  const recipients = all.people.filter(
    ({ field, named }) => field === 'recipient' && named.start >= sentence.start && named.end <= sentence.end,
  )
  const from = Math.max(letter.end, ...recipients.map(({ named }) => named.end - sentence.start))
  const rest = words.slice(from)
  const verb = mainVerb(rest, patterns)
  const comma = rest.lastIndexOf(',', verb)
  if (verb > 0 && comma >= 0 && rest.slice(comma, verb).trim().length > 2)
    subjectIn(place, from + comma + 1, from + verb, 'in a letter')
  else if (verb >= 0) subjectAfter(place, from + verb)
}

/** `In einem Brief an … haben 212 Lehrer …`. */
function subjectAfter(place: Place, verb: number): void {
  const { patterns, sentence, words } = place
  const after = /^\S+\s+/.exec(words.slice(verb))?.[0].length ?? 0
  const group = groupAt(words.slice(verb + after), patterns)
  if (group?.count) addGroup(place, sentence.start + verb + after, cutAtPreposition(group), 'in a letter', 1)
}

function cutAtPreposition({ phrase, count }: Group): Group {
  const cut = / (?:aus|gegen|vor|um|für|von|dagegen|ihre|scharf|eine?n?|am|auf|mit) /u.exec(phrase)
  return { phrase: cut ? phrase.slice(0, cut.index) : phrase, count }
}

function mainVerb(words: string, patterns: ReportPatterns): number {
  const found = wordsOf(words, 60).find(
    (word, at) =>
      (at > 0 &&
        (patterns.auxiliary.test(word.lower) ||
          (sayingForm(word.lower) === 'finite' && !isWeak(word.lower)))) ||
      (at === 0 && patterns.auxiliary.test(word.lower)),
  )
  return found?.start ?? -1
}

function subjectIn(place: Place, from: number, to: number, rule: string): void {
  const { all, patterns, sentence, words } = place
  const lead = /^\s*/.exec(words.slice(from, to))?.[0].length ?? 0
  const phrase = words
    .slice(from + lead, to)
    .replace(
      /(?:\s(?:have|has|had|also|jointly|recently|haben|hat|ont|a|hanno|ha|han|today|yesterday|who|which|نیز))+\s*$/u,
      '',
    )
    .trimEnd()
  if (phrase === '' || phrase.length > 260) return
  const start = sentence.start + from + lead
  const group = groupAt(phrase, patterns)
  if (group !== null) {
    addGroup(place, start, wholeGroup(phrase, group), rule, 1)
    return
  }
  const body = wholeBody(phrase)
  if (body !== null) {
    add(
      all,
      'sender',
      [{ name: body, start: start + phrase.length - body.length, end: start + phrase.length }],
      rule,
    )
    return
  }
  const described = describedName.exec(phrase)
  const shift = described === null ? 0 : phrase.length - (described[2] ?? '').length
  const named = readPeople(all.text, start + shift, start + phrase.length).filter(isProper)
  const first = named[0]
  if (
    first === undefined ||
    notNames.test(first.name) ||
    isOnlyArticle.test(first.name) ||
    first.start - start - shift > 5
  )
    return
  if (first.name.search(patterns.letter) !== -1) return
  const role = described?.[1]?.trim()
  add(
    all,
    'sender',
    role !== undefined && named.length === 1 && !bodyWord.test(role) ? [{ ...first, role }] : named,
    rule,
  )
}

/** `chief executives of Skarn Air, Bluewater Wings and Ostara`: the whole subject, when only names follow. */
function wholeGroup(phrase: string, group: Group): Group {
  const rest = phrase.slice(group.phrase.length)
  const isNames =
    /^, \p{Lu}/u.test(rest) && phrase.length < 160 && / (?:of|von|de|di|der) \p{Lu}[^,]*$/u.test(group.phrase)
  return isNames && /^(?:[\s,]+(?:\p{Lu}[\p{L}&’'-]*|and|und|et|e|y|of))+$/u.test(rest)
    ? { ...group, phrase }
    : group
}

/** `asociación de vecinos de El Palmeral`, `Syndicat des bateliers de la Loue`: one body with a long name. */
function wholeBody(phrase: string): string | null {
  const body = phrase.replace(articles, '')
  const isOne =
    body.length <= 90 &&
    !/[,;:()\uE000]| (?:and|und|et|e|y) \p{Lu}/u.test(body) &&
    (bodyFirst.test(body) || organisationFirst.test(body))
  return isOne ? body : null
}

const bodyFirst =
  /^(?:asociación|colectivo|plataforma|sindicato|grupo|comité|federación|coordinadora|associazione|comitato|sindacato|gruppo|collettivo|federazione|coordinamento|association|collectif|syndicat|groupe|fédération|coordination|group|coalition|union|association|committee|league|network)(?: [\p{Ll}]\S*)* (?:of|de|des|del|di|dei|delle|della|degli|du|d['’]|for|pour|per|para) /u
const organisationFirst =
  /^(?:\p{Lu}\p{L}* ){0,3}(?:Association|Union|Syndicat|Fédération|Société|Collectif|Comité|Ligue|Asociación|Sindicato|Federación|Colegio|Associazione|Sindacato|Federazione|Comitato|Verband|Verein|Bund|Society|Federation|League|Guild|Network|Committee|Coalition)(?: \S+){1,9}$/u

/** `the schoolteacher Clara Venn`, `el colectivo Tierra Callada`. */
const describedName =
  /^(?:(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Ll]e|[Ll]a|[Ii]l|[Ll]o|[Ee]l) |[Ll]['’])((?:\p{Ll}[\p{L}-]+ ){1,3})(\p{Lu}[^,]*)$/u
const bodyWord =
  /colectivo|collecti[fv]|collettivo|group|association|asociación|associazione|gruppo|grupo|groupe|comité|comitato|foundation|charity|plataforma|union/i
const isOnlyArticle = /^(?:The|An?|Der|Die|Das|Ein|Eine|Les?|La|Une?|Il|Lo|Gli|El|Los|Las|Una?)$/
const notNames =
  /^(?:He|She|It|They|We|I|You|This|That|There|These|Those|Who|So|If|When|While|After|But|As|In|At|On|For|Since|Because|Although|Then|Yet|Now|Here|No|Not|Nobody|Every|Some|More|Most|Over|About|Around|Nearly|Many|Several|Few|Hundreds|Dozens|Thousands|Sie|Er|Es|Wir|Ich|Man|Viele|Mehr|Ils?|Elles?|On|Nous|Plus|Selon|Dans|Lui|Lei|Loro|Più|Oltre|Ellos|Más|Muchos|Said)(?:\s|$)/

/** The first sentences of a report: `Eleven groups have urged …`. */
export function leadingSubject(place: Place): void {
  const { patterns, words } = place
  const verb = mainVerb(words, patterns)
  if (verb <= 0) return
  const group = groupAt(words.slice(0, verb), patterns)
  const said = wordsOf(words.slice(verb), 4).some(({ lower }) => sayingForm(lower) !== null && !isWeak(lower))
  if (group !== null && group.count !== null && said)
    addGroup(place, place.sentence.start, group, 'first sentence', 1)
}
