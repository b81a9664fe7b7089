/**
 * Writes a plan as a full-text expression. Every word is quoted, so that no word can be an operator; what the
 * full-text index cannot answer by itself (filters, a negation alone, exact forms, parts of the text) gives null.
 */
import type { Chain, Place, Plan, Sequence, TextPlan } from './plan/plan'
import { zoneColumn } from './zones/zone-column'

const columns: Readonly<Record<Place, string>> = {
  everywhere: '{text title people places}',
  text: 'text',
  title: 'title',
  people: 'people',
  places: 'places',
}

/** More ways than this of choosing a spelling for each word are not written out. */
const mostCombinations = 64
/** Words that one expression compares every letter with. */
const mostInExpression = 64

/** In the syntax of FTS5 (sqlite.org/fts5.html, section 3), for the columns of `letter_fts`. */
export function matchExpression(plan: Plan): string | null {
  switch (plan.kind) {
    case 'text':
      return isAnsweredByIndex(plan) ? candidateExpression(plan) : null
    case 'any':
      return joined(plan.of.map(matchExpression), ' OR ')
    case 'all':
      return allExpression(plan.of)
    case 'names':
    case 'note':
    case 'expression':
    case 'zone':
    case 'filter':
    case 'not':
    case 'every':
    case 'none':
      return null
  }
}

/** Finds every letter in which the words may stand, and perhaps others. */
export function candidateExpression(plan: TextPlan): string {
  return `(${columnOf(plan)} : (${writeChains(plan)}))`
}

/** Where in the index the words are looked for. */
export function columnOf({ zone, place }: TextPlan): string {
  return zone === null ? columns[place] : zoneColumn(zone).column
}

/** Whether so many words are asked for that they are looked for a few at a time. */
export function isWide({ chains }: TextPlan): boolean {
  return chains.some(({ choices }) => choices.some(({ length }) => length > mostInExpression))
}

/** Whether wide words in one place are all that is asked, so that no text must be looked at. */
export function isAnsweredWide(plan: TextPlan): boolean {
  const { chains, exactness, zone } = plan
  return (
    isWide(plan) &&
    exactness === 'folded' &&
    zone === null &&
    chains.length === 1 &&
    chains[0]?.choices.length === 1
  )
}

/** Whether the full-text index says exactly where these words stand. */
function isAnsweredByIndex(plan: TextPlan): boolean {
  const { zone, chains, exactness } = plan
  if (
    exactness !== 'folded' ||
    isWide(plan) ||
    chains.some(isTooMany) ||
    combinationsOf(chains) > mostCombinations
  )
    return false
  // Subtle: the columns of zones join parts that stand apart in the text, so that a phrase may straddle them.
  return zone === null || (zoneColumn(zone).alone && chains.every(isOneTerm) && chains.length === 1)
}

function isOneTerm({ choices }: Chain): boolean {
  return choices.length === 1 && (choices[0]?.every(({ terms }) => terms.length === 1) ?? false)
}

/** Words that follow each other are written out as phrases in every combination of their spellings. */
function isTooMany({ choices }: Chain): boolean {
  return choices.length > 1 && choices.reduce((ways, choice) => ways * choice.length, 1) > mostCombinations
}

function combinationsOf(chains: readonly Chain[]): number {
  if (chains.length === 1) return 1
  return chains.reduce((ways, { choices }) => ways * choices.reduce((of, { length }) => of * length, 1), 1)
}

function writeChains({ chains, distance }: TextPlan): string {
  if (chains.length > 1 && (chains.some(isTooMany) || combinationsOf(chains) > mostCombinations))
    return chains.map((chain) => `(${writeChain(chain)})`).join(' AND ')
  const [only] = chains
  if (chains.length === 1 && only) return writeChain(only)
  return combined(chains.map(phrasesOf))
    .map((phrases) => `NEAR(${phrases.map(writeSequence).join(' ')}, ${distance})`)
    .join(' OR ')
}

function writeChain(chain: Chain): string {
  if (!isTooMany(chain)) return phrasesOf(chain).map(writeSequence).join(' OR ')
  return chain.choices
    .map((choice) => `(${choice.map(({ terms }) => writeSequence(terms)).join(' OR ')})`)
    .join(' AND ')
}

function phrasesOf({ choices }: Chain): readonly Sequence[] {
  return combined(choices).map((spellings) => spellings.flatMap(({ terms }) => terms))
}

/** Every way of taking one of each. */
function combined<Item>(choices: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return choices.reduce<readonly (readonly Item[])[]>(
    (ways, choice) => ways.flatMap((way) => choice.map((item) => [...way, item])),
    [[]],
  )
}

function allExpression(plans: readonly Plan[]): string | null {
  const asked = joined(plans.filter((plan) => plan.kind !== 'not').map(matchExpression), ' AND ')
  const negations = plans.flatMap((plan) => (plan.kind === 'not' ? [matchExpression(plan.of)] : []))
  if (asked === null || negations.length === 0) return asked
  // Subtle: one NOT over all of them, because the depth of an expression is bounded.
  const excluded = joined(negations, ' OR ')
  return excluded === null ? null : `(${asked} NOT ${excluded})`
}

function joined(expressions: readonly (string | null)[], operator: string): string | null {
  const written = expressions.filter((expression) => expression !== null)
  if (written.length === 0 || written.length < expressions.length) return null
  return written.length === 1 ? (written[0] ?? null) : `(${written.join(operator)})`
}

export function writeSequence(sequence: Sequence): string {
  const words = sequence.map((term) => term.word).join(' ')
  return `"${words}"${sequence.at(-1)?.prefix ? ' *' : ''}`
}
