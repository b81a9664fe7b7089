import { isAbsolute } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  commandWords,
  ownWords,
  parseSecondStart,
  parseStartArguments,
} from '../../../../src/main/electron/start-arguments'

const hostile = [
  '--no-sandbox',
  '--js-flags=--allow-natives-syntax',
  '--inspect=0.0.0.0:9229',
  '--remote-debugging-port=0',
  '--user-data',
  '--user-data=',
  '--library',
  '--library=file:///%ff',
  '--screenshot',
  '--size=99999999999x1',
  '--size=1e3x-5',
  '--theme=__proto__',
  '--',
  '-',
  '',
  ' ',
  'file:///',
  'file:///etc/%00',
  'file://server/share/letters',
  'file:///%E0%A4%A',
  'FILE:///letters?query#part',
  '\\\\server\\share',
  '\\\\?\\C:\\letters',
  'C:letters',
  '../../..',
  '~',
  'two\nlines',
  'a\u0000b',
  '\ud800',
  '\u202Egpj.exe',
  'javascript:alert(1)',
  'app://letterbook/index.html',
  'x'.repeat(100_000),
  '__proto__',
  'constructor',
] as const
const word = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }).map((text) => `--${text}`),
  fc.string().map((text) => `file://${text}`),
)
const words = fc.array(word, { maxLength: 8 })

describe('Whatever the app is started with', () => {
  it('is data: places are whole paths, sizes and themes are known ones, and no switch becomes a place', () => {
    fc.assert(
      fc.property(words, (given) => {
        const { userData, library, screenshot, theme, size, paths } = parseStartArguments(
          given,
          '/home/reader',
        )
        for (const path of [userData, library, screenshot, ...paths]) {
          if (path === null) continue
          expect(isAbsolute(path)).toBe(true)
          expect(path).not.toContain('\0')
        }
        expect([null, 'light', 'dark']).toContain(theme)
        for (const pixels of size === null ? [] : [size.width, size.height])
          expect(Number.isSafeInteger(pixels) && pixels > 0 && pixels <= 20_000).toBe(true)
        expect(paths.length).toBeLessThanOrEqual(given.filter((one) => !one.startsWith('-')).length)
      }),
      { numRuns: 2000, seed: 14 },
    )
  })

  it('is a command only with the words that were typed, and the words of a window are its own', () => {
    fc.assert(
      fc.property(words, fc.boolean(), (given, flag) => {
        const command = commandWords(given, () => flag)
        if (command !== null) expect(given.slice(given.length - command.length)).toEqual(command)
        const own = ownWords(given, flag)
        expect(given.slice(given.length - own.length)).toEqual(own)
      }),
      { numRuns: 2000, seed: 15 },
    )
  })

  it('is data too when a second start says it, and what is no such thing says nothing', () => {
    const nothing = parseStartArguments([], '/')
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ words, directory: fc.string() })), (said) => {
        const parsed = parseSecondStart(said)
        for (const path of parsed.paths) expect(isAbsolute(path)).toBe(true)
        if (typeof said !== 'object' || said === null || !('words' in said)) expect(parsed).toEqual(nothing)
      }),
      { numRuns: 2000, seed: 16 },
    )
  })
})
