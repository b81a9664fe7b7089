/** The way from one shared passage or quotation to the next, in all panes at once. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { stepFinding } from '../../actions/comparing'
import { IconButton } from '../../components/button'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'

interface StepButtonsProps {
  readonly kind: 'passages' | 'quotes' | 'translation'
  readonly disabled: boolean
}

export function StepButtons({ kind, disabled }: StepButtonsProps) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  return (
    <>
      <IconButton
        icon={ArrowUp}
        label={t(`${kind}.previous`)}
        keys={keysOf('previous-difference', t, platform)}
        disabled={disabled}
        onClick={() => stepFinding(-1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t(`${kind}.next`)}
        keys={keysOf('next-difference', t, platform)}
        disabled={disabled}
        onClick={() => stepFinding(1)}
      />
    </>
  )
}
