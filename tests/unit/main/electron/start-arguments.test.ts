import { describe, expect, it } from 'vitest'
import { parseStartArguments } from '../../../../src/main/electron/start-arguments'

const nothing = { userData: null, library: null, screenshot: null, theme: null, size: null }

describe('start arguments', () => {
  it('are read with a space or an equals sign, and paths are taken from the current folder', () => {
    const words = [
      'electron',
      '.',
      '--library',
      'a/b',
      '--screenshot=shot.png',
      '--theme',
      'dark',
      '--size=1280x800',
    ]
    expect(parseStartArguments(words, '/home/reader')).toEqual({
      userData: null,
      library: '/home/reader/a/b',
      screenshot: '/home/reader/shot.png',
      theme: 'dark',
      size: { width: 1280, height: 800 },
    })
  })

  it.each([
    [['--no-sandbox', '--js-flags=--expose-gc', 'file:///etc/passwd', '-psn_0_12345']],
    [['--library']],
    [['--library', '--screenshot']],
    [['--library=']],
    [['--library=a\0b']],
    [['--theme', 'purple', '--size', '99999x1']],
    [[`--${'x'.repeat(100_000)}`, '\n\n']],
  ])('that are unknown, empty or broken are ignored: %j', (words) => {
    expect(parseStartArguments(words, '/home/reader')).toEqual(nothing)
  })
})
