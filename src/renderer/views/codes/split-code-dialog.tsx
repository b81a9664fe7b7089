/** Gives checked passages a new code of their own instead of the one they have. */
import { useTranslation } from 'react-i18next'
import { checkNoNotes } from '../../actions/code-view'
import { splitCode } from '../../actions/codes'
import { codeNamed, codesBelow, isNameTaken, nextColour, useCodes } from '../../state/codes'
import { NameDialog } from '../shell/name-dialog'

interface SplitCodeDialogProps {
  readonly from: string
  readonly notes: readonly string[]
}

/** The new code comes to stand below the old one: what was asked for both is still found by the old one. */
export function SplitCodeDialog({ from, notes }: SplitCodeDialogProps) {
  const { t } = useTranslation()
  const codes = useCodes((state) => state.codes) ?? []
  const old = codeNamed(codes, from)
  const split = async (name: string) => {
    const place = Math.max(-1, ...codesBelow(codes, from).map((code) => code.place)) + 1
    const plain = { parent: from, definition: '', shortcut: null, place }
    await splitCode(from, notes, { id: crypto.randomUUID(), name, colour: nextColour(codes), ...plain })
    checkNoNotes()
  }
  return (
    <NameDialog
      title={t('codes.split.title')}
      text={t('codes.split.text', { count: notes.length, name: old?.name ?? '' })}
      label={t('codes.form.name')}
      saveLabel={t('codes.split.do')}
      faultOf={(name) => (isNameTaken(codes, name, from, null) ? t('codes.form.nameTaken') : null)}
      onSave={split}
    />
  )
}
