/** Tells what kind of document a text is: a letter, an open letter, a petition, a report about one. */
import type { Rule } from './finding'

export const recogniseKind: Rule = () => []
