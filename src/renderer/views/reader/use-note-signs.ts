/**
 * What the numbers of notes in a text show and are called. Worked out in one place for all of them: hundreds may stand
 * in a letter, and each would listen to the language and the codes by itself.
 */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { codeNamed, useCodes } from '../../state/codes'
import type { NoteMark } from './segments'

/** The same value as long as language and codes stay. */
export interface NoteSigns {
  shown(note: NoteMark): string
  /** Says what the line under the words is in colour. */
  name(note: NoteMark): string
}

export function useNoteSigns(): NoteSigns {
  const { t, i18n } = useTranslation()
  const codes = useCodes((state) => state.codes)
  const { language } = i18n
  return useMemo(() => {
    const digits = new Intl.NumberFormat(language)
    const comma = t('notes.comma')
    return {
      shown: ({ number, unsure }) => `${digits.format(number)}${unsure ? '?' : ''}`,
      name: (note) =>
        [
          t('notes.number', { number: note.number }),
          note.colour === 'none' ? '' : t(`notes.colours.${note.colour}`),
          ...note.codes.map((code) => codeNamed(codes, code)?.name ?? ''),
          note.unsure ? t('notes.unsure') : '',
        ]
          .filter((part) => part !== '')
          .join(comma),
    }
  }, [t, language, codes])
}
