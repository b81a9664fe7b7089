/** A catalogue as a flat list, and what its sentences name. */

export type Words = { readonly [key: string]: string | Words }

const plural = /_(zero|one|two|few|many|other)$/

/** Each sentence with its path, such as `letters.count_one`. */
export function catalogueEntries(words: Words, above = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const path = above === '' ? key : `${above}.${key}`
    return typeof value === 'string' ? [[path, value] as const] : catalogueEntries(value, path)
  })
}

/** The key as the code asks for it: without the form that the count chooses. */
export function baseOf(path: string): string {
  return path.replace(plural, '')
}

/** The values that a sentence puts in. */
export function namesIn(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? ''))].sort()
}

/** The forms that a language has for numbers. */
export function pluralForms(language: string): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories
}
