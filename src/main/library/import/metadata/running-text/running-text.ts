/** What the sentences of a report say about the letter that it reports: who wrote it, to whom, when, how many signed. */
import type { Rule } from '../finding'

export const runningText: Rule = () => []
