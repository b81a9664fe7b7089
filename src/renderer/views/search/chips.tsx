/** The clauses of the query as chips: walked with the arrow keys, each edited, turned round or removed. */
import type { Clause } from '@shared/text/query/ast'
import { negateClause, removeClause, replaceClause } from '@shared/text/query/edit-clauses'
import { readQuery } from '@shared/text/query/read'
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { submitQuery } from '../../actions/search'
import { Chip } from './chip'
import { ChipEditor } from './chip-editor'
import { needsChips } from './clause-words'

interface ChipsProps {
  readonly query: string
  readonly onLeave: () => void
}

export function Chips({ query, onLeave }: ChipsProps) {
  const { t } = useTranslation()
  const clauses = useMemo(() => readQuery(query).clauses, [query])
  const [active, setActive] = useState(0)
  const [edited, setEdited] = useState<number | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const focusAfter = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (focusAfter.current === null) return
    const chips = bar.current?.querySelectorAll<HTMLElement>('.chip-words') ?? []
    const at = Math.min(focusAfter.current, chips.length - 1)
    focusAfter.current = null
    if (at < 0) onLeave()
    else chips[at]?.focus()
  })
  if (!needsChips(clauses)) {
    if (focusAfter.current !== null) onLeave()
    focusAfter.current = null
    return null
  }
  const current = Math.min(active, clauses.length - 1)
  const focus = (at: number) => {
    const next = Math.max(0, Math.min(clauses.length - 1, at))
    setActive(next)
    bar.current?.querySelectorAll<HTMLElement>('.chip-words')[next]?.focus()
  }
  const change = (text: string, focusOn: number) => {
    focusAfter.current = Math.max(0, focusOn)
    setEdited(null)
    submitQuery(text)
  }
  const onKeyDown = (event: KeyboardEvent, at: number, clause: Clause) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = stepOf(event)
    if (step !== 0) focus(at + step)
    else if (event.key === 'Home') focus(0)
    else if (event.key === 'End') focus(clauses.length - 1)
    else if (event.key === 'Delete') change(removeClause(query, clause), at)
    else if (event.key === 'Backspace') change(removeClause(query, clause), at - 1)
    else if (event.key === '-' || event.key === '−') change(negateClause(query, clause), at)
    else if (event.key === 'F2') setEdited(at)
    else if (event.key === 'ArrowUp' || event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={bar} role="toolbar" aria-label={t('queryBox.parts')} className="chips">
      {clauses.map((clause, at) => {
        const typed = query.slice(clause.start, clause.end)
        const key = `${at}:${typed}`
        return edited === at ? (
          <ChipEditor
            key={key}
            typed={typed}
            node={clause.node}
            onDone={(text) => change(text === typed ? query : replaceClause(query, clause, text), at)}
            onLeave={(text) => {
              setEdited(null)
              if (text !== typed) submitQuery(replaceClause(query, clause, text))
            }}
          />
        ) : (
          <Chip
            key={key}
            typed={typed}
            node={clause.node}
            active={at === current}
            onFocus={() => setActive(at)}
            onEdit={() => setEdited(at)}
            onNegate={() => change(negateClause(query, clause), at)}
            onRemove={() => change(removeClause(query, clause), at)}
            onKeyDown={(event) => onKeyDown(event, at, clause)}
          />
        )
      })}
    </div>
  )
}

/** One chip on or back: the arrow keys point to where things stand, in either direction of writing. */
function stepOf(event: KeyboardEvent): number {
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
  if (event.key === 'ArrowRight') return rtl ? -1 : 1
  return event.key === 'ArrowLeft' ? (rtl ? 1 : -1) : 0
}
