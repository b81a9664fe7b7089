/** Numbers inside the words of the window, in the language that is shown. */
import i18next from 'i18next'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadLanguage } from '../../../src/renderer/locales/language'

const note = (number: number) => i18next.t('notes.number', { number })
const year = (number: number) => i18next.t('years.number', { year: number })

afterEach(() => vi.restoreAllMocks())

describe('a number in the words of the window', () => {
  it('is grouped, unless it is a year', async () => {
    await loadLanguage('en')
    expect(note(12_345)).toBe('Note 12,345')
    expect(year(1923)).toBe('1923')
  })

  it('has the digits of the language that is shown, also after another was', async () => {
    await loadLanguage('fa')
    expect(note(12_345)).toBe('یادداشت ۱۲٬۳۴۵')
    expect(year(1923)).toBe('۱۹۲۳')
    await loadLanguage('en')
    expect(year(1923)).toBe('1923')
  })

  it('is written without a format of its own for each number', async () => {
    await loadLanguage('en')
    note(0)
    const made = vi.spyOn(Intl, 'NumberFormat')
    for (let number = 1; number < 100; number++) note(number)
    expect(made).not.toHaveBeenCalled()
  })
})
