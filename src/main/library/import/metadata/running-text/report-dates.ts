/**
 * The dates that a report states: when the letter was sent, when the event was, when the report came out. A weekday is
 * only a date where the day of publication is known; without it there is none.
 */
import type { Evidence, LetterDate } from '@shared/letter'
import { type FoundDate, findDates } from '../dates/find-dates'
import { readDate } from '../dates/read-date'
import { resolveDate } from '../dates/resolve-date'
import type { Described, Finding } from '../finding'
import { bodyStart } from '../header-line'
import { reportPatterns } from './report-patterns'
import { ownWords, type Sentence } from './sentences'
import { mayBeDate } from './telling-words'

type Role = LetterDate['role']

/** `isEvent`: whether the text reports an event and no letter. */
export function reportDates(
  letter: Described,
  aboutLetter: readonly Sentence[],
  isEvent: boolean,
  certainty: Evidence['certainty'],
): readonly Finding[] {
  const { covered } = ownWords(letter)
  const dates = datesOf(letter)
  if (dates.length === 0) return []
  const published = publicationDay(letter, dates)
  const found: Finding[] = published.finding === null ? [] : [published.finding]
  let isSent = false
  let isHeld = false
  for (const date of dates) {
    if (date.span === published.span || date.span.end <= published.until) continue
    const role = roleOf(covered, letter, date, aboutLetter, isEvent)
    const known = complete(date, published.day)
    if (known === null || (role === 'mentioned' && (date.edtf === null || !isDay(known.edtf)))) continue
    if (role === 'sent' && isSent) continue
    if (role === 'event' && isHeld) continue
    if (role === 'mentioned' && known.min === published.day && known.max === published.day) continue
    isSent ||= role === 'sent'
    isHeld ||= role === 'event'
    const sure = date.certainty === 'possible' ? 'possible' : role === 'mentioned' ? 'likely' : certainty
    found.push(finding(date, known, role, sure))
  }
  return found
}

const figure = /[0-9٠-٩۰-۹]/

/** Only paragraphs with figures and sentences with weekdays are read; the words that are quoted count too. */
function datesOf(letter: Described): readonly FoundDate[] {
  const { sentences, telling } = ownWords(letter)
  const languages = letter.language === null ? [] : [letter.language]
  const withFigures = letter.blocks.filter(({ start, end }) => figure.test(letter.text.slice(start, end)))
  const withWeekdays = sentences.filter((_, index) => (telling.flags[index] ?? 0) & mayBeDate)
  let behind = 0
  return [...withFigures, ...withWeekdays]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap(({ start, end }) => {
      if (start < behind) return []
      behind = end
      return findDates(letter.text, { from: start, to: end, languages })
    })
}

type Known = Pick<LetterDate, 'edtf' | 'min' | 'max' | 'inferred'>

function finding(
  { asWritten, span, calendar }: FoundDate,
  known: Known,
  role: Role,
  certainty: Evidence['certainty'],
): Finding {
  const evidence: Evidence = {
    source: 'running-text',
    field: `${role} date`,
    asWritten,
    span,
    certainty,
    state: 'extracted',
  }
  return { field: 'date', date: { ...known, role, ...(calendar !== undefined && { calendar }), evidence } }
}

function isDay(edtf: string): boolean {
  return /^-?\d{4}-(?:0\d|1[0-2])(?:-\d{2})?[~?%]?$/.test(edtf)
}

/** A full date as it is; a weekday or a day without its year against the day of publication. */
function complete(date: FoundDate, published: number | null): Known | null {
  const { edtf, min, max, inferred } = date
  if (edtf !== null && min !== null && max !== null) return { edtf, min, max, inferred }
  return published === null ? null : resolveDate(date, { day: published, direction: 'past' })
}

interface Publication {
  readonly day: number | null
  readonly span: FoundDate['span'] | null
  /** Before it stand only the words that state the day. */
  readonly until: number
  readonly finding: Finding | null
}

const stated = new Set([
  'article:published_time',
  'json-ld:datepublished',
  'citation_publication_date',
  'datepublished',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'date',
  'published',
])
const scraped = /^\s*date:? (\d{4}-\d{2}-\d{2})(?=\s)/i
const headerDate = /^(?:date|published|datum|fecha|data|تاریخ) ?: ?(.+)$/imu

