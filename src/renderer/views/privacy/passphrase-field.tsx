/** A field for a passphrase, which can be shown while it is typed. */
import { type RefObject, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface PassphraseFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isNew?: boolean
  readonly field?: RefObject<HTMLInputElement | null>
}

export function PassphraseField({ label, value, onChange, isNew = false, field }: PassphraseFieldProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const id = useId()
  return (
    <div className="passphrase-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type={shown ? 'text' : 'password'}
        dir="auto"
        autoComplete={isNew ? 'new-password' : 'off'}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <label className="passphrase-shown">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {t('privacy.show')}
      </label>
    </div>
  )
}
