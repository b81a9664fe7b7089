/** Lets the document follow the reader's preferences and the system's. */
import { useEffect } from 'react'
import { onSystemAppearance, showAppearance, showLanguage } from '../../dom/appearance'
import { changeLanguage, chosenLanguage, directionOf } from '../../locales/language'
import { useSettings } from '../../state/settings'

export function useAppearance(): 'ltr' | 'rtl' {
  const settings = useSettings()
  const language = chosenLanguage(settings.language, navigator.languages)
  useEffect(() => {
    showAppearance(settings)
    return onSystemAppearance(() => showAppearance(settings))
  }, [settings])
  useEffect(() => {
    showLanguage(language, directionOf(language))
    void changeLanguage(language)
  }, [language])
  return directionOf(language)
}
