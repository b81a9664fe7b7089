/** Back to earlier searches, and forward again. */
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { goInHistory } from '../../actions/search-history'
import { IconButton } from '../../components/button'
import { useSearch } from '../../state/search'
import { useSearchHistory, visitFrom } from '../../state/search-history'
import { useShell } from '../../state/shell'
import { keyWords } from '../shell/shortcuts'

export function HistoryButtons() {
  const { t, i18n } = useTranslation()
  const history = useSearchHistory()
  const query = useSearch((state) => state.query)
  const platform = useShell((state) => state.platform)
  // What is being typed is not in the history yet: then the visit before it is the one that is kept last.
  const unsettled = history.visits[history.at]?.query !== query
  const canGoBack = unsettled ? history.at >= 0 : visitFrom(history, -1) !== null
  const canGoForward = !unsettled && visitFrom(history, 1) !== null
  const rtl = i18n.dir() === 'rtl'
  const [Back, Forward] = rtl ? [ArrowRight, ArrowLeft] : [ArrowLeft, ArrowRight]
  const keys = (left: boolean) =>
    platform === 'darwin'
      ? keyWords({ key: left ? '[' : ']', control: true }, t, platform)
      : keyWords({ key: left !== rtl ? 'arrowleft' : 'arrowright', alt: true }, t, platform)
  return (
    <div>
      <IconButton
        icon={Back}
        label={t('queryBox.back')}
        keys={keys(true)}
        aria-disabled={!canGoBack}
        onClick={() => goInHistory(-1)}
      />
      <IconButton
        icon={Forward}
        label={t('queryBox.forward')}
        keys={keys(false)}
        aria-disabled={!canGoForward}
        onClick={() => goInHistory(1)}
      />
    </div>
  )
}
