/** Puts the reader's preferences on the document, where the style sheets read them. */
import type { Calendar } from '../locales/calendar'

export interface Appearance {
  readonly theme: 'system' | 'light' | 'dark'
  readonly contrast: 'system' | 'more'
  readonly textSize: number
  readonly lineLength: number
}

const dark = '(prefers-color-scheme: dark)'
const moreContrast = '(prefers-contrast: more)'

export function showAppearance(appearance: Appearance): void {
  const root = document.documentElement
  root.dataset['theme'] =
    appearance.theme === 'system' ? (matchMedia(dark).matches ? 'dark' : 'light') : appearance.theme
  root.dataset['contrast'] =
    appearance.contrast === 'more' || matchMedia(moreContrast).matches ? 'more' : 'normal'
  root.style.setProperty('--text-scale', String(appearance.textSize / 100))
  root.style.setProperty('--line-length', `${appearance.lineLength}ch`)
}

/** Calls when the system's own theme or contrast changes; returns the function that stops. */
export function onSystemAppearance(listener: () => void): () => void {
  const queries = [dark, moreContrast].map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    for (const query of queries) query.removeEventListener('change', listener)
  }
}

export function showLanguage(language: string, direction: 'ltr' | 'rtl', calendar: Calendar): void {
  // Dates of two calendars need more room.
  document.documentElement.dataset['calendar'] = calendar
  document.documentElement.lang = language
  document.documentElement.dir = direction
}
