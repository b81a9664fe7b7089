/** What stands above and below the text of every page. */
import type { DocumentBlock } from './document-writer'

const longestPageNumber = 200

/** Whether a head or foot says no more than the number of the page. */
export function isPageNumber(text: string): boolean {
  if (text.length > longestPageNumber) return false
  return /^[\p{P}\p{S}\s]*(?:(?:page|seite|p\.|s\.|pagina|página|стр\.?|صفحه|صفحة)?\s*(?:\p{Nd}+|[ivxlc]+)(?:\s*(?:\/|of|von|sur|de|di|из|از)\s*\p{Nd}+)?)?[\p{P}\p{S}\s]*$/iu.test(
    text,
  )
}

/** A head of several lines without the page's number, in a document that has only one head, is the sender's letterhead. */
export function looksLikeLetterhead(head: {
  readonly blocks: readonly DocumentBlock[]
  readonly hasPageNumber: boolean
}): boolean {
  const lines = head.blocks.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '')
  return !head.hasPageNumber && lines.length > 1
}
