/** Shows the years and facets of the letters, or puts them away. */
import { ListFilter } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { run } from '../../actions/commands'
import { IconButton } from '../../components/button'
import { useSettings } from '../../state/settings'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'

export function FacetsButton() {
  const { t } = useTranslation()
  const shown = useSettings((state) => state.facetsShown)
  const platform = useShell((state) => state.platform)
  return (
    <IconButton
      icon={ListFilter}
      label={t('facets.show')}
      keys={keysOf('show-facets', t, platform)}
      aria-pressed={shown}
      onClick={() => run('show-facets')}
    />
  )
}
