import { en } from '@renderer/locales/en'
import { fa } from '@renderer/locales/fa'
import { chosenLanguage } from '@renderer/locales/language'
import { commands } from '@shared/contract'
import { failureCodes } from '@shared/failure'
import { problemCodes } from '@shared/job'
import { judgedFields, verdicts } from '@shared/judgement'
import { evidenceSources, needs } from '@shared/letter'
import { understandingKeys } from '@shared/text/query/explain'
import { describe, expect, it } from 'vitest'

type Words = { readonly [key: string]: string | Words }

function entries(words: Words, above = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const path = above === '' ? key : `${above}.${key}`
    return typeof value === 'string' ? [[path, value] as const] : entries(value, path)
  })
}

function names(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? ''))].sort()
}

const english = entries(en)
const persian = new Map(entries(fa))

describe('catalogues', () => {
  it('have the same keys in every language', () => {
    expect([...persian.keys()].sort()).toEqual(english.map(([key]) => key).sort())
  })

  it('leave no sentence empty', () => {
    expect([...english, ...persian].filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })

  it('put the same values into the same sentences', () => {
    // A century is an ordinal in English and a plain number in Persian.
    const differing = english.filter(
      ([key, sentence]) => `${names(sentence)}` !== `${names(persian.get(key) ?? '')}`,
    )
    expect(differing.map(([key]) => key)).toEqual(['dates.century'])
  })

  it('have words for every failure, problem, command and part of a query', () => {
    expect(failureCodes.filter((code) => !(code in en.failures))).toEqual([])
    expect(problemCodes.filter((code) => !(code in en.problemCodes))).toEqual([])
    expect(commands.filter((command) => !(command in en.commands))).toEqual([])
    expect(needs.filter((need) => !(need in en.needs))).toEqual([])
    expect(evidenceSources.filter((source) => !(source in en.evidence))).toEqual([])
    expect(judgedFields.filter((field) => !(field in en.fields))).toEqual([])
    expect(verdicts.filter((verdict) => !(verdict in en.said))).toEqual([])
    const known = new Set(Object.keys(en.understood).map((key) => key.replace(/_(one|other)$/, '')))
    const grouped = new Set(['all', 'any'])
    expect(understandingKeys.filter((key) => !known.has(key) && !grouped.has(key))).toEqual([])
  })
})

describe('the language of the interface', () => {
  it('follows the system as far as there is a catalogue', () => {
    expect(chosenLanguage('system', ['de-DE', 'fa-IR', 'en'])).toBe('fa')
    expect(chosenLanguage('system', ['en-GB'])).toBe('en')
    expect(chosenLanguage('system', ['de'])).toBe('en')
    expect(chosenLanguage('fa', ['en-GB'])).toBe('fa')
  })
})
