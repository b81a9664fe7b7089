/** What stands in the file but is not the letter's: shown dimmed, or folded into one line that opens. */
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface BoilerplateProps {
  readonly folded: boolean
  /** How many paragraphs there are. */
  readonly count: number
  readonly children: () => ReactNode
}

export function Boilerplate({ folded, count, children }: BoilerplateProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  if (!folded) return children()
  return (
    <>
      <button type="button" className="boilerplate-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight size={13} aria-hidden="true" />
        {t('reader.folded', { count })}
      </button>
      {open ? children() : null}
    </>
  )
}
