import { expect, it, vi } from 'vitest'
import { IndexMending } from '../../../../../src/main/library/services/index-mending'

/** A mending whose index has these findings; says why it was replaced. */
function mendingOf(findings: readonly string[] = []) {
  const replace = vi.fn(() => Promise.resolve())
  const ask = vi.fn(() => Promise.resolve({ findings }))
  const mending = new IndexMending({
    // Only asked for findings.
    ask: ask,
    restartSearch: () => {},
    replace,
    read: () => Promise.resolve(),
    changed: () => Promise.resolve(),
  })
  return { mending, replace, ask }
}

it('an index is made anew once for all who found it damaged at the same time', async () => {
  const { mending, replace } = mendingOf()
  await Promise.all([mending.mend('A page is lost.'), mending.mend('Another page is lost.')])
  expect(replace.mock.calls).toEqual([['A page is lost.']])
})

it('an index is not made anew for ever for the same reason', async () => {
  const { mending, replace } = mendingOf()
  for (let time = 0; time < 5; time++) await mending.mend('A page is lost.')
  expect(replace).toHaveBeenCalledTimes(2)
  await mending.mend('Another page is lost.')
  expect(replace).toHaveBeenCalledTimes(3)
})

it('an index in which something is found is made anew, with that as the reason', async () => {
  const { mending, replace } = mendingOf(['2 letters, but 1 heads.', 'Page 9 is never used.'])
  await mending.lookThrough()
  expect(replace.mock.calls).toEqual([['2 letters, but 1 heads.']])
})

it('a sound index is left alone, and not looked through again at once', async () => {
  const { mending, replace, ask } = mendingOf()
  await mending.lookThrough()
  await mending.lookThrough()
  expect(ask).toHaveBeenCalledTimes(1)
  expect(replace).not.toHaveBeenCalled()
})
