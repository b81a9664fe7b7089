/** What a single line of a letter looks like: a greeting, an addressee, a dateline, a reference. */
import { type DateSearch, findDates } from '../dates/find-dates'
import { bareAddress, greeting, reference, trailingPraise } from './formulas'
import { isPlace, lastArticle, opening } from './read-dateline'

const longestHeadLine = 120

export function isSalutation(text: string): boolean {
  if (text.length > longestHeadLine || /["“”„]/.test(text)) return false
  const ends = /[,:!;.،؛—–-]$/.test(text)
  if (greeting.test(text))
    return ends
      ? !/[.!?]\s+\S+\s+\S+/.test(text) || text.length < 60
      : text.length < 60 && text.split(/\s+/).length <= 6
  if (bareAddress.test(text))
    return (ends || /[\u0600-\u06ff]/.test(text)) && !text.endsWith('.') && text.split(/\s+/).length <= 12
  return (
    /[\u0590-\u06ff]/.test(text) &&
    /[،,:!]$/.test(text) &&
    trailingPraise.test(text.replace(/[،,:!]$/, '')) &&
    text.split(/\s+/).length <= 8
  )
}

const addressee =
  /^(?:to (?:the|his|her|all|our|mr|mrs|ms|president|prime)\b|an (?:den|die|das|herrn|frau|alle)\s|à (?:monsieur|madame|l['’]|la |le |m\.|mme)|aux? |al |alla |ai |agli |a(?:l| la| los| las) |ao |aos |aan (?:de|het)|to:|à l['’]attention|z\.\s?hd\.|attn|به (?:آقای|خانم|جناب|سرکار|رئیس|مردم|ملت|هیئت|سازمان)|إلى |господину|в редакцию)/iu

/** It may end with a dot, as lines of its kind did. */
const honouredAddressee = /^to (?:the (?:right |most )?(?:hon|worshipful|king|queen|rev)|(?:his|her|their) )/i

export function isAddressee(text: string): boolean {
  if (text.length > 160 || !addressee.test(text)) return false
  return honouredAddressee.test(text) || !/[.?!]$/.test(text.replace(/\b\p{L}{1,4}\.$/u, ''))
}

/** A short line that dates the letter, perhaps with its place. */
export function isDateline(text: string, search: DateSearch = {}): boolean {
  if (text.length > 100 || !/[\p{Nd}]|day|abend|[IVX]/u.test(text))
    return /^(?:\p{L}+day|\p{L}+tag) (?:morning|evening|night|afternoon|abend|morgen)\.?$/iu.test(text)
  const found = findDates(text, search)
  const [date] = found
  if (!date || found.length > 2) return false
  const rest = restOf(text, found).replace(opening, '').replace(referenceNumber, '')
  if (date.edtf === null && date.yearOfCentury === undefined && date.month === undefined) {
    return date.weekday !== undefined && isTimeOfDay(rest)
  }
  return (
    rest.length <= 60 &&
    rest.split(/\s+/).length <= 10 &&
    !/\p{Ll}[.!?;]\s+\p{L}/u.test(rest) &&
    !/\p{Nd}{3}/u.test(rest) &&
    !/^(?:to the|to all|an die|an den|aux|ai|agli|a los|a las)(?![\p{L}])/iu.test(rest) &&
    !/^(?:published|received|eingegangen|eingang|reçue?|ricevut[oa]|recibid[oa]|recebid[oa]|ontvangen|došlo|wpłynęło|otrzymano|получено|вх\.|posted|updated|last|printed|erschienen|publié|pubblicato|publicado)(?![\p{L}])/iu.test(
      rest,
    )
  )
}

/** A dateline without its dates: the place, when it is one. */
function restOf(text: string, found: ReturnType<typeof findDates>): string {
  let rest = ''
  let at = 0
  for (const { span } of found) {
    rest += text.slice(at, span.start)
    at = span.end
  }
  return (rest + text.slice(at))
    .replace(/[\s,;:.()[\]،–—-]+$/u, '')
    .replace(/^[\s,;:.()[\]،–—-]+/u, '')
    .trim()
}

/** Below a signature only a place and a date are a dateline; `See the letter of 2 March` is a note. */
export function isDatelineBelow(text: string): boolean {
  if (!isDateline(text)) return false
  const rest = restOf(text, findDates(text)).replace(lastArticle, '')
  return rest === '' || isPlace(rest)
}

const referenceNumber = /[\s,;]*(?:no|nr|n°|nº|ref|№|شماره)[.:]?\s*[\p{Nd}/.-]+$/iu

const timeOfDay =
  /^(?:(?:in the )?(?:morning|evening|night|afternoon)|noon|abends?|morgens?|mittag|nachts?|matin|soir|sera|mattina|noche|tarde)$/iu

/** A weekday dates a letter only with nothing but an hour: `Tuesday evening`. */
function isTimeOfDay(rest: string): boolean {
  return rest === '' || timeOfDay.test(rest)
}

/** A reference number or a subject between the address and the greeting. */
export function isReference(text: string): boolean {
  return reference.test(text)
}

/** `Mr`, `Frau`, `Spett.`: the inside address begins. */
export function startsAddress(text: string): boolean {
  return (
    /^(?:(?:the )?(?:rt\.? hon|right hon|hon)|mr|mrs|ms|miss|dr|prof|professor|sir|the rev|herrn|frau|fräulein|monsieur|madame|mme|mlle|sig|gent|spett|egr|sr|sra|don|doña|ilmo|exmo)\b\.?/iu.test(
      text,
    ) && text.length <= 80
  )
}
