/** Answers the call by which sentences are aligned: the notebook knows what the reader decided, the search service the texts. */
import type { Handlers } from '@shared/contract'
import type { Calls } from './calls'

export function translationHandlers(call: Calls): Pick<Handlers<'library'>, 'compare.translation'> {
  return {
    'compare.translation': async (ask) => {
      const [a, b] = [await call('letters.read', { id: ask.a }), await call('letters.read', { id: ask.b })]
      // While the notebook is damaged nobody knows what was decided; the letters can be read all the same.
      const { kind } = await call('notebook.state', {})
      const pins = kind === 'open' ? await call('translations.pins', { a: a.key, b: b.key }) : []
      return await call('compare.sentences', { ...ask, pins: [...pins] })
    },
  }
}
