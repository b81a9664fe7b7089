/** Answers what is written about a comparison, of which the index knows the letters and the notebook the decisions. */
import type { Ask, Handlers } from '@shared/contract'
import type { Calls } from './calls'

export function comparisonHandlers(call: Calls): Pick<Handlers<'library'>, 'compare.written'> {
  return {
    'compare.written': async (ask) => {
      const pins = ask.kind === 'translation' ? await pinsOf(call, ask) : []
      return await call('compare.document', { ...ask, pins })
    },
  }
}

async function pinsOf(call: Calls, { letters: [a, b] }: Ask<'compare.written'>) {
  if (a === undefined || b === undefined) return []
  const { pins } = await call('compare.translation', { a, b })
  return [...pins]
}
