/** The guide over a dialog, which keeps what was typed in it and gets the keyboard back. It changes nothing behind it. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeGuide, leaveDialog } from '../../actions/guide'
import { Dialog, OverDialog } from '../../components/dialog'
import { useGuide } from '../../state/guide'
import { GuideBook, GuideTurning } from './guide-book'

export function GuideOverDialog() {
  const open = useGuide((state) => state.overDialog !== null)
  useEffect(() => leaveDialog, [])
  return open ? <Over /> : null
}

function Over() {
  const { t } = useTranslation()
  const title = useRef<HTMLHeadingElement>(null)
  // The dialog below is not told of what has the keyboard in it, and would give it to its first control.
  const [from] = useState(() => document.activeElement)
  return (
    <OverDialog value={null}>
      <Dialog
        title={t('guide.title')}
        closeLabel={t('guide.close')}
        size="large"
        onClose={closeGuide}
        focus={title}
        focusAfter={from instanceof HTMLElement ? from : null}
      >
        <div className="guide-over">
          <div className="guide-turning">
            <GuideTurning />
          </div>
          <GuideBook title={title} onlyToRead />
        </div>
      </Dialog>
    </OverDialog>
  )
}
