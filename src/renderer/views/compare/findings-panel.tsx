/** The list of what was found, below the open letters: what it is of, its rows, and the way back to the letters. */
import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { hideFindings } from '../../actions/findings'
import { IconButton } from '../../components/button'
import { focusInside } from '../../dom/areas'
import { useAlike } from '../../state/alike'
import { useElsewhere } from '../../state/elsewhere'
import { type FindingsKind, useFindings } from '../../state/findings'
import { useQuoteCheck } from '../../state/quote-check'
import { useSharedPassages } from '../../state/shared-passages'
import { useTranslationState } from '../../state/translation'
import { keyWords } from '../shell/shortcuts'
import { AlikeList } from './alike-list'
import { ElsewhereList } from './elsewhere-list'
import { PassagesList } from './passages-list'
import { QuotesList } from './quotes-list'
import { TranslationRows } from './translation-rows'
import { useFindingsTitle } from './use-findings-title'

const lists = {
  passages: PassagesList,
  quotes: QuotesList,
  elsewhere: ElsewhereList,
  alike: AlikeList,
  translation: TranslationRows,
} as const

export function FindingsPanel({ kind }: { readonly kind: FindingsKind }) {
  const { t } = useTranslation()
  const panel = useRef<HTMLElement>(null)
  const focus = useFindings((state) => state.focus)
  const title = useFindingsTitle(kind)
  const List = lists[kind]
  const ready = useIsThere(kind)
  useEffect(() => {
    if (focus === 0 || panel.current === null) return
    // What it lists may come later; until then the panel itself has the keyboard.
    if (panel.current.querySelector('[data-area-start]') === null) panel.current.focus()
    else focusInside(panel.current)
  }, [focus])
  useEffect(() => {
    // The keyboard waited on the panel for its list.
    if (ready && panel.current !== null && document.activeElement === panel.current)
      focusInside(panel.current)
  }, [ready])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    hideFindings()
  }
  return (
    <aside
      ref={panel}
      className="findings"
      data-area="findings"
      aria-label={t(`${titles[kind]}.title`)}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className="findings-head">
        <h2 className="findings-title" dir="auto" title={title}>
          {title}
        </h2>
        <IconButton
          icon={X}
          label={t('findings.close')}
          keys={keyWords({ key: 'escape' }, t, '')}
          onClick={hideFindings}
        />
      </header>
      <List />
    </aside>
  )
}

/** Whether what the list is made of has come. */
function useIsThere(kind: FindingsKind): boolean {
  const elsewhere = useElsewhere((state) => state.found !== null)
  const alike = useAlike((state) => state.found !== null)
  const quotes = useQuoteCheck((state) => state.check !== null)
  const passages = useSharedPassages((state) => state.base !== null)
  const translation = useTranslationState((state) => state.found !== null)
  return { elsewhere, alike, quotes, passages, translation }[kind]
}

const titles = {
  passages: 'passages',
  quotes: 'quotes',
  elsewhere: 'elsewhere',
  alike: 'alikeLetters',
  translation: 'translation',
} as const
