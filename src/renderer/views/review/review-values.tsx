/** The values of a letter as a list that is gone through with the arrow keys; single keys say what becomes of a value. */
import type { JudgedField } from '@shared/judgement'
import type { ReviewedValue } from '@shared/review'
import { isSingleField } from '@shared/review/described-values'
import { type KeyboardEvent, type Ref, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addValue } from '../../actions/corrections'
import { putOutLight } from '../../actions/reviews'
import { type LineGroup, lineGroups, type ReviewLine } from '../../state/review-rows'
import { FieldLines } from './field-lines'
import { reviewKeyOf } from './review-keys'
import { doWithLine, type Editing } from './value-acts'

interface ReviewValuesProps {
  readonly ref: Ref<HTMLDivElement>
  readonly paneId: number
  readonly letterKey: string
  readonly values: readonly ReviewedValue[]
}

export function ReviewValues({ ref, paneId, letterKey, values }: ReviewValuesProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<ReadonlySet<JudgedField>>(new Set())
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const groups = useMemo(() => lineGroups(values, opened), [values, opened])
  const lines = groups.flatMap((group) => group.lines)
  const at = placeOf(activeKey, lines)
  const active = lines[at]

  const focusLine = (line: ReviewLine | undefined) => {
    if (line === undefined) return
    setActiveKey(line.key)
    elementOf(list.current, line.key)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetLine(event, lines, at)
    const key = reviewKeyOf(event.nativeEvent)
    if (target !== null) focusLine(target)
    else if (event.key === 'Escape') putOutLight(paneId)
    else if (active === undefined || key === null || isButton(event)) return
    else doWithLine(key, { paneId, letterKey, line: active, edit: setEditing })
    event.preventDefault()
  }
  // A line that went away with the focus tells nobody; then the keyboard goes on in the line that is there now.
  const inside = useRef(false)
  // Subtle: before anything else happens, since a key that is pressed meanwhile would be lost.
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body)
      elementOf(list.current, active?.key)?.focus()
  }, [values, active?.key, editing])
  return (
    <div
      ref={(element) => {
        list.current = element
        if (typeof ref === 'function') ref(element)
        else if (ref !== null) ref.current = element
      }}
      role="grid"
      aria-label={t('review.values')}
      className="review-values"
      onKeyDown={onKeyDown}
      onFocus={() => (inside.current = true)}
      onBlur={() => (inside.current = false)}
    >
      {groups.map((group: LineGroup) => (
        <FieldLines
          key={group.field}
          group={group}
          paneId={paneId}
          letterKey={letterKey}
          activeKey={active?.key ?? null}
          editing={editing}
          canAdd={!isSingleField(group.field)}
          onActive={setActiveKey}
          onEdit={setEditing}
          onCloseEditor={() => setEditing(null)}
          onAdd={(value) => addValue(letterKey, value)}
          onShowAll={() => setOpened(new Set([...opened, group.field]))}
        />
      ))}
    </div>
  )
}

/** A line that is gone gives way to the first one of its field. */
function placeOf(line: string | null, lines: readonly ReviewLine[]): number {
  const same = lines.findIndex(({ key }) => key === line)
  return same >= 0
    ? same
    : Math.max(
        0,
        lines.findIndex(({ field }) => field === line?.split(' ')[0]),
      )
}

function elementOf(list: HTMLElement | null, key: string | undefined): HTMLElement | null {
  if (key === undefined) return null
  return list?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`) ?? null
}

/** Enter and Space on a button press it. */
function isButton(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')
}

function targetLine(event: KeyboardEvent, lines: readonly ReviewLine[], at: number): ReviewLine | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  switch (event.key) {
    case 'ArrowDown':
      return lines[at + 1] ?? null
    case 'ArrowUp':
      return lines[at - 1] ?? null
    case 'Home':
      return lines[0] ?? null
    case 'End':
      return lines.at(-1) ?? null
    default:
      return null
  }
}
