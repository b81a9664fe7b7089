/** The codes of a note, each with its name, and the button that gives it others. */
import { Tag, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { askForCodesOf } from '../../actions/code-passages'
import { showCodePassages } from '../../actions/code-view'
import { markNote } from '../../actions/note-writing'
import { IconButton } from '../../components/button'
import { codeNamed, useCodes } from '../../state/codes'
import { CodeSign } from './code-sign'
import { codePathWords } from './code-words'

interface CodeChipsProps {
  readonly note: string
  readonly codes: readonly string[]
  /** Whether codes can be given and taken here; else they are only shown. */
  readonly changing?: boolean
}

/** Codes that are not there any more are left out. */
export function CodeChips({ note, codes: held, changing = true }: CodeChipsProps) {
  const { t } = useTranslation()
  const all = useCodes((state) => state.codes)
  const codes = held.flatMap((id) => codeNamed(all, id) ?? [])
  if (codes.length === 0 && !changing) return null
  return (
    <div className="code-chips">
      {codes.length === 0 ? null : (
        <ul className="code-chip-list" aria-label={t('codes.ofNote')}>
          {codes.map((code) => (
            <li key={code.id} className="code-chip" data-colour={code.colour}>
              <button
                type="button"
                className="code-chip-name"
                title={t('codes.showPassagesOf', { name: codePathWords(all ?? [], code.id) })}
                onClick={() => showCodePassages(code.id)}
              >
                <CodeSign code={code} />
                <bdi>{code.name}</bdi>
              </button>
              {changing ? (
                <button
                  type="button"
                  className="code-chip-take"
                  aria-label={t('codes.take', { name: code.name })}
                  title={t('codes.take', { name: code.name })}
                  onClick={() => void markNote(note, { codes: held.filter((id) => id !== code.id) })}
                >
                  <X size={12} aria-hidden="true" />
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {changing ? (
        <IconButton icon={Tag} label={t('codes.give')} onClick={() => askForCodesOf(note)} />
      ) : null}
    </div>
  )
}
