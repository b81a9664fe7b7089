/** The guide beside the work. It takes nothing from the reader's place; who closes it is where he was. */
import { ArrowLeft, ArrowRight, List, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { closeGuide, guideBack, searchGuide, showGuidePage } from '../../actions/guide'
import { IconButton } from '../../components/button'
import { SearchField } from '../../components/search-field'
import { focusArea } from '../../dom/areas'
import { shownLanguage } from '../../locales/language'
import { useGuide } from '../../state/guide'
import { useShell } from '../../state/shell'
import { keysOf } from '../shell/shortcuts'
import { GuideNodes } from './guide-nodes'
import { guideSearch } from './guide-search'
import { type GuideText, guideTexts, tourText } from './guide-texts'
import { QueryReference } from './query-reference'
import { Tour } from './tour'

export function GuidePane() {
  const open = useGuide((state) => state.open)
  return open ? <OpenGuide /> : null
}

function OpenGuide() {
  const { t, i18n } = useTranslation()
  const platform = useShell((state) => state.platform)
  const { page, before, searched, focus } = useGuide()
  const language = shownLanguage()
  const texts = guideTexts(language)
  const text = page === 'tour' ? tourText(language) : texts.find((one) => one.page === page)
  const pane = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const body = useRef<HTMLDivElement>(null)
  useReturnedFocus(pane, focus)
  useEffect(() => {
    body.current?.scrollTo({ top: 0 })
    if (focus > 0) title.current?.focus()
  }, [focus])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    closeGuide()
  }
  const Back = i18n.dir() === 'rtl' ? ArrowRight : ArrowLeft
  return (
    <aside ref={pane} className="guide" data-area="guide" aria-label={t('guide.title')} onKeyDown={onKeyDown}>
      <header className="guide-head">
        <IconButton icon={Back} label={t('guide.back')} disabled={before.length === 0} onClick={guideBack} />
        <IconButton icon={List} label={t('guide.contents')} onClick={() => showGuidePage(null)} />
        <span className="guide-name">{t('guide.title')}</span>
        <IconButton
          icon={X}
          label={t('guide.close')}
          keys={keysOf('show-guide', t, platform)}
          onClick={closeGuide}
        />
      </header>
      <div className="guide-search">
        <SearchField
          label={t('guide.search')}
          clearLabel={t('guide.clear')}
          value={searched}
          onChange={searchGuide}
        />
      </div>
      <div ref={body} className="guide-body">
        <h2 ref={title} tabIndex={-1} className="guide-title" data-area-start>
          {searched.trim() !== '' ? t('guide.found') : (text?.title ?? t('guide.contents'))}
        </h2>
        {searched.trim() !== '' ? (
          <Found texts={texts} searched={searched} />
        ) : text === undefined ? (
          <Contents texts={texts} />
        ) : page === 'tour' ? (
          <Tour text={text} />
        ) : (
          <Page text={text} texts={texts} />
        )}
      </div>
    </aside>
  )
}

/** Gives the keyboard back to where it was last outside, if it is in the guide when that is closed. */
function useReturnedFocus(pane: { readonly current: HTMLElement | null }, turns: number): void {
  const from = useRef<Element | null>(null)
  useEffect(() => {
    const active = document.activeElement
    if (turns > 0 && pane.current?.contains(active) !== true) from.current = active
  }, [pane, turns])
  // Subtle: later than this the focus has gone with the guide.
  useLayoutEffect(() => {
    const element = pane.current
    return () => {
      if (element?.contains(document.activeElement) !== true) return
      const start = from.current
      queueMicrotask(() => {
        if (start instanceof HTMLElement && start.isConnected && start !== document.body) start.focus()
        else focusArea('list')
      })
    }
  }, [pane])
}

function Contents({ texts }: { readonly texts: readonly GuideText[] }) {
  return (
    <ol className="guide-contents">
      {texts.map(({ page, title }) => (
        <li key={page}>
          <button type="button" className="guide-link" onClick={() => showGuidePage(page)}>
            {title}
          </button>
        </li>
      ))}
    </ol>
  )
}

function Page({ text, texts }: { readonly text: GuideText; readonly texts: readonly GuideText[] }) {
  const { t } = useTranslation()
  const next = texts[texts.indexOf(text) + 1]
  return (
    <>
      {text.parts.map(({ title, nodes }, at) => (
        <section key={title}>
          {at === 0 ? null : <h3>{title}</h3>}
          <GuideNodes nodes={nodes} />
        </section>
      ))}
      {text.page === 'query-language' ? <QueryReference /> : null}
      {next === undefined ? null : (
        <p className="guide-next">
          {t('guide.next')}{' '}
          <button type="button" className="guide-link" onClick={() => showGuidePage(next.page)}>
            {next.title}
          </button>
        </p>
      )}
    </>
  )
}

function Found({ texts, searched }: { readonly texts: readonly GuideText[]; readonly searched: string }) {
  const { t } = useTranslation()
  const search = useMemo(() => guideSearch(texts, shownLanguage()), [texts])
  const hits = useMemo(() => search(searched), [search, searched])
  return (
    <>
      <p role="status" className="guide-count">
        {t('guide.places', { count: hits.length })}
      </p>
      <ul className="guide-hits">
        {hits.map(({ page, part, title, excerpt }) => (
          <li key={`${page}.${part}`}>
            <button type="button" className="guide-link" onClick={() => showGuidePage(page)}>
              {title}
            </button>
            <p>{excerpt}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
