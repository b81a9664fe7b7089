/** The suggestions under a field. They lie over everything else and never take the focus. */
import { useEffect, useRef } from 'react'

export interface Suggestion {
  readonly id: string
  /** Words of any script and direction. */
  readonly label: string
  readonly detail?: string
  /** How many letters it stands for, as it is shown. */
  readonly count?: string
  /** Draws a line above it. */
  readonly apart?: boolean
}

interface SuggestionListProps {
  readonly id: string
  readonly label: string
  /** Name of the CSS anchor that the list hangs under. */
  readonly anchor: string
  readonly suggestions: readonly Suggestion[]
  /** -1: none. */
  readonly chosen: number
  readonly onChoose: (suggestion: Suggestion) => void
}

export function SuggestionList(props: SuggestionListProps) {
  const { id, label, anchor, suggestions, chosen, onChoose } = props
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.showPopover(), [])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      popover="manual"
      className="menu suggestions"
      style={{ positionAnchor: anchor }}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions.map((suggestion, index) => (
        <div
          key={suggestion.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className="menu-item suggestion"
          data-highlighted={index === chosen ? '' : undefined}
          data-apart={suggestion.apart === true ? '' : undefined}
          onClick={() => onChoose(suggestion)}
        >
          <bdi className="suggestion-label">{suggestion.label}</bdi>
          {suggestion.detail === undefined ? null : (
            <span className="suggestion-detail">{suggestion.detail}</span>
          )}
          {suggestion.count === undefined ? null : (
            <span className="suggestion-count">{suggestion.count}</span>
          )}
        </div>
      ))}
    </div>
  )
}
