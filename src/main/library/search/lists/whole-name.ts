/** Names as clauses compare them when the whole name is asked for. */
import { foldText } from '@shared/text/fold'
import { quotable } from '@shared/text/query/atoms'

/** Folded as a query can hold it; empty for a name that no query can ask for. */
export function wholeName(name: string): string {
  return foldText(quotable(name))
}
