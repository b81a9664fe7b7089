/** Finds the letters of a TEI document: one, or several in groups of texts or divisions. Reads none of them. */
import {
  childrenNamed,
  descendantsNamed,
  elementsOf,
  isElement,
  type TeiElement,
  type TeiNode,
} from './tei-tree'

export interface FoundLetter {
  /** The `text` or `div` that holds it; null where the whole document is the letter. */
  readonly element: TeiElement | null
  readonly nodes: readonly TeiNode[]
  /** The page of the edition on which it begins, where that was said before it. */
  readonly page?: string | undefined
}

export interface FoundLetters {
  readonly letters: readonly FoundLetter[]
  /** What stands around several letters: a preface, chapters, an index. */
  readonly frame: readonly TeiNode[]
}

const letterType =
  /^(?:letters?|briefe?|lettres?|letter[ae]|cartas?|epist\w*|письмо|pismo|brev|dopis|lev[ée]l|correspond\w*|correspondance|korrespondenz|telegramm?|telegraph|postcard|postkarte|e-?mail|petition|appeal|memo|memorandum|billet|d[ée]p[êe]che|d[ei]spatch|letter[-_ ]\w+|\w+[-_ ]letter|نامه|مکتوب|رسالة)$/i

export function isLetterType({ attributes }: TeiElement): boolean {
  return letterType.test(attributes['type'] ?? '') || letterType.test(attributes['subtype'] ?? '')
}

export function findLetters(tei: TeiElement): FoundLetters {
  const texts = textsOf(tei)
  const typed = texts.flatMap(lettersIn)
  const found = typed.length > 0 ? typed : texts.flatMap(wholeLettersIn)
  if (found.length < 2) return { letters: [{ element: soleLetter(texts, found), nodes: texts }], frame: [] }
  const pages = pagesBefore(texts, new Set(found))
  return {
    letters: found.map((element) => ({ element, nodes: [element], page: pages.get(element) })),
    frame: without(texts, new Set(found)),
  }
}

/** A document without a text may still have the transcription of its pages. */
function textsOf(tei: TeiElement): readonly TeiElement[] {
  if (!/^tei/.test(tei.name)) return [tei]
  const texts = childrenNamed(tei, 'text')
  return texts.length > 0 ? texts : childrenNamed(tei, 'sourcedoc')
}

function soleLetter(texts: readonly TeiElement[], found: readonly TeiElement[]): TeiElement | null {
  return found[0] ?? texts[0] ?? null
}

/** Every text of a group is a letter; a division is one when its type says so. */
function lettersIn(element: TeiElement): readonly TeiElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'floatingtext') return []
    if (child.name === 'text' && element.name === 'group') {
      const inside = lettersIn(child)
      return inside.length > 1 || childrenNamed(child, 'group').length > 0 ? inside : [child]
    }
    if (!isDivision(child) || !isLetterType(child)) return lettersIn(child)
    const inside = hasOwnWords(child) ? [] : lettersIn(child)
    return inside.length > 0 ? inside : [child]
  })
}

/** Divisions without a type that open and close as letters do. */
function wholeLettersIn(element: TeiElement): readonly TeiElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'floatingtext') return []
    if (isDivision(child) && isWholeLetter(child)) return [child]
    return wholeLettersIn(child)
  })
}

function isWholeLetter(division: TeiElement): boolean {
  const [opener] = childrenNamed(division, 'opener')
  const [closer] = childrenNamed(division, 'closer', 'signed')
  return (
    opener !== undefined &&
    closer !== undefined &&
    descendantsNamed(opener, ['salute', 'dateline']).length > 0
  )
}

function isDivision({ name }: TeiElement): boolean {
  return /^div[0-7]?$/.test(name)
}

function hasOwnWords(division: TeiElement): boolean {
  return childrenNamed(division, 'p', 'opener', 'closer', 'ab', 'lg').length > 0
}

function without(nodes: readonly TeiNode[], taken: ReadonlySet<TeiNode>): readonly TeiNode[] {
  return nodes.flatMap((node): readonly TeiNode[] => {
    if (!isElement(node)) return [node]
    return taken.has(node) ? [] : [{ ...node, children: without(node.children, taken) }]
  })
}

function pagesBefore(
  texts: readonly TeiElement[],
  letters: ReadonlySet<TeiElement>,
): ReadonlyMap<TeiElement, string> {
  const pages = new Map<TeiElement, string>()
  let page: string | undefined
  const follow = (element: TeiElement): void => {
    if (letters.has(element) && page !== undefined) pages.set(element, page)
    if (element.name === 'pb' && element.attributes['n']) page = element.attributes['n']
    for (const child of element.children) if (isElement(child)) follow(child)
  }
  texts.forEach(follow)
  return pages
}
