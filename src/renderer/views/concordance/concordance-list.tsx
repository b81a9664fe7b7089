/** The concordance of the query: each passage in a line of its own, the nodes under one another. */
import type { Direction } from '@shared/letter'
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  activateLine,
  checkLine,
  checkLines,
  checkNoLines,
  dismissLine,
  exportConcordance,
  followConcordance,
  narrowLine,
  openLine,
  refreshConcordance,
  showConcordanceLines,
  showLinesOrLetters,
  widenLine,
} from '../../actions/concordance'
import { sortLines } from '../../actions/look'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Failed } from '../../components/failed'
import { LineGrid } from '../../components/line-grid'
import {
  isSameLine,
  keyNamed,
  keysOfColumn,
  keyToggled,
  lineAt,
  lineName,
  useConcordance,
} from '../../state/concordance'
import { useLetters } from '../../state/letters'
import { useLook } from '../../state/look'
import { isSearching, useSearch } from '../../state/search'
import { isKey } from '../shell/shortcuts'
import { failureWords } from '../shell/words'
import { ConcordanceHead } from './concordance-head'
import { LineRow } from './line-row'
import { mostlyDirection, nodeWidth } from './line-words'
import { ResultSwitch } from './result-switch'

/** In pixels. */
const lineHeight = 34
const wideHeight = 168
const linesAhead = 80
/** Long enough to swallow fast typing, in milliseconds. */
const pauseOfTyping = 250

export function ConcordanceList() {
  const { t } = useTranslation()
  useFollowedQuery()
  const searching = useSearch(isSearching)
  const { answer, failure } = useConcordance()
  if (!searching)
    return (
      <WithoutLines>
        <EmptyState title={t('concordance.startTitle')} text={t('concordance.startText')} />
      </WithoutLines>
    )
  if (failure !== null)
    return (
      <WithoutLines>
        <Failed
          title={t('concordance.failed')}
          text={failureWords(failure, t)}
          retryLabel={t('notices.retry')}
          onRetry={refreshConcordance}
        />
      </WithoutLines>
    )
  if (answer === null)
    return (
      <WithoutLines>
        <p className="list-waiting">{t('concordance.gathering')}</p>
      </WithoutLines>
    )
  const isEmpty = answer.complete && answer.total === 0
  return (
    <>
      <ConcordanceHead answer={answer} />
      {isEmpty ? (
        <EmptyState title={t('concordance.noneTitle')} text={t('concordance.noneText')} announced>
          <Button onClick={() => showLinesOrLetters('letters')}>{t('concordance.toLetters')}</Button>
        </EmptyState>
      ) : (
        <Lines total={answer.total} />
      )}
    </>
  )
}

function WithoutLines({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <div className="concordance-head">
        <ResultSwitch />
      </div>
      {children}
    </>
  )
}

function Lines({ total }: { readonly total: number }) {
  const { t } = useTranslation()
  const state = useConcordance()
  const { pages, active, wide } = state
  const { width, direction } = useMemo(() => {
    const lines = [...pages.rows.values()].flat()
    return { width: nodeWidth(lines), direction: mostlyDirection(lines) }
  }, [pages.rows])
  const openAt = useWideIndex()
  return (
    <LineGrid
      label={t('concordance.list')}
      head={<ColumnHeads direction={direction} />}
      columns={4}
      count={total}
      rowHeight={lineHeight}
      open={openAt < 0 ? null : { index: openAt, height: wideHeight }}
      active={active}
      version={pages.generation}
      onActive={activateLine}
      onOpen={openLine}
      dragged={(index) => {
        const line = lineAt(state, index)
        if (line === undefined) return null
        const { letterKey, title, start, end } = line
        return { letterKey, title, landing: { kind: 'span', start, end } }
      }}
      onPart={clickPart}
      onVisible={showLinesAround}
      onKey={(event) => pressKey(event, active, total)}
      isChecked={(index) => isChecked(state, index)}
      onExtend={(index) => void checkLines(active, index)}
      style={nodeStyle(width)}
      row={(index) => {
        const line = lineAt(state, index)
        if (line === undefined) return <div role="gridcell" className="line-placeholder" aria-busy="true" />
        const checked = state.checked.has(lineName(line))
        return <LineRow line={line} checked={checked} wide={index === openAt ? wide : null} />
      }}
    />
  )
}

