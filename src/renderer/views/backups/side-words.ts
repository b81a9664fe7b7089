/** What one side of a difference says, in the reader's language. */
import type { ThingSide } from '@shared/backup'
import { problemCodes } from '@shared/job'
import type { TFunction } from 'i18next'
import { valueWords } from '../review/value-words'
import { isolated } from '../shell/words'

export function sideWords({ words, said }: ThingSide, t: TFunction, language: string): string {
  switch (said?.kind) {
    case undefined:
    case 'note-colour':
    case 'code-colour':
      return words === '' ? t('backups.noWords') : words
    case 'correction': {
      const { field, verdict, value } = said
      if (verdict === 'looked-at' || field === 'description') return t('backups.judged.looked-at')
      const shown = value === null ? '' : isolated(valueWords(value, t, language))
      return t(`backups.judged.${verdict}`, { field: t(`fields.${field}`), value: shown })
    }
    case 'decision':
      return t(`backups.decided.${said.decision}`, { members: isolated(words) })
    case 'problem': {
      const code = problemCodes.find((known) => known === said.code)
      return code === undefined ? said.code : t(`problemCodes.${code}.why`)
    }
  }
}

/** Of a note or a code, each by its own palette. */
export function colourWords({ said }: ThingSide, t: TFunction): readonly string[] {
  if (said?.kind === 'note-colour') return [t(`notes.colours.${said.colour}`)]
  return said?.kind === 'code-colour' ? [t(`codes.colours.${said.colour}`)] : []
}
