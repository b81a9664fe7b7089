import { en } from '@renderer/locales/en'
import { fa } from '@renderer/locales/fa'
import type { NoticeContent } from '@renderer/state/notices'
import { noticeWords } from '@renderer/views/shell/notice-words'
import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'

async function wordsIn(language: 'en' | 'fa', content: NoticeContent): Promise<string> {
  const i18n = createInstance()
  const resources = { en: { translation: en }, fa: { translation: fa } }
  await i18n.init({ lng: language, resources, interpolation: { escapeValue: false } })
  return noticeWords(content, i18n.t, language, 'linux')
}

const summary = (added: number, changed: number, removed: number): NoticeContent => ({
  kind: 'summary',
  summary: { letters: 12, added, changed, removed, unchanged: 0, seconds: 1 },
  problems: 0,
})

describe('the words about a finished import', () => {
  it('tell only what happened', async () => {
    expect(await wordsIn('en', summary(9, 0, 0))).toBe('Import finished: 9 letters added.')
    expect(await wordsIn('en', summary(1, 1, 0))).toBe(
      'Import finished: 1 letter added and 1 letter changed.',
    )
    expect(await wordsIn('en', summary(2, 3, 1200))).toBe(
      'Import finished: 2 letters added, 3 letters changed, and 1,200 letters gone.',
    )
  })

  it('say so when nothing was new', async () => {
    expect(await wordsIn('en', summary(0, 0, 0))).toBe('Nothing new: 12 letters are as they were.')
  })

  it('join what happened in Persian as Persian does', async () => {
    expect(await wordsIn('fa', summary(9, 2, 0))).toBe(
      'خواندن به پایان رسید: ۹ نامه افزوده شد و ۲ نامه تغییر کرد.',
    )
  })
})
