/** Makes word forms out of syllables: no real word list, no two alike, never with a letter that planted words own. */
import { createRandom, type Random } from './random'

/** What words of one language are put together from. */
export interface WordMaking {
  readonly onsets: readonly string[]
  readonly vowels: readonly string[]
  readonly codas: readonly string[]
  /** Endings that are put to a stem; each stem gets the bare form and some of these. */
  readonly endings: readonly string[]
  readonly prefixes: readonly string[]
}

/** `count` different forms that are not in `taken`, commonest first: a stem stands near the front, its rarer forms behind. */
export function makeWordForms(
  making: WordMaking,
  count: number,
  seed: number,
  taken: readonly string[] = [],
): readonly string[] {
  const random = createRandom(seed)
  const known = new Set(taken)
  const forms: string[] = []
  const add = (form: string) => {
    if (known.has(form) || forms.length === count) return
    known.add(form)
    forms.push(form)
  }
  const waiting: string[] = []
  while (forms.length < count) {
    const stem = makeStem(making, random, forms.length)
    add(stem)
    waiting.push(...formsOf(stem, making, random))
    // Inflected forms follow at a distance, so that common stems have common forms and rare stems rare ones.
    while (waiting.length > 400) add(waiting.splice(random.below(200), 1)[0] ?? '')
  }
  return forms
}

function formsOf(stem: string, making: WordMaking, random: Random): readonly string[] {
  const forms = making.endings.filter(() => random.chance(25)).map((ending) => stem + ending)
  if (random.chance(15)) forms.push(random.pick(making.prefixes) + stem)
  return forms
}

/** Common stems have one or two syllables, rare ones two or three. */
function makeStem(making: WordMaking, random: Random, rank: number): string {
  const syllables = rank < 1500 ? 1 + random.below(2) : 2 + (random.chance(25) ? 1 : 0)
  let stem = ''
  for (let at = 0; at < syllables; at++) {
    stem += random.pick(making.onsets) + random.pick(making.vowels)
    if (at === syllables - 1 || random.chance(15)) stem += random.pick(making.codas)
  }
  return stem
}
