/** Letters like one letter, each with the reason: how much both share, and the longest of it. */
import type { AlikeLetter } from '@shared/comparison'
import { useTranslation } from 'react-i18next'
import { activateAlike, askAlikeAgain, openAlike, stopAlike } from '../../actions/alike'
import { showCampaignOf } from '../../actions/campaigns'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useAlike } from '../../state/alike'
import { useShell } from '../../state/shell'
import { keysInSentence } from '../shell/shortcuts'
import { dateWords, isolated } from '../shell/words'
import { FindingsProgress } from './findings-progress'
import { FoundList } from './found-list'
import { percentOf } from './passages-words'

/** In pixels. */
const rowHeight = 98

export function AlikeList() {
  const { t } = useTranslation()
  const { asked, found, progress, failure, active } = useAlike()
  const platform = useShell((state) => state.platform)
  if (asked === null)
    return (
      <EmptyState
        title={t('alikeLetters.startTitle')}
        text={t('alikeLetters.startText', { keys: keysInSentence('letters-alike', t, platform) })}
      />
    )
  if (found === null)
    return (
      <FindingsProgress progress={progress} failure={failure} onStop={stopAlike} onAgain={askAlikeAgain} />
    )
  if (found.length === 0)
    return <EmptyState title={t('alikeLetters.noneTitle')} text={t('alikeLetters.noneText')} announced />
  return (
    <>
      <div className="findings-line">
        <span role="status">{t('alikeLetters.count', { count: found.length })}</span>
        <Button look="quiet" onClick={() => showCampaignOf(asked.id)}>
          {t('alikeLetters.showCampaign')}
        </Button>
      </div>
      <FoundList
        label={t('alikeLetters.list')}
        description={t('alikeLetters.keys')}
        found={found}
        rowHeight={rowHeight}
        active={active}
        onActive={activateAlike}
        onOpen={(row) => void openAlike(row)}
        row={(alike) => <AlikeRow alike={alike} />}
      />
    </>
  )
}

function AlikeRow({ alike }: { readonly alike: AlikeLetter }) {
  const { t, i18n } = useTranslation()
  const { letter, share, shareThere, words, passages, longest } = alike
  const [first] = longest
  return (
    <div role="gridcell" className="found-row alike-row">
      <span className="found-date">{dateWords(letter.date, t, i18n.language)}</span>
      <span className="found-title" dir="auto" title={letter.title}>
        {letter.title}
      </span>
      <span className="found-details">
        {[
          t('alikeLetters.share', { percent: percentOf(share) }),
          t('alikeLetters.shareThere', { percent: percentOf(shareThere) }),
          t('alikeLetters.words', { count: words }),
          t('alikeLetters.passages', { count: passages }),
        ].join(' · ')}
      </span>
      {first === undefined ? null : (
        <span className="found-words alike-words" dir="auto" lang={letter.language ?? undefined}>
          {isolated(first.text.replace(/\s+/gu, ' '))}
        </span>
      )}
    </div>
  )
}
