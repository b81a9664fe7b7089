/**
 * Words and phrases that stand in known letters and nowhere else, so that the answers of a search can be checked.
 * Each holds a q or an x, which made words never do.
 */

export interface Plant {
  readonly name: string
  /** What a letter of this plant holds, as part of a sentence; null when it is the letter's sender. */
  readonly words: string | null
  /** It stands in letters number `at`, `at + every`, `at + 2 × every` … */
  readonly every: number
  readonly at: number
}

export const plantedSender = 'Quenby Axtrell'

export const plants: readonly Plant[] = [
  { name: 'rare word', words: 'quorvandex', every: 1000, at: 13 },
  { name: 'uncommon word', words: 'zhilmarquo', every: 100, at: 41 },
  { name: 'common word', words: 'oxperdine', every: 10, at: 3 },
  { name: 'phrase', words: 'the lantern quarrels of Vexmoor', every: 250, at: 77 },
  { name: 'its words in another order', words: 'Vexmoor of the quarrels lantern', every: 250, at: 78 },
  { name: 'form of a prefix', words: 'xanthoriq', every: 200, at: 19 },
  { name: 'another form of the prefix', words: 'xanthorelle', every: 200, at: 119 },
  { name: 'spelling', words: 'brastwiquen', every: 200, at: 33 },
  { name: 'misspelling', words: 'brestwiquen', every: 200, at: 133 },
  { name: 'sender', words: null, every: 250, at: 50 },
]

export function isPlantedIn(plant: Plant, letter: number): boolean {
  return letter % plant.every === plant.at
}

/** In how many of the first `letters` letters it stands. */
export function countPlanted(name: string, letters: number): number {
  const plant = plants.find((candidate) => candidate.name === name)
  if (plant === undefined) throw new RangeError(`Nothing is planted as "${name}".`)
  return letters <= plant.at ? 0 : Math.floor((letters - 1 - plant.at) / plant.every) + 1
}

/** A query and the exact number of letters it must find. */
export interface KnownAnswer {
  readonly query: string
  readonly total: number
}

export function knownAnswers(letters: number): readonly KnownAnswer[] {
  const count = (...names: readonly string[]) =>
    names.reduce((sum, name) => sum + countPlanted(name, letters), 0)
  return [
    { query: 'quorvandex', total: count('rare word') },
    { query: 'zhilmarquo', total: count('uncommon word') },
    { query: 'OXPERDINE', total: count('common word') },
    { query: '"lantern quarrels of vexmoor"', total: count('phrase') },
    { query: 'lantern quarrels vexmoor', total: count('phrase', 'its words in another order') },
    { query: 'xantho*', total: count('form of a prefix', 'another form of the prefix') },
    { query: 'brastwiquen~1', total: count('spelling', 'misspelling') },
    { query: 'from:axtrell', total: count('sender') },
    { query: 'quorvandex OR zhilmarquo', total: count('rare word', 'uncommon word') },
  ]
}
