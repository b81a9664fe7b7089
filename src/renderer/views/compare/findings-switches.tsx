/** What is shown of findings besides their marks: the list of them, and the lines that join them. */
import { List, Spline } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { toggleFindings } from '../../actions/findings'
import { changeSettings } from '../../actions/settings'
import { IconButton } from '../../components/button'
import { type FindingsKind, useFindings } from '../../state/findings'
import { useSettings } from '../../state/settings'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'

interface ListSwitchProps {
  readonly kind: FindingsKind
  readonly label: string
}

export function ListSwitch({ kind, label }: ListSwitchProps) {
  const { t } = useTranslation()
  const listed = useFindings((state) => state.shown === kind)
  const platform = useShell((state) => state.platform)
  return (
    <IconButton
      icon={List}
      label={label}
      keys={keysOf('show-differences', t, platform)}
      aria-pressed={listed}
      onClick={() => toggleFindings(kind)}
    />
  )
}

export function LinesSwitch() {
  const { t } = useTranslation()
  const joined = useSettings((state) => state.passagesJoined)
  return (
    <IconButton
      icon={Spline}
      label={t('passages.showLines')}
      aria-pressed={joined}
      onClick={() => void changeSettings({ passagesJoined: !joined })}
    />
  )
}
