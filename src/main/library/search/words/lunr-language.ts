/**
 * One language of lunr-languages behind a checked border: its stemmer and its stop words, over folded words. The
 * plugins register themselves on a stand-in of lunr, because on lunr itself they would change its query parser.
 */
import { foldText } from '@shared/text/fold'
import { withoutTraces } from './without-traces'

export interface LunrLanguage {
  readonly stem: (word: string) => string
  readonly stopWords: ReadonlySet<string>
}

export type LunrLanguageCode =
  | 'ar'
  | 'da'
  | 'de'
  | 'el'
  | 'es'
  | 'fi'
  | 'fr'
  | 'he'
  | 'hi'
  | 'hu'
  | 'it'
  | 'nl'
  | 'no'
  | 'pl'
  | 'pt'
  | 'ro'
  | 'ru'
  | 'sv'
  | 'ta'
  | 'tr'

/** Those of which rules are known; the others of lunr-languages have stop words only. */
const plugins: Readonly<Record<LunrLanguageCode, () => Promise<unknown>>> = {
  ar: () => import('lunr-languages/lunr.ar.js'),
  da: () => import('lunr-languages/lunr.da.js'),
  de: () => import('lunr-languages/lunr.de.js'),
  el: () => import('lunr-languages/lunr.el.js'),
  es: () => import('lunr-languages/lunr.es.js'),
  fi: () => import('lunr-languages/lunr.fi.js'),
  fr: () => import('lunr-languages/lunr.fr.js'),
  he: () => import('lunr-languages/lunr.he.js'),
  hi: () => import('lunr-languages/lunr.hi.js'),
  hu: () => import('lunr-languages/lunr.hu.js'),
  it: () => import('lunr-languages/lunr.it.js'),
  nl: () => import('lunr-languages/lunr.nl.js'),
  no: () => import('lunr-languages/lunr.no.js'),
  pl: () => import('lunr-languages/lunr.pl.js'),
  pt: () => import('lunr-languages/lunr.pt.js'),
  ro: () => import('lunr-languages/lunr.ro.js'),
  ru: () => import('lunr-languages/lunr.ru.js'),
  sv: () => import('lunr-languages/lunr.sv.js'),
  ta: () => import('lunr-languages/lunr.ta.js'),
  tr: () => import('lunr-languages/lunr.tr.js'),
}

type Callable = (...values: readonly unknown[]) => unknown

/** Reads a language's plugin when it is first needed. Errors: when the plugin is not what it was. */
export async function lunrLanguage(code: LunrLanguageCode): Promise<LunrLanguage> {
  const support = madeBy(await import('lunr-languages/lunr.stemmer.support.js'))
  const plugin = madeBy(await plugins[code]())
  const host = standIn()
  // Subtle: two plugins keep their state in variables of the whole process, where each would break the other.
  withoutTraces(() => {
    support(host)
    plugin(host)
  })
  const language: unknown = Reflect.get(host, code)
  const stem = partOf(language, 'stemmer', code)
  const stopWords = partOf(language, 'stopWordFilter', code)
  if (!isCallable(stem) || !Array.isArray(stopWords))
    throw new Error(`lunr-languages has lost a part of ${code}`)
  return {
    stem: (word) => stemmed(stem(word), code),
    stopWords: new Set(stopWords.map(String).map(foldText)),
  }
}

/** What the plugins use of lunr; stop words stay the list that they are. */
function standIn(): object {
  return {
    Pipeline: { registerFunction: () => {} },
    generateStopWordFilter: (words: unknown) => words,
    wordcut: { init: () => {} },
  }
}

function madeBy(module: unknown): Callable {
  const made: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, 'default') : null
  if (!isCallable(made)) throw new Error('A plugin of lunr-languages is not a function')
  return made
}

function partOf(language: unknown, part: string, code: string): unknown {
  if (typeof language !== 'function') throw new Error(`lunr-languages has lost ${code}`)
  return Reflect.get(language, part)
}

function stemmed(stem: unknown, code: string): string {
  if (typeof stem !== 'string') throw new Error(`The stemmer of ${code} gives no word`)
  return stem
}

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function'
}
