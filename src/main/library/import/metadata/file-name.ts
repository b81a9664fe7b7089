/** What a file's name says: the least trusted evidence. */
import type { Rule } from './finding'

export const fileName: Rule = () => []
