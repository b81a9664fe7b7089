/** How long it takes to find the passages of notes again after their letter changed, by its length. */
import { createHash } from 'node:crypto'
import { describeAnchor } from '@shared/text/anchor'
import { PassageFinder } from '../../src/main/library/compare/anchors/find-again'
import { createRandom } from '../corpus/random'
import { type Figure, under } from '../figures'
import { median } from '../statistics'

const rounds = 9

/** `base` and `changed` are two texts of one letter, of so many words; its passages are spread over the whole of it. */
export function measureFinding(base: string, changed: string, words: number, notes: number): Figure {
  const random = createRandom(11)
  const [hash, newHash] = [hashOf(base), hashOf(changed)]
  const anchors = Array.from({ length: notes }, () => {
    const start = random.below(base.length - 200)
    return describeAnchor(base, start, start + 20 + random.below(150), 'folder/a.txt', hash)
  })
  let found = 0
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now()
    const finder = new PassageFinder(changed, newHash, (older) => (older === hash ? base : undefined))
    found = anchors.filter((anchor) => finder.find({ anchor, found: null }).span !== null).length
    return performance.now() - begun
  })
  return {
    ...{ name: `${notes} passages found again, ${words} words`, value: Math.max(...times), unit: 'ms' },
    goal: under(words > 10_000 ? 6000 : 200),
    median: median(times),
    remark: `median ${median(times).toFixed(0)} ms, ${found} found`,
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