function isChecked(state: ReturnType<typeof useConcordance.getState>, index: number): boolean {
  const line = lineAt(state, index)
  return line !== undefined && state.checked.has(lineName(line))
}

/** Whoever scrolls on finds the next lines there. */
function showLinesAround(from: number, to: number): void {
  showConcordanceLines(from - linesAhead, to + linesAhead)
}

function ColumnHeads({ direction }: { readonly direction: Direction }) {
  const { t } = useTranslation()
  const sortBy = (column: 'before' | 'node' | 'after') => (
    <div key={column} role="columnheader" className={`line-${column}`}>
      <button
        type="button"
        tabIndex={-1}
        title={t(`concordance.sortColumn.${column}`)}
        onClick={() => sortLines(keysOfColumn(column))}
      >
        {t(`concordance.columns.${column}`)}
      </button>
    </div>
  )
  return (
    <>
      <div role="columnheader" className="line-letter">
        <button
          type="button"
          tabIndex={-1}
          title={t('concordance.sortColumn.letter')}
          onClick={() => sortLines([])}
        >
          {t('concordance.columns.letter')}
        </button>
      </div>
      <div role="presentation" className="line-text" dir={direction}>
        {(['before', 'node', 'after'] as const).map(sortBy)}
      </div>
    </>
  )
}

/** What the lines are of changes with the query, with a saved search and with the order. */
function useFollowedQuery(): void {
  const query = useSearch((state) => state.query)
  const typing = useSearch((state) => state.typing)
  const copies = useLetters((state) => state.copies)
  const { sort, savedSearch } = useLook()
  const asked = JSON.stringify([query, copies, sort, savedSearch])
  useEffect(() => {
    if (asked === '') return undefined
    const timer = setTimeout(followConcordance, typing ? pauseOfTyping : 0)
    return () => clearTimeout(timer)
  }, [asked, typing])
}

/** Where the opened line stands now; -1 when it is not among those that were read. */
function useWideIndex(): number {
  const { pages, wide } = useConcordance()
  if (wide === null) return -1
  for (const [page, rows] of pages.rows) {
    const at = rows.findIndex((line) => isSameLine(line, wide.line))
    if (at >= 0) return page * pages.size + at
  }
  return -1
}

/** Says whether any line was checked. */
function uncheck(): boolean {
  const any = useConcordance.getState().checked.size > 0
  if (any) checkNoLines()
  return any
}

function nodeStyle(width: number): CSSProperties {
  return { '--node-width': `${width}` } as CSSProperties
}

/** A word that lines can be sorted by was clicked, or what a line was opened for. */
function clickPart(_index: number, target: Element): boolean {
  const name = target.closest('[data-word]')?.getAttribute('data-word')
  const key = name === null || name === undefined || name === 'n' ? null : keyNamed(name)
  if (key !== null) sortLines(keyToggled(useLook.getState().sort, key))
  return key !== null || target.closest('[data-wide]') !== null
}

function pressKey(event: KeyboardEvent<HTMLDivElement>, active: number, total: number): boolean {
  if ((event.ctrlKey || event.metaKey) && isKey('a', event.nativeEvent)) {
    void checkLines(0, total - 1)
    return true
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
  switch (event.key) {
    case ' ':
      checkLine(lineAt(useConcordance.getState(), active))
      return true
    case 'ArrowRight':
    case 'ArrowLeft':
      void widenLine(active, (event.key === 'ArrowRight') !== rtl)
      return true
    case 'Escape':
      return narrowLine() || uncheck()
    case 'Delete':
    case 'Backspace':
      void dismissLine(active)
      return true
  }
  if (!isKey('e', event.nativeEvent) || event.shiftKey) return false
  void exportConcordance('csv')
  return true
}
