/** A letter and its translation: how many sentences are linked and how surely, and the way from one to the next. */
import { useTranslation } from 'react-i18next'
import { dropLostPins } from '../../actions/translation'
import { Announcement } from '../../components/announcement'
import { Button } from '../../components/button'
import { useReader } from '../../state/reader'
import { trustOf, useTranslationState } from '../../state/translation'
import { BaseSelect } from './base-select'
import { ListSwitch } from './findings-switches'
import { StepButtons } from './step-buttons'
import { useLinkWords } from './translation-words'
import { WrittenMenu } from './written-menu'

export function TranslationBar() {
  const { t } = useTranslation()
  const { found, current } = useTranslationState()
  const choosing = useReader((state) => state.panes.length > 2)
  const wordsOf = useLinkWords()
  if (found === null) return choosing ? <BaseSelect /> : null
  const { links, lost } = found
  const total = links.length
  const doubtful = links.filter((link) => trustOf(link) === 'doubtful').length
  const link = links[current]
  return (
    <>
      {choosing ? <BaseSelect /> : null}
      <span className="found-summary" role={link === undefined ? 'status' : undefined}>
        {link === undefined
          ? [
              t('translation.count', { count: total }),
              t('translation.doubtfulCount', { count: doubtful }),
            ].join(' · ')
          : t('translation.place', { number: current + 1, total })}
      </span>
      <StepButtons kind="translation" disabled={total === 0} />
      <span className="found-switches">
        <ListSwitch kind="translation" label={t('translation.showRows')} />
        <WrittenMenu kind="translation" />
      </span>
      {lost.length === 0 ? null : (
        <span className="translation-lost">
          {t('translation.lost', { count: lost.length })}
          <Button onClick={() => void dropLostPins()}>{t('translation.dropLost')}</Button>
        </span>
      )}
      <Announcement>{link === undefined ? '' : wordsOf(link, current)}</Announcement>
    </>
  )
}
