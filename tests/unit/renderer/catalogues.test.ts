import { en } from '@renderer/locales/en'
import { fa } from '@renderer/locales/fa'
import { chosenLanguage } from '@renderer/locales/language'
import { commands } from '@shared/contract'
import { failureCodes } from '@shared/failure'
import { problemCodes } from '@shared/job'
import { verdicts } from '@shared/judgement'
import { needs } from '@shared/letter'
import { understandingKeys } from '@shared/text/query/explain'
import { describe, expect, it } from 'vitest'
import { labelsFor } from '../../../src/main/electron/menu-labels'
import { troubleLabelsFor } from '../../../src/main/electron/trouble-labels'
import { catalogueEntries, namesIn, pluralForms } from '../../support/catalogue-entries'

const english = catalogueEntries(en)
const persian = new Map(catalogueEntries(fa))

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
      ([key, sentence]) => `${namesIn(sentence)}` !== `${namesIn(persian.get(key) ?? '')}`,
    )
    expect(differing.map(([key]) => key)).toEqual(['dates.century'])
  })

  it('have words for every failure, problem, command and part of a query', () => {
    expect(failureCodes.filter((code) => !(code in en.failures))).toEqual([])
    expect(problemCodes.filter((code) => !(code in en.problemCodes))).toEqual([])
    expect(commands.filter((command) => !(command in en.commands))).toEqual([])
    expect(needs.filter((need) => !(need in en.needs))).toEqual([])
    expect(verdicts.filter((verdict) => !(verdict in en.said))).toEqual([])
    const known = new Set(Object.keys(en.understood).map((key) => key.replace(/_(one|other)$/, '')))
    const grouped = new Set(['all', 'any'])
    expect(understandingKeys.filter((key) => !known.has(key) && !grouped.has(key))).toEqual([])
  })
})

/** What Persian leaves in Latin letters: keys, formats and standards, programs, words of the query language. */
const latinInPersian = new Set(
  [
    'Enter Esc Shift Ctrl Alt Space Delete Del Home End Page Up Down Tab',
    'Word OpenDocument RTF PDF TEI CMIF CSV HTML EPUB XML JSON BibTeX RIS CSL REFI QDA W3C Markdown SHA OCR',
    'Web Annotation LD qdpx qdc New Hart’s Rules MHRA',
    'Letterbook English Zotero Obsidian ATLAS ti MAXQDA NVivo QualCoder correspSearch pandoc LaTeX biblatex EndNote Mendeley',
    'OR NOT AND kind petition date library key json dam',
  ].flatMap((line) => line.split(' ')),
)

function latinWords(sentence: string): readonly string[] {
  return sentence.replace(/\{\{[^}]*\}\}/g, ' ').match(/[A-Za-z][A-Za-z0-9’]+/g) ?? []
}

/** The shell's own words, beside those of the window. */
const shell = [labelsFor('fa', 'fa'), troubleLabelsFor('fa', 'fa')].flatMap((labels) =>
  catalogueEntries(labels),
)

describe('Persian', () => {
  const written = [...persian, ...shell]
  const wrong = (pattern: RegExp) =>
    written.filter(([, sentence]) => pattern.test(sentence.replace(/\{\{[^}]*\}\}/g, '⁣')))

  it('has the plural forms of its language', () => {
    const forms = pluralForms('fa')
    const bases = new Set(
      [...persian.keys()].filter((key) => /_other$/.test(key)).map((key) => key.slice(0, -6)),
    )
    expect([...bases].filter((base) => !forms.every((form) => persian.has(`${base}_${form}`)))).toEqual([])
  })

  it('has nothing left in English', () => {
    const left = written.flatMap(([key, sentence]) =>
      latinWords(sentence)
        .filter((word) => !latinInPersian.has(word) && !/^F\d+$/.test(word))
        .map((word) => `${key}: ${word}`),
    )
    expect(left).toEqual([])
  })

  it('is written with the letters of Persian', () => {
    expect(wrong(/[يكىة]/)).toEqual([])
    expect(wrong(/[٠-٩]/)).toEqual([])
  })

  it('has its own marks: quotation, percent, comma, semicolon, question', () => {
    expect(wrong(/["“”‘%]|(?<!Hart)’/)).toEqual([])
    expect(wrong(/\p{Script=Arabic}[,;?]/u)).toEqual([])
  })

  it('has one word for one thing', () => {
    expect(wrong(/جستجو|انتخاب|ترجیحات|واگرد|سامانه|تقویم|پیشین(?!ه|ی)|سنجش|بسنج|دفتر نامه/)).toEqual([])
  })

  it('joins endings without a space', () => {
    expect(wrong(/(?:^|[^\p{L}\u200c])(?:ن?می) \p{Script=Arabic}/u)).toEqual([])
    expect(wrong(/\p{Script=Arabic} (?:ها|های|هایی|تر|ترین|ام|اند)(?:[^\p{L}]|$)/u)).toEqual([])
    expect(wrong(/\u200c(?:[^\p{Script=Arabic}]|$)/u)).toEqual([])
    expect(wrong(/(?:^|[^\p{Script=Arabic}])\u200c/u)).toEqual([])
    expect(wrong(/ {2}| [،؛؟.:!»]|« /)).toEqual([])
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
