/** Answers the call for tables of codes: the notebook knows the passages, the search service the letters. */
import type { Handlers } from '@shared/contract'
import { codeTable, columnsOf } from '../codes/code-table'
import type { Calls } from './calls'

/** As many as `letters.facts` takes. */
const lettersAtOnce = 5000
/** As many as `codes.used` takes; more are asked for as all. */
const mostNamed = 500

export function codeTableHandlers(call: Calls): Pick<Handlers<'library'>, 'codes.table'> {
  return {
    'codes.table': async (ask) => {
      const columns = columnsOf(await call('codes.list', {}), ask)
      const wanted = [...new Set([...columns.parts.values()].flatMap((codes) => [...codes]))]
      if (wanted.length === 0) return { codes: columns.columns, rows: [] }
      const used = await call('codes.used', { codes: wanted.length > mostNamed ? [] : wanted })
      const keys = [...new Set(used.map(({ letterKey }) => letterKey))]
      return codeTable(ask, columns, used, await factsOf(call, keys))
    },
  }
}

async function factsOf(call: Calls, keys: readonly string[]) {
  const facts: Awaited<ReturnType<typeof call<'letters.facts'>>>[number][] = []
  for (let from = 0; from < keys.length; from += lettersAtOnce) {
    facts.push(...(await call('letters.facts', { letterKeys: keys.slice(from, from + lettersAtOnce) })))
  }
  return new Map(facts.map((one) => [one.letterKey, one]))
}
