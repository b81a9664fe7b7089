/** What a letter's own parts say: who it is to, from where and when, who signed it. */
import type { Rule } from '../finding'

export const letterParts: Rule = () => []
