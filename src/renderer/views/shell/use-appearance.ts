/** Lets the document follow the reader's preferences and the system's. */
import { useEffect } from 'react'
import { onSystemAppearance, showAppearance, showLanguage } from '../../dom/appearance'
import { chosenCalendar, showCalendar } from '../../locales/calendar'
import { changeLanguage, chosenLanguage, directionOf } from '../../locales/language'
import { useSettings } from '../../state/settings'

export function useAppearance(): 'ltr' | 'rtl' {
  const settings = useSettings()
  const language = chosenLanguage(settings.language, navigator.languages)
  useEffect(() => {
    showAppearance(settings)
    return onSystemAppearance(() => showAppearance(settings))
  }, [settings])
  const calendar = chosenCalendar(settings.calendar, language)
  useEffect(() => {
    showCalendar(calendar)
    showLanguage(language, directionOf(language), calendar)
    // Announced for a new calendar too, so that every date is said anew.
    void changeLanguage(language)
  }, [language, calendar])
  return directionOf(language)
}
