/** Every passage that the open letters share: its words with what was altered, its length, how like it is. */
import type { Letter } from '@shared/letter'
import { Copy, MapPinned } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { whereElse } from '../../actions/elsewhere'
import { choosePassage, goToPassage, hideFormulas } from '../../actions/shared-passages'
import { Button, IconButton } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { differingWords } from '../../state/differing-words'
import { type Pane, useReader } from '../../state/reader'
import { type PassageGroup, useSharedPassages } from '../../state/shared-passages'
import { isKey } from '../shell/shortcuts'
import { copyBoth } from './copy-both'
import { DifferingWords } from './differing-words'
import { FoundList } from './found-list'
import { wordsOfGroup } from './passages-words'
import { colourOf } from './tones'
import { useReveal } from './use-reveal'

/** In pixels. */
const rowHeight = 74

export function PassagesList() {
  const { t } = useTranslation()
  const { base, groups, found, current } = useSharedPassages()
  const panes = useReader((state) => state.panes)
  const active = Math.max(0, current)
  const reveal = useReveal(active)
  if (groups.length === 0)
    return (
      <EmptyState
        title={t('passages.emptyTitle')}
        text={t(found.length > 0 ? 'passages.emptyFormulas' : 'passages.emptyText')}
      >
        {found.length > 0 ? (
          <Button onClick={() => void hideFormulas(false)}>{t('passages.showFormulas')}</Button>
        ) : null}
      </EmptyState>
    )
  const baseLetter = letterIn(panes, base)
  return (
    <FoundList
      label={t('passages.title')}
      description={t('passages.keys')}
      found={groups}
      rowHeight={rowHeight}
      active={active}
      reveal={reveal}
      onActive={choosePassage}
      onOpen={goToPassage}
      onKey={(group, event) => {
        if (isKey('c', event)) copyGroup(group, base, panes)
        else if (isKey('e', event) && baseLetter !== undefined) whereElse(baseLetter, group)
        else return false
        return true
      }}
      row={(group, number) => (
        <PassageRow
          number={number}
          group={group}
          base={baseLetter}
          panes={panes}
          onCopy={() => copyGroup(group, base, panes)}
        />
      )}
    />
  )
}

interface PassageRowProps {
  readonly number: number
  readonly group: PassageGroup
  readonly base: Letter | undefined
  readonly panes: readonly Pane[]
  readonly onCopy: () => void
}

function PassageRow({ number, group, base, panes, onCopy }: PassageRowProps) {
  const { t, i18n } = useTranslation()
  const [first, ...more] = group.places
  const other = letterIn(panes, first?.pane ?? null)
  const pieces = useMemo(
    () =>
      first === undefined
        ? []
        : differingWords(
            first.passage.rows,
            { text: base?.text ?? '', from: 0 },
            { text: other?.text ?? '', from: 0 },
          ),
    [first, base, other],
  )
  return (
    <div role="gridcell" className="found-row" data-faint={group.formula ? '' : undefined}>
      <span className="found-number" data-colour={colourOf(number)}>
        {new Intl.NumberFormat(i18n.language).format(number + 1)}
      </span>
      <span className="found-words" dir="auto">
        <DifferingWords pieces={pieces} />
      </span>
      <span className="found-details">
        {wordsOfGroup(group, t)}
        {group.letters > panes.length ? ` · ${t('passages.inLetters', { count: group.letters })}` : ''}
        {more.length === 0 ? '' : ` · ${t('passages.again', { count: more.length })}`}
      </span>
      <span className="found-buttons">
        {base === undefined ? null : (
          <IconButton
            icon={MapPinned}
            tabIndex={-1}
            label={t('elsewhere.ask')}
            keys="E"
            onClick={() => whereElse(base, group)}
          />
        )}
        <IconButton icon={Copy} tabIndex={-1} label={t('passages.copy')} keys="C" onClick={onCopy} />
      </span>
    </div>
  )
}

function copyGroup(group: PassageGroup, base: number | null, panes: readonly Pane[]): void {
  const [place] = group.places
  const one = letterIn(panes, base)
  const other = letterIn(panes, place?.pane ?? null)
  if (place !== undefined && one !== undefined && other !== undefined)
    void copyBoth({ key: one.key, span: group }, { key: other.key, span: place.passage.b })
}

function letterIn(panes: readonly Pane[], id: number | null) {
  const content = panes.find((pane) => pane.id === id)?.content
  return content?.kind === 'ready' ? content.letter : undefined
}
