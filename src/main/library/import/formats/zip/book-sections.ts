/**
 * Divides the text of a book of letters into its letters: files and letters need not agree, since programs cut long
 * letters in two and put many short ones into one file. Says nothing of how a book is packed.
 */
import type { Block } from '@shared/letter'
import type { ExtractedText } from '../format'

const letterWord =
  /\b(?:letters?|briefe?|lettres?|letter[ae]|cartas?|epist\w+|to (?:the |mr|mrs|miss|dr|sir|lady|lord|\p{Lu}))|письм|نامه|رسالة|ἐπιστολ|επιστολ/iu
/** A heading that can only be of a single letter, so that it divides a file. */
const ownLetter =
  /^(?:[\p{L}\p{N}.,:)’'-]{1,12}\s){0,2}(?:letter|brief|lettre|lettera|carta|epistle|письмо|نامه‌?ی?|رسالة)(?![\p{L}\p{M}])/iu
/** Shorter ones are title pages. */
const properLength = 200

/**
 * The letters of a book and what stands before, between and behind them, each with the path of its file as its part; null
 * when it is no book of letters: at least three texts must be headed as a letter is, and most of them.
 */
export function lettersOfBook(chapters: readonly ExtractedText[]): readonly ExtractedText[] | null {
  const sections: ExtractedText[][] = []
  for (const chapter of chapters) {
    const pieces = divided(chapter)
    pieces.forEach((piece, place) => {
      const last = sections.at(-1)
      if (place === 0 && last !== undefined && continues(piece)) last.push(piece)
      else sections.push([piece])
    })
  }
  const texts = sections.map((pieces) => joinedTexts(pieces[0]?.part ?? '', pieces))
  const proper = texts.filter(({ text }) => text.length > properLength)
  const letters = proper.filter(isHeadedAsLetter)
  return letters.length >= 3 && letters.length > proper.length / 2 ? texts : null
}

/** Several texts as one, with a blank line between them. */
export function joinedTexts(part: string, texts: readonly ExtractedText[]): ExtractedText {
  const pieces: string[] = []
  const blocks: Block[] = []
  const quotations: ExtractedText['quotations'][number][] = []
  let length = 0
  for (const one of texts) {
    if (one.text === '') continue
    const start = length === 0 ? 0 : length + 2
    pieces.push(one.text)
    for (const block of one.blocks) blocks.push(moved(block, start))
    for (const quotation of one.quotations) quotations.push(moved(quotation, start))
    length = start + one.text.length
  }
  const text = pieces.join('\n\n')
  return { part, text, encoding: 'utf-8', encodingFrom: 'file', blocks, quotations, properties: [] }
}

function moved<Spanned extends { readonly start: number; readonly end: number }>(
  spanned: Spanned,
  by: number,
): Spanned {
  return { ...spanned, start: spanned.start + by, end: spanned.end + by }
}

/** A file that begins in the middle of a text goes on with what the one before it began. */
function continues({ blocks }: ExtractedText): boolean {
  return blocks[0] !== undefined && blocks[0].kind !== 'heading' && blocks[0].kind !== 'boilerplate'
}

/** The letters of one file. Linear, however many there are. */
function divided(chapter: ExtractedText): readonly ExtractedText[] {
  const { text, blocks, quotations } = chapter
  const firsts = blocks.flatMap((_, place) => (beginsLetter(chapter, place) ? [place] : []))
  if (firsts.length === 0) return [chapter]
  let quotation = 0
  return [0, ...firsts].map((first, place) => {
    const next = firsts[place]
    const start = place === 0 ? 0 : (blocks[first]?.start ?? 0)
    const end = (next === undefined ? undefined : blocks[next]?.start) ?? text.length
    const firstQuotation = quotation
    while ((quotations[quotation]?.start ?? end) < end) quotation++
    return {
      ...chapter,
      part: place === 0 ? chapter.part : `${chapter.part}#${place + 1}`,
      text: text.slice(start, end).trimEnd(),
      blocks: blocks.slice(first, next).map((block) => moved(block, -start)),
      quotations: quotations
        .slice(firstQuotation, quotation)
        .map((one) => moved({ ...one, end: Math.min(one.end, end) }, -start)),
    }
  })
}

function beginsLetter(chapter: ExtractedText, place: number): boolean {
  const block = chapter.blocks[place]
  if (place === 0 || block?.kind !== 'heading' || chapter.blocks[place - 1]?.kind === 'heading') return false
  return ownLetter.test(words(chapter, block))
}

function isHeadedAsLetter(text: ExtractedText): boolean {
  const first = text.blocks.findIndex(({ kind }) => kind === 'heading')
  if (first === -1) return false
  const headings: string[] = []
  for (let at = first; text.blocks[at]?.kind === 'heading'; at++) {
    const block = text.blocks[at]
    if (block) headings.push(words(text, block))
  }
  const heading = headings.join(' ')
  return letterWord.test(heading) || /\b1[5-9]\d\d\b|\b20[0-2]\d\b/.test(heading)
}

function words({ text }: ExtractedText, { start, end }: Block): string {
  return text.slice(start, end)
}
