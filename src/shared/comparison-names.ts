/**
 * What ways of comparing, verdicts and the like are called, and what usually does not count. Apart from the schemas,
 * because the window needs only these: reading a schema makes code at run time, which the window's page forbids.
 */

/** What may differ between two texts without counting as a difference. */
export const ignorable = ['case', 'accents', 'punctuation', 'numbers', 'spaces'] as const

/** Only words count: what a reader means by "the same". */
export const usualIgnoring: Readonly<Record<(typeof ignorable)[number], boolean>> = {
  case: true,
  accents: true,
  punctuation: true,
  numbers: true,
  spaces: true,
}

export const quoteVerdicts = ['word-for-word', 'altered', 'shortened', 'not-found'] as const

/** The ways in which letters can be compared. */
export const comparisonKinds = ['versions', 'passages', 'quotes', 'translation'] as const