/** The day on which the report came out: stated by its file, or by a short line at its head such as a byline. */
function publicationDay(letter: Described, dates: readonly FoundDate[]): Publication {
  const field = letter.properties.find(({ field }) => stated.has(field))?.values[0]?.text
  const written = field ?? scraped.exec(letter.text)?.[1] ?? headerDate.exec(letter.text.slice(0, 400))?.[1]
  const read = written === undefined ? null : readDate(written)
  if (read !== null)
    return {
      day: read.min === read.max ? read.min : null,
      span: null,
      until: bodyStart(letter.text),
      finding: null,
    }
  const dated = datelineDay(letter, dates)
  if (dated !== null) return dated
  const byline = letter.blocks
    .slice(0, 4)
    .find(
      (block) =>
        block.kind !== 'heading' &&
        block.end - block.start < 110 &&
        !/[.!?”"»]$/.test(letter.text.slice(block.start, block.end)),
    )
  const date =
    byline &&
    dates.find(
      ({ span, edtf, min, max }) =>
        span.start >= byline.start && span.end <= byline.end && edtf !== null && min === max,
    )
  if (!date || date.edtf === null || date.min === null || date.max === null)
    return { day: null, span: null, until: 0, finding: null }
  const { edtf, min, max, inferred } = date
  return {
    day: min,
    span: date.span,
    until: 0,
    finding: finding(date, { edtf, min, max, inferred }, 'published', 'likely'),
  }
}

/** `VALMERA, 7 May 2015 (News) —`, `Quito Nuevo, 8 de mayo de 2020.`: the day on which an agency wrote. */
const datedPlace = /^\p{Lu}[\p{L} .’'-]{2,40}, $/u

function datelineDay(letter: Described, dates: readonly FoundDate[]): Publication | null {
  const first = letter.blocks.find(({ kind, start, end }) => kind === 'paragraph' && end - start > 80)
  const date = dates.find(({ span }) => first !== undefined && span.start >= first.start)
  if (first === undefined || !date || date.span.start > first.start + 45 || date.edtf === null) return null
  const { span, edtf, min, max, inferred } = date
  const isStated =
    min !== null &&
    max === min &&
    datedPlace.test(letter.text.slice(first.start, span.start)) &&
    /^(?:\s?\([^)\n]{1,40}\))?(?:\.\s|\s?[.,]?[–—-]|:)/u.test(letter.text.slice(span.end, span.end + 50))
  if (!isStated) return null
  const known = { edtf, min, max, inferred }
  return { day: min, span, until: 0, finding: finding(date, known, 'published', 'likely') }
}

const sending =
  /(?<![\p{L}])(?:sent|penned|wrote|written|published|issued|released|addressed|handed|delivered|signed|dated|made public|presented|submitted|posted|dispatched|geschickt|veröffentlicht|übergeben|gerichtet|geschrieben|envoyée?|publiée?|adressée?|remise?|signée?|datée?|inviata|scritta|pubblicata|consegnata|firmata|indirizzata|datata|enviad[ao]|publicad[ao]|entregad[ao]|dirigid[ao]|fechada|firmada|vom|منتشر|ارسال|نوشتند|مورخ)(?![\p{L}])/giu
const saying =
  /(?<![\p{L}])(?:said|told|says|announced|responded|replied|sagte|a déclaré|ha detto|dijo|گفت)(?![\p{L}])/iu
const event =
  /(?<![\p{L}])(?:conference|rally|meeting|seminar|symposium|congress|summit|ceremony|gathering|hearing|forum|panel|demonstration|event|vigil|assembly|speech|sermon|lecture|Rede|Ansprache|\p{L}*[Pp]redigt|Vortrag|discours|homélie|discorso|omelia|discurso|homilía|سخنرانی|Konferenz|Tagung|Kundgebung|Kongress|Treffen|Symposium|Veranstaltung|Versammlung|colloque|conférence|congrès|réunion|rassemblement|cérémonie|convegno|conferenza|manifestazione|congresso|incontro|acto|congreso|conferencia|jornada|encuentro|کنفرانس|همایش|گردهمایی|نشست|تجمع|مراسم)(?![\p{L}])/iu

/** How far before a date its verb is looked for. */
const farthest = 300

function roleOf(
  covered: string,
  letter: Described,
  { span }: FoundDate,
  aboutLetter: readonly Sentence[],
  isEvent: boolean,
): Role {
  const { sentences } = ownWords(letter)
  const index = sentenceAt(sentences, span.start)
  const sentence = sentences[index]
  if (sentence === undefined || sentence.end < span.end) return 'mentioned'
  const before = covered.slice(Math.max(sentence.start, span.start - farthest), span.start)
  const after = covered.slice(span.end, Math.min(sentence.end, span.end + 140))
  // A heading and who wrote the report are sentences too.
  if (isEvent) return index < 4 && isOfEvent(before, after.slice(0, 60), index < 4) ? 'event' : 'mentioned'
  const isAbout = aboutLetter[sentenceAt(aboutLetter, span.start)]?.start === sentence.start
  return isAbout && (isSending(before, after) || isSentThen(before, after)) ? 'sent' : 'mentioned'
}

/** The last sentence that begins before a place; -1 when none does. */
function sentenceAt(sentences: readonly Sentence[], place: number): number {
  let low = -1
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sentences[middle]?.start ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

const apart =
  /(?:ahead of|before|after|since|until|anniversary|vor|nach|seit|avant|après|depuis|prima|dopo|antes|después)[^,]*$/i

function isOfEvent(before: string, after: string, isFirst: boolean): boolean {
  return (event.test(before) || (isFirst && event.test(after))) && !apart.test(before)
}

/** The last verb before the date sends the letter, and nobody says anything in between. */
function isSending(before: string, after: string): boolean {
  const verb = [...before.matchAll(sending)].at(-1)
  if (verb === undefined || before.length - verb.index > 140) return false
  const letter =
    / (?:written|wrote|writes) to /.test(before) || namesLetter(before) || namesLetter(after.slice(0, 60))
  return letter && !saying.test(before.slice(verb.index)) && !/;/.test(before.slice(verb.index))
}

function namesLetter(words: string): boolean {
  return reportPatterns.some(({ letter }) => words.search(letter) !== -1)
}

/** `On 4 November, 118 glaciologists sent an open letter`: nobody says anything before. */
const sentAfter =
  /^,?(?:(?!said|told|says|announced|replied)[^.;:\uE000]){1,110}?\s(?:sent|wrote|published|addressed|handed|delivered|issued|released|presented|submitted|schickten?|schrieben?|veröffentlichten?|übergaben?|envoyé|adressé|publié|inviato|pubblicato|enviaron|envió|publicaron)(?!\p{L})/u

const writes = /(?<![\p{L}])(?:haben?|hat|hanno|ha|han|ont|a) $/iu

/** `Der Brief wurde am 3. Dezember im Landratsamt abgegeben`. */
const isGiven =
  /(?<!\p{L})(?:Brief|Schreiben|Petition|Appell|Eingabe)(?!\p{L})(?:.{0,40} (?:wurde|ist|war|wird)|, (?:der|das|die)) (?:am |schon |bereits |gestern )*$/u
const given =
  /(?<!\p{L})(?:abgegeben|übergeben|überreicht|verschickt|abgeschickt|versandt|versendet|veröffentlicht|unterzeichnet|eingereicht|zugestellt|geschrieben|verfasst)(?!\p{L})/u

/** `haben am Dienstag einen Brief an … geschrieben`: the letter follows at once. */
function isSentThen(before: string, after: string): boolean {
  if (saying.test(before) || before.length > 120) return false
  if (
    /^\s*(?:On|Am|Le|El|Il|In|Im|Last|Yesterday)?\s*$/.test(before) &&
    sentAfter.test(after) &&
    namesLetter(after)
  )
    return true
  if (isGiven.test(before) && given.test(after)) return true
  const letter = namesLetter(after.slice(0, 40))
  return letter && writes.test(before.replace(/(?:am|il|le|el) $/i, ''))
}
