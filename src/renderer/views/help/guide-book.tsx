/** What the guide shows wherever it stands: its pages, its contents, and what is found in it. It knows not where it stands. */
import { ArrowLeft, ArrowRight, List } from 'lucide-react'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { guideBack, searchGuide, showGuidePage } from '../../actions/guide'
import { IconButton } from '../../components/button'
import { SearchField } from '../../components/search-field'
import { shownLanguage } from '../../locales/language'
import { useGuide } from '../../state/guide'
import { Area } from '../shell/area'
import { GuideNodes } from './guide-nodes'
import { guideSearch } from './guide-search'
import { type GuideText, guideTexts, tourText } from './guide-texts'
import { OnlyToRead } from './only-to-read'
import { QueryReference } from './query-reference'
import { Tour } from './tour'

/** The way back, and to the contents. */
export function GuideTurning() {
  const { t, i18n } = useTranslation()
  const isFirst = useGuide((state) => state.before.length === 0)
  const Back = i18n.dir() === 'rtl' ? ArrowRight : ArrowLeft
  return (
    <>
      <IconButton icon={Back} label={t('guide.back')} disabled={isFirst} onClick={guideBack} />
      <IconButton icon={List} label={t('guide.contents')} onClick={() => showGuidePage(null)} />
    </>
  )
}

interface GuideBookProps {
  /** Takes the keyboard whenever a page is turned to. */
  readonly title: RefObject<HTMLHeadingElement | null>
  /** Commands and examples are named, and cannot be run. */
  readonly onlyToRead?: boolean
}

export function GuideBook(props: GuideBookProps) {
  const page = useGuide((state) => state.page)
  return (
    <Area shows={page ?? ''}>
      <Book {...props} />
    </Area>
  )
}

function Book({ title, onlyToRead = false }: GuideBookProps) {
  const { t } = useTranslation()
  const { page, searched, focus } = useGuide()
  const language = shownLanguage()
  const texts = guideTexts(language)
  const text = page === 'tour' ? tourText(language) : texts.find((one) => one.page === page)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    body.current?.scrollTo({ top: 0 })
    // Behind a dialog the keyboard stays in that.
    if (focus > 0 && (onlyToRead || useGuide.getState().overDialog === null)) title.current?.focus()
  }, [focus, title, onlyToRead])
  return (
    <OnlyToRead value={onlyToRead}>
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
    </OnlyToRead>
  )
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
