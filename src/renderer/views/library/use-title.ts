/** Names the window after its library, for the system's list of windows. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLibrary } from '../../state/library'

export function useTitle(): void {
  const { t } = useTranslation()
  const library = useLibrary((state) => state.library)
  const name = library?.sample === true ? t('library.sample') : library?.name
  useEffect(() => {
    document.title = name === undefined ? t('app.name') : `${name} – ${t('app.name')}`
  }, [name, t])
}
