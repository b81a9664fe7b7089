import { changeLanguage, loadLanguage } from '@renderer/locales/language'
import { colourWords, sideWords } from '@renderer/views/backups/side-words'
import type { ThingSaid, ThingSide } from '@shared/backup'
import i18next from 'i18next'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const side = (said: ThingSaid | null, words = ''): ThingSide => ({
  ...{ words, on: '', said, details: [], changed: null, removed: false },
})
const shown = (said: ThingSaid | null, words?: string) =>
  sideWords(side(said, words), i18next.t, 'fa').replaceAll(/[\u2068\u2069]/g, '')
const title = { field: 'title', title: 'Weir' } as const

describe('what a side of a difference says in Persian', () => {
  beforeAll(async () => {
    await loadLanguage('fa')
    await changeLanguage('fa')
  })
  afterAll(() => changeLanguage('en'))

  it('names corrections, decisions and problems by their kinds, and keeps the words of the reader', () => {
    const correction = { kind: 'correction', field: 'title', value: title } as const
    expect(shown({ ...correction, verdict: 'corrected' })).toBe('عنوان، تصحیح‌شده: Weir')
    expect(shown({ ...correction, verdict: 'rejected', value: null })).toBe(
      'عنوان: آنچه یافته شده بود رد شده است',
    )
    expect(shown({ kind: 'correction', field: 'description', verdict: 'looked-at', value: null })).toBe(
      'نشان‌خورده به‌عنوان دیده‌شده',
    )
    expect(shown({ kind: 'decision', decision: 'same-person' }, 'Jana · J. Maier')).toBe(
      'یک تن: Jana · J. Maier',
    )
    expect(shown({ kind: 'problem', code: 'encrypted' })).not.toMatch(/[a-z]/)
    expect(shown({ kind: 'problem', code: 'of a later version' })).toBe('of a later version')
    expect(shown(null, 'A note')).toBe('A note')
    expect(shown(null)).toBe('بی واژه')
  })

  it('names the colours of notes and of codes', () => {
    expect(colourWords(side({ kind: 'note-colour', colour: 'green' }), i18next.t)).toEqual(['سبز'])
    expect(colourWords(side({ kind: 'code-colour', colour: 'red' }), i18next.t)).toEqual(['سرخ'])
    expect(colourWords(side(null), i18next.t)).toEqual([])
  })
})
