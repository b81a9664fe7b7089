/** Whom the title of an open letter or a petition names: `Open letter to the Minister of Justice`. Reads the first lines only. */
import type { Described } from '../finding'
import { bodyStart } from '../header-line'
import { linesIn, type PartPerson, type Words, without, withoutMarks } from './part-evidence'

const letterTo =
  /^(?:an? |the |une |una |ein(?:e|en)? )?(?:(?:open|joint|public|urgent|second|third) )*(?:letter|petition|appeal|memorial|address) to (?:the )?|^(?:ein )?(?:offener |gemeinsamer )?(?:brief|petition|appell|eingabe) an (?:den |die |das )?|^(?:lettre|pétition|appel)(?: ouverte| publique)? (?:au |aux |à la |à l[’']|à )|^(?:lettera|petizione|appello)(?: aperta)? (?:alla |allo |agli |alle |all[’']|al |ai |a )|^(?:carta|petición)(?: abierta| pública)? (?:a la |a los |a las |al |a )|^نامهٔ? ?‌?(?:ای )?سرگشاده (?:به|خطاب به) /iu
const mostLines = 3
const longest = 140

/** At most one: the words after `to`, up to the first sign. */
export function readTitle({ text, blocks }: Described): readonly PartPerson[] {
  const from = bodyStart(text)
  const lines = blocks
    .filter(({ kind, end }) => end > from && kind !== 'boilerplate')
    .slice(0, mostLines)
    .flatMap((block) =>
      linesIn(text, { start: block.start, end: Math.min(block.end, block.start + 2 * longest) }),
    )
  for (const line of lines.slice(0, mostLines)) {
    if (line.text.length > longest || !mayBeTo(line.text) || /[.?]$/.test(line.text)) continue
    const named = withoutMarks(untilSign(without(line, letterTo)))
    if (named.text !== '' && named.start > line.start && isAddressed(named.text))
      return [{ name: named, certainty: 'likely' }]
  }
  return []
}

const toWords = [' to ', ' an ', ' au', ' à ', ' al', ' a ', ' به ', ' ai ', ' ag']

/** Looked for first, because nearly no line has them. */
function mayBeTo(line: string): boolean {
  return toWords.some((word) => line.includes(word))
}

function untilSign({ text, start }: Words): Words {
  const [name = ''] = text.split(
    /[,،:;!?"“”«»(]| [–—-] | (?:on|about|concerning|regarding|zur?m?|über|wegen|sur|sulla?|sobre) /u,
    1,
  )
  return { text: name, start, end: start + name.length }
}

/** A name or an office with a name of its own: not `letter to my son`. */
function isAddressed(text: string): boolean {
  return (
    /\p{Lu}|[\u0600-\u06ff]/u.test(text) &&
    !/^(?:my|our|your|a|an|mon|ma|mein\p{L}*|mi|mio|mia) /iu.test(text)
  )
}
