import { afterEach, describe, expect, it } from 'vitest'
import { ExpressionWorkers } from '../../../../../../src/main/library/search/regex/expression-workers'
import { Turn } from '../../../../../../src/main/library/search/turn'

const hostile = { source: '(a+)+$', flags: 'gmu' }
const trap = { text: `${'a'.repeat(60)}b`, within: null }
const open: ExpressionWorkers[] = []
afterEach(() => {
  for (const workers of open.splice(0)) workers.close()
})

function workers(time = 60_000): ExpressionWorkers {
  const made = new ExpressionWorkers('no index is needed for texts', { time, timeOfLetter: 0 })
  open.push(made)
  return made
}

const whole = (text: string) => ({ text, within: null })

describe('the threads of regular expressions', () => {
  it('tell which texts match and where', async () => {
    const some = workers()
    const texts = ['peace and Peace', 'war', ''].map(whole)
    expect(await some.testTexts(/p[e]ace/g, texts, new Turn())).toEqual([true, false, false])
    expect(await some.spans(/p[e]ace/gi, texts, new Turn())).toEqual([
      [
        { start: 0, end: 5 },
        { start: 10, end: 15 },
      ],
      [],
      [],
    ])
  })

  it('look only inside the parts that were named', async () => {
    const text = { text: 'peace war peace', within: [{ start: 6, end: 12 }] }
    expect(await workers().spans(/p|w/g, [text], new Turn())).toEqual([
      [
        { start: 6, end: 7 },
        { start: 10, end: 11 },
      ],
    ])
  })

  it('leave out passages without a letter', async () => {
    expect(await workers().spans(/x*/g, [whole('axa')], new Turn())).toEqual([[{ start: 1, end: 2 }]])
  })

  it('give a hostile expression up when its time is over, and go on with the next', async () => {
    const some = workers(400)
    await expect(some.testTexts(hostile, [trap], new Turn())).rejects.toMatchObject({ code: 'too-slow' })
    expect(await some.testTexts(/b/g, [trap], new Turn())).toEqual([true])
  })

  it('count the time of all steps of a query together', async () => {
    const some = workers(400)
    const time = some.timeFor(2)
    expect(await some.testTexts(/b/g, [trap], new Turn(), time)).toEqual([true])
    expect(time.left).toBeLessThan(time.whole)
    await expect(some.testTexts(hostile, [trap], new Turn(), time)).rejects.toMatchObject({
      code: 'too-slow',
    })
  })

  it('end with the turn for which they run, and go on with the next', async () => {
    const some = workers()
    const turn = new Turn()
    const refused = expect(some.testTexts(hostile, [trap], turn)).rejects.toMatchObject({ code: 'cancelled' })
    setTimeout(() => turn.giveUp(), 30)
    await refused
    expect(await some.testTexts(/b/g, [trap], new Turn())).toEqual([true])
  })

  it('answer several queries at once', async () => {
    const some = workers()
    const turn = new Turn()
    const stuck = some.testTexts(hostile, [trap], turn).catch(() => 'given up')
    const others = await Promise.all(
      ['a', 'b', 'c'].map((source) => some.testTexts({ source, flags: 'g' }, [whole('ab')], new Turn())),
    )
    expect(others).toEqual([[true], [true], [false]])
    turn.giveUp()
    expect(await stuck).toBe('given up')
  })
})
