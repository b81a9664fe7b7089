/** Where else wording stands: its history as a line of years, and every passage by date with what is altered there. */
import type { PassageElsewhere } from '@shared/comparison'
import { Columns2, Copy } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  activateElsewhere,
  askElsewhereAgain,
  hideFormulasElsewhere,
  openElsewhere,
  stopElsewhere,
} from '../../actions/elsewhere'
import { Button, IconButton } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { differingWords } from '../../state/differing-words'
import { type AskedWording, shownElsewhere, useElsewhere } from '../../state/elsewhere'
import { useShell } from '../../state/shell'
import { isKey, keysInSentence } from '../shell/shortcuts'
import { dateWords } from '../shell/words'
import { copyBoth } from './copy-both'
import { DifferingWords } from './differing-words'
import { ElsewhereYears } from './elsewhere-years'
import { FindingsProgress } from './findings-progress'
import { FoundList } from './found-list'
import { lengthWords, similarityWords } from './passages-words'
import { useReveal } from './use-reveal'

/** In pixels. */
const rowHeight = 74

export function ElsewhereList() {
  const { t } = useTranslation()
  const state = useElsewhere()
  const platform = useShell(({ platform: name }) => name)
  const { asked, found, progress, failure } = state
  if (asked === null)
    return (
      <EmptyState
        title={t('elsewhere.startTitle')}
        text={t('elsewhere.startText', { keys: keysInSentence('where-else', t, platform) })}
      />
    )
  if (found === null)
    return (
      <FindingsProgress
        progress={progress}
        failure={failure}
        onStop={stopElsewhere}
        onAgain={askElsewhereAgain}
      />
    )
  const passages = shownElsewhere(state)
  if (passages.length === 0) return <NowhereElse onlyFormulas={found.passages.length > 0} />
  return <Found asked={asked} passages={passages} letters={found.letters} />
}

function NowhereElse({ onlyFormulas }: { readonly onlyFormulas: boolean }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={t('elsewhere.noneTitle')}
      text={t(onlyFormulas ? 'elsewhere.onlyFormulas' : 'elsewhere.noneText')}
      announced
    >
      {onlyFormulas ? (
        <Button onClick={() => hideFormulasElsewhere(false)}>{t('passages.showFormulas')}</Button>
      ) : null}
    </EmptyState>
  )
}

interface FoundProps {
  readonly asked: AskedWording
  readonly passages: readonly PassageElsewhere[]
  readonly letters: number
}

function Found({ asked, passages, letters }: FoundProps) {
  const { t } = useTranslation()
  const { active, found, formulasHidden } = useElsewhere()
  const reveal = useReveal(active)
  const anyFormula = found?.passages.some(({ formula }) => formula) === true
  return (
    <>
      <div className="findings-line">
        <span role="status">
          {t('elsewhere.count', { count: passages.length })} {t('elsewhere.letters', { count: letters })}
        </span>
        <ElsewhereYears passages={passages} active={active} />
        {anyFormula ? (
          <label className="findings-switch">
            <input
              type="checkbox"
              checked={!formulasHidden}
              onChange={(event) => hideFormulasElsewhere(!event.target.checked)}
            />
            {t('passages.formulas')}
          </label>
        ) : null}
      </div>
      <FoundList
        label={t('elsewhere.list')}
        description={t('elsewhere.keys')}
        found={passages}
        rowHeight={rowHeight}
        active={active}
        reveal={reveal}
        onActive={activateElsewhere}
        onOpen={openElsewhere}
        onKey={(passage, event) => {
          if (!isKey('c', event)) return false
          copyPassages(asked, passage)
          return true
        }}
        row={(passage, row) => (
          <PassageRow asked={asked} passage={passage} onOpen={() => openElsewhere(row)} />
        )}
      />
    </>
  )
}

interface PassageRowProps {
  readonly asked: AskedWording
  readonly passage: PassageElsewhere
  readonly onOpen: () => void
}

function copyPassages(asked: AskedWording, { own, letter, there }: PassageElsewhere): void {
  void copyBoth({ key: asked.letter.key, span: own }, { key: letter.key, span: there })
}

function PassageRow({ asked, passage, onOpen }: PassageRowProps) {
  const { t, i18n } = useTranslation()
  const { letter, there, text, words, similarity, rows, formula } = passage
  const pieces = useMemo(
    () => differingWords(rows, { text: asked.text, from: 0 }, { text, from: there.start }),
    [rows, asked.text, text, there.start],
  )
  return (
    <div role="gridcell" className="found-row" data-faint={formula ? '' : undefined}>
      <span className="found-date">{dateWords(letter.date, t, i18n.language)}</span>
      <span className="found-words" dir="auto" lang={letter.language ?? undefined}>
        {pieces.length === 0 ? text : <DifferingWords pieces={pieces} />}
      </span>
      <span className="found-details found-origin">
        <bdi title={letter.title}>{letter.title}</bdi>
        <span>
          {[
            lengthWords(words, t),
            similarityWords(similarity, t),
            ...(formula ? [t('passages.formula')] : []),
          ].join(' · ')}
        </span>
      </span>
      <span className="found-buttons">
        <IconButton icon={Columns2} tabIndex={-1} label={t('elsewhere.open')} onClick={onOpen} />
        <IconButton
          icon={Copy}
          tabIndex={-1}
          label={t('elsewhere.copy')}
          keys="C"
          onClick={() => copyPassages(asked, passage)}
        />
      </span>
    </div>
  )
}
