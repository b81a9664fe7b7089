/**
 * Which rules are at work when letters are searched. The number behind a subject goes up whenever the same query
 * could find other letters than before.
 */
export const searchRules = 'folding 2, forms 2, matching 2'
