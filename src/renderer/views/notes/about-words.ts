/** What a note is about, in words. */
import { parseLetterKey } from '@shared/letter-key'
import type { NoteAbout } from '@shared/note'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../state/reader'
import { useSavedSearches } from '../../state/saved-searches'
import { isolated } from '../shell/words'

export function useAboutWords(about: NoteAbout): string {
  const { t } = useTranslation()
  const searches = useSavedSearches((state) => state.searches)
  const title = useReader((state) =>
    about.kind === 'letter'
      ? (state.panes.find(({ letterKey }) => letterKey === about.letterKey)?.title ?? null)
      : null,
  )
  switch (about.kind) {
    case 'passages':
      return t('notes.about.passages')
    case 'letter':
      return t('notes.about.letter', { name: isolated(title ?? parseLetterKey(about.letterKey)?.path ?? '') })
    case 'person':
      return t('notes.about.person', { name: isolated(about.name) })
    case 'saved-search': {
      const name = searches?.find(({ id }) => id === about.id)?.name ?? t('notes.savedSearch')
      return t('notes.about.saved-search', { name: isolated(name) })
    }
    case 'nothing':
      return t('notes.about.nothing')
  }
}
