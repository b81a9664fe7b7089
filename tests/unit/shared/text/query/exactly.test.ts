import { canBeExact, exactly } from '@shared/text/query/exactly'
import { describe, expect, it } from 'vitest'

describe('a word only as typed', () => {
  it('gets an equals sign, and the rest stays as typed', () => {
    expect(exactly('walk   "the dam"', 'walk')).toBe('=walk   "the dam"')
  })

  it('gets it wherever it stands', () => {
    expect(exactly('title:walk -walk (walk OR run)', 'walk')).toBe('title:=walk -=walk (=walk OR run)')
    expect(exactly('walk OR run', 'walk')).toBe('=walk OR run')
  })

  it('is not offered for what is no plain word', () => {
    expect(['"walk"', 'walk*', '=walk', 'run'].filter((text) => canBeExact(text, 'walk'))).toEqual([])
  })
})
