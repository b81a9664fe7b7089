import { run } from '@renderer/actions/commands'
import { useComparing } from '@renderer/state/comparing'
import { useFindings } from '@renderer/state/findings'
import { afterEach, describe, expect, it } from 'vitest'

afterEach(() => {
  useComparing.setState(useComparing.getInitialState(), true)
  useFindings.setState(useFindings.getInitialState(), true)
})

describe('The key that lists what was found', () => {
  it.each(['passages', 'quotes', 'translation'] as const)('shows the list of %s', (kind) => {
    useComparing.setState({ kind })
    run('show-differences')
    expect(useFindings.getState().shown).toBe(kind)
  })
})
