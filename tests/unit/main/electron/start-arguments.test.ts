import { describe, expect, it } from 'vitest'
import {
  commandWords,
  ownWords,
  parseSecondStart,
  parseStartArguments,
} from '../../../../src/main/electron/start-arguments'
import { commandNames } from '../../../../src/shared/command-names'

const nothing = { userData: null, library: null, screenshot: null, theme: null, size: null, paths: [] }

describe('start arguments', () => {
  it('are read with a space or an equals sign, and paths are taken from the current folder', () => {
    const words = ['--library', 'a/b', '--screenshot=shot.png', '--theme', 'dark', '--size=1280x800']
    expect(parseStartArguments(words, '/home/reader')).toEqual({
      userData: null,
      library: '/home/reader/a/b',
      screenshot: '/home/reader/shot.png',
      theme: 'dark',
      size: { width: 1280, height: 800 },
      paths: [],
    })
  })

  it.each([
    [['--no-sandbox', '--js-flags=--expose-gc', 'file://elsewhere/share', '-psn_0_12345']],
    [['--library']],
    [['--library', '--screenshot']],
    [['--library=']],
    [['--library=a\0b']],
    [['--theme', 'purple', '--size', '99999x1']],
    [[`--${'x'.repeat(100_000)}`, '\n\n']],
  ])('that are unknown, empty or broken are ignored: %j', (words) => {
    expect(parseStartArguments(words, '/home/reader')).toEqual(nothing)
  })

  it('name what is to be opened, wherever it stands among the options, also as an address', () => {
    const words = [
      '--',
      'letters',
      '--library',
      'kept',
      '--size=800x600',
      'file:///home/other/b%20c',
      '/abs/d.txt',
    ]
    const { library, paths } = parseStartArguments(words, '/home/reader')
    expect(library).toBe('/home/reader/kept')
    expect(paths).toEqual(['/home/reader/letters', '/home/other/b c', '/abs/d.txt'])
  })

  it('of a second start are taken as they were typed, and what is something else says nothing', () => {
    expect(parseSecondStart({ words: ['a'], directory: '/home/reader' }).paths).toEqual(['/home/reader/a'])
    for (const said of [null, undefined, 'a', { words: 'a' }, { words: [1], directory: '/' }])
      expect(parseSecondStart(said)).toEqual(nothing)
  })
})

describe('the words that are meant for the app', () => {
  it('stand behind the program, and in development behind the folder of the app', () => {
    expect(ownWords(['/usr/lib/letterbook/letterbook', '--', '/home/a'], true)).toEqual(['--', '/home/a'])
    expect(ownWords(['electron', '--no-sandbox', '/project', '--library', 'x'], false)).toEqual([
      '--library',
      'x',
    ])
    expect(ownWords(['electron'], false)).toEqual([])
  })
})

describe('the words of the command line', () => {
  const isThere = (word: string) => word === 'letters'

  it.each(commandNames)('are told by the command in front: %s', (name) => {
    expect(commandWords([name, 'x', '--json'], isThere)).toEqual([name, 'x', '--json'])
    expect(commandWords(['--', name, '--', '-x'], isThere)).toEqual([name, '--', '-x'])
    expect(commandWords(['--no-sandbox', '--log-level=3', '--', name], isThere)).toEqual([name])
    expect(commandWords(['--no-sandbox', name], isThere)).toEqual([name])
  })

  it('are also those of a command that was mistyped', () => {
    expect(commandWords(['--', 'serch', 'x'], isThere)).toEqual(['serch', 'x'])
  })

  it('may only ask for help or the version', () => {
    expect(commandWords(['--', '--help'], isThere)).toEqual(['--help'])
    expect(commandWords(['--version'], isThere)).toEqual(['--version'])
    expect(commandWords(['--', '-h'], isThere)).toEqual(['-h'])
  })

  it.each([
    [[]],
    [['--']],
    [['./search']],
    [['/home/reader/search']],
    [['--', 'letters', 'search']],
    [['--library', 'search-room', 'search']],
    [['--library', 'newly']],
    [['letters']],
    [['--no-sandbox', '--', '--library', 'search']],
  ])('are none where a window is wanted: %j', (words) => {
    expect(commandWords(words, isThere)).toBeNull()
  })
})
