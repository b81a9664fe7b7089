/** What does not count as a difference. */
import { ignorable } from '@shared/comparison-names'
import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ignore } from '../../actions/comparing'
import { Menu } from '../../components/menu'
import { useComparing } from '../../state/comparing'

export function IgnoringMenu() {
  const { t } = useTranslation()
  const ignoring = useComparing((state) => state.ignoring)
  return (
    <Menu
      trigger={
        <button type="button" className="select">
          {t('compare.ignoring')}
          <span className="select-icon">
            <ChevronDown size={14} aria-hidden="true" />
          </span>
        </button>
      }
      entries={ignorable.map((name) => ({
        id: name,
        label: t(`compare.ignorable.${name}`),
        checked: ignoring[name],
        stays: true,
        onChoose: () => ignore(name, !ignoring[name]),
      }))}
    />
  )
}
