/** Finds parts of the guide by words: in any form of writing, by their beginnings, and by their stems in English. */
import { foldText } from '@shared/text/fold'
import { foldedText, tokens } from '@shared/text/tokens'
import lunr from 'lunr'
import type { Language } from '../../locales/language'
import { type GuideText, plainWords } from './guide-texts'

interface GuideHit {
  readonly page: GuideText['page']
  /** Which part of the page. */
  readonly part: number
  readonly title: string
  readonly excerpt: string
}

export type GuideSearch = (typed: string) => readonly GuideHit[]

const excerptLength = 150

export function guideSearch(texts: readonly GuideText[], language: Language): GuideSearch {
  const parts = texts.flatMap(({ page, title, parts: all }) =>
    all.map((one, part) => ({
      page,
      part,
      title: part === 0 ? title : `${title}: ${one.title}`,
      text: one.nodes.map(plainWords).join(' ').replace(/\s+/gu, ' ').trim(),
    })),
  )
  const builder = new lunr.Builder()
  builder.ref('ref')
  builder.field('title', { boost: 4 })
  builder.field('text')
  for (const [ref, { title, text }] of parts.entries())
    builder.add({ ref: `${ref}`, title: forms(title, language), text: forms(text, language) })
  const index = builder.build()
  return (typed) => {
    const wanted = tokens(typed).words
    if (wanted.length === 0) return []
    const found = index.query((query) => {
      for (const word of wanted) {
        const stems = language === 'en' ? [stem(word)] : []
        for (const form of new Set([word, ...stems]))
          query.term(form, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false })
      }
    })
    const hits = found.flatMap(({ ref }) => parts[Number(ref)] ?? [])
    const whole = hits.filter((hit) => wanted.every((word) => holds(hit, word, language)))
    return whole.map(({ page, part, title, text }) => ({
      page,
      part,
      title,
      excerpt: excerptOf(text, wanted),
    }))
  }
}

/**
 * Words as they are written, joined ones as a whole too, and in English their stems, so that beginnings of all of them
 * are found.
 */
function forms(text: string, language: Language): string[] {
  const { text: folded, compounds } = foldedText(text)
  const words = [...folded.split(' '), ...compounds.map(([joined]) => joined)]
  return language === 'en' ? words.flatMap((word) => [word, stem(word)]) : words
}

function stem(word: string): string {
  return lunr.stemmer(new lunr.Token(word, {})).toString()
}

function holds(hit: { readonly title: string; readonly text: string }, word: string, language: Language) {
  const known = forms(`${hit.title} ${hit.text}`, language)
  const start = language === 'en' ? stem(word) : word
  return known.some((form) => form.startsWith(word) || form.startsWith(start))
}

/** Words around the first one that was asked for. */
function excerptOf(text: string, wanted: readonly string[]): string {
  const words = text.split(' ')
  const at = words.findIndex((word) => wanted.some((one) => foldText(word).includes(one)))
  let excerpt = ''
  for (const word of words.slice(Math.max(0, at - 8))) {
    if (excerpt.length > excerptLength) break
    excerpt += `${excerpt === '' ? '' : ' '}${word}`
  }
  const before = at > 8 ? '… ' : ''
  return `${before}${excerpt}${text.endsWith(excerpt) ? '' : ' …'}`
}
