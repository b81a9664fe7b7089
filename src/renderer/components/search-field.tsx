/** A box to search in, with what clears it. Escape clears it too. */
import { Search, X } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'

interface SearchFieldProps {
  readonly label: string
  readonly clearLabel: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Arrow down: into the list below. */
  readonly onLeave?: () => void
  readonly input?: RefObject<HTMLInputElement | null>
}

export function SearchField(props: SearchFieldProps) {
  const { label, clearLabel, value, onChange, onLeave, input } = props
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && value !== '') onChange('')
    else if (event.key === 'ArrowDown' && onLeave !== undefined) onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="search-field">
      <Search size={16} aria-hidden="true" className="search-field-icon" />
      <input
        ref={input}
        type="text"
        role="searchbox"
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={value}
        spellCheck={false}
        autoComplete="off"
        maxLength={4000}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value === '' ? null : (
        <button
          type="button"
          className="icon-button"
          aria-label={clearLabel}
          onClick={() => {
            onChange('')
            input?.current?.focus()
          }}
        >
          <X size={15} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
