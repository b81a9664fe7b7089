/** Tells words that are quoted from words held at a distance and from the names of works. */
import type { Quotation } from '@shared/letter'
import { isWeak, sayingForm } from './verbs-of-saying'
import { wordsOf } from './words'

const distance =
  /(?:\bso-called|\bwords?|\bterms?|\bphrase|\bexpression|\bknown as|\bdubbed|\bnicknamed|\blabell?ed|\bself-styled|\bsogenannten?r?|\bsog\.|\bBegriffs?|\bWort|\bsoi-disant|\bmots?|\btermes?|\bcosiddett[oaie]|\bparol[ae]|\btermine|\bllamad[oa]s?|\bpalabras?|\btérmino|واژه|کلمه|اصطلاح|به اصطلاح)\s*$/iu
const work =
  /(?:\b(?:entitled|titled|headlined|books?|novels?|films?|documentary|articles?|essays?|poems?|songs?|plays?|pamphlets?|magazine|series|album|opera|exhibition|conference|chapter|headline|motto|slogan|Titel|Buch|Roman|Film|Aufsatz|Gedicht|Lied|Stück|intitulée?s?|livre|roman|poème|chanson|ouvrage|intitolat[oa]|libro|romanzo|poesia|canzone|titulad[oa]|novela|película|poema|canción)|کتاب|رمان|مقاله|فیلم|عنوان|شعر),?\s*$/iu
const finite =
  /(?:^|\s)(?:is|are|was|were|has|have|must|will|would|can|cannot|should|ist|sind|war|muss|est|sont|è|sono|es|son|است|بود)(?:\s|$)/i
const longestName = 12
const longestDistance = 4

/** `sentence` is the sentence around the quotation with its quotations covered; `before` the part of it before this one. */
export function useOf(words: string, before: string, sentence: string): Quotation['use'] {
  const count = words.split(/\s+/, longestName + 2).length
  const last = before.slice(-32)
  if (
    count <= longestName &&
    work.test(last) &&
    count <= longestName &&
    !/[.,]$/.test(words) &&
    isName(words)
  )
    return 'title'
  if (count > longestDistance || finite.test(words)) return 'quotation'
  if (distance.test(last)) return 'scare'
  if (/[.,!?…؟،;]$/.test(words) || /[:,]\s*["“«„‘]?\s*$/.test(before)) return 'quotation'
  return isSaid(sentence) ? 'quotation' : 'scare'
}

/** Names of works begin with a capital, and most of their longer words do in English. */
function isName(words: string): boolean {
  return /^\P{Ll}/u.test(words)
}

function isSaid(sentence: string): boolean {
  return wordsOf(sentence, 120).some(
    ({ lower }) => (sayingForm(lower) !== null && !isWeak(lower)) || urging.has(lower),
  )
}

const urging = new Set(
  'accusing according demanding calling letter petition speech statement according urging asking accused laut zufolge brief lettre selon secondo lettera según carta نامه'.split(
    ' ',
  ),
)
