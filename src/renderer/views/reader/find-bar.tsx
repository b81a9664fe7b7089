/** The box that finds words in the letter of one pane while they are typed. */
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { closeFind, findWords, moveFind } from '../../actions/pane-find'
import { IconButton } from '../../components/button'
import type { PaneFind } from '../../state/pane-find'
import type { Pane } from '../../state/reader'

interface FindBarProps {
  readonly pane: Pane
  readonly find: PaneFind
}

export function FindBar({ pane, find }: FindBarProps) {
  const { t } = useTranslation()
  const bar = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (find.focus === 0) return
    input.current?.focus()
    input.current?.select()
  }, [find.focus])
  const close = () => {
    bar.current?.closest('.pane')?.querySelector<HTMLElement>('.pane-body')?.focus({ preventScroll: true })
    closeFind(pane.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'F3' || (event.key === 'Enter' && event.target === input.current))
      moveFind(pane.id, event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const count = find.matches.length
  return (
    <div ref={bar} className="find-bar" role="search" aria-label={t('find.open')} onKeyDown={onKeyDown}>
      <input
        ref={input}
        type="text"
        role="searchbox"
        dir="auto"
        aria-label={t('find.words')}
        placeholder={t('find.words')}
        value={find.words}
        spellCheck={false}
        autoComplete="off"
        maxLength={400}
        onChange={(event) => findWords(pane.id, event.target.value)}
      />
      <span
        role="status"
        className="find-count"
        data-none={find.words.trim() !== '' && count === 0 ? '' : undefined}
      >
        {find.words.trim() === ''
          ? ''
          : count === 0
            ? t('find.none')
            : t('find.at', { number: find.current + 1, total: count })}
      </span>
      <IconButton
        icon={ArrowUp}
        label={t('find.previous')}
        disabled={count === 0}
        onClick={() => moveFind(pane.id, -1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('find.next')}
        disabled={count === 0}
        onClick={() => moveFind(pane.id, 1)}
      />
      <IconButton icon={X} label={t('find.close')} onClick={close} />
    </div>
  )
}
