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
    blocks.push(...one.blocks.map((block) => moved(block, start)))
    quotations.push(...one.quotations.map((quotation) => moved(quotation, start)))
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

/** The letters of one file. */
function divided(chapter: ExtractedText): readonly ExtractedText[] {
  const starts = chapter.blocks
    .filter((block, place) => {
      const isInHeading = chapter.blocks[place - 1]?.kind === 'heading'
      return place > 0 && block.kind === 'heading' && !isInHeading && ownLetter.test(words(chapter, block))
    })
    .map(({ start }) => start)
  if (starts.length === 0) return [chapter]
  return [0, ...starts].map((start, place) => stretch(chapter, start, starts[place] ?? null, place))
}

function stretch(chapter: ExtractedText, start: number, next: number | null, place: number): ExtractedText {
  const end = next ?? chapter.text.length
  const isInside = (span: { readonly start: number }) => span.start >= start && span.start < end
  return {
    ...chapter,
    part: place === 0 ? chapter.part : `${chapter.part}#${place + 1}`,
    text: chapter.text.slice(start, end).trimEnd(),
    blocks: chapter.blocks.filter(isInside).map((block) => moved(block, -start)),
    quotations: chapter.quotations
      .filter(isInside)
      .map((quotation) => moved({ ...quotation, end: Math.min(quotation.end, end) }, -start)),
  }
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
