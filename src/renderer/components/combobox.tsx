/**
 * A field with a list of suggestions under it, after the ARIA practice of the editable combobox. The focus stays in the
 * field; nothing is chosen until the reader goes into the list, so that Enter is the field's own.
 */
import {
  type ChangeEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useId,
  useState,
} from 'react'
import { type Suggestion, SuggestionList } from './suggestion-list'

interface ComboboxProps {
  readonly label: string
  readonly listLabel: string
  readonly value: string
  readonly onChange: (value: string, caret: number) => void
  /** The caret moved, or the stretch that is selected changed. */
  readonly onCaret?: (caret: number) => void
  readonly suggestions: readonly Suggestion[]
  readonly onChoose: (suggestion: Suggestion) => void
  /** The list is not wanted: Escape, or the focus left. */
  readonly onDismiss: () => void
  readonly onFocus?: () => void
  readonly onBlur?: () => void
  /** Keys that are not the list's; says whether there was something to do. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => boolean
  /** Tab takes the first suggestion when none is chosen. */
  readonly tabTakesFirst?: boolean
  readonly input: RefObject<HTMLInputElement | null>
  readonly describedBy?: string | undefined
  readonly placeholder?: string
  readonly className?: string
  /** What stands in the field before and behind the words. */
  readonly before?: ReactNode
  readonly behind?: ReactNode
}

/** The suggestion that the reader went to; null for none. */
interface Wanted {
  /** The words in the field that it was suggested for. */
  readonly of: string
  readonly id: string | null
}

export function Combobox(props: ComboboxProps) {
  const { label, value, suggestions, onChange, onCaret, onChoose, onDismiss, input } = props
  const id = useId()
  const [focused, setFocused] = useState(false)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  // Other words: what was chosen for the old ones means nothing. The same words may get a fuller list later.
  const at = wanted?.of === value ? suggestions.findIndex(({ id: own }) => own === wanted.id) : -1
  const want = (place: number) => setWanted({ of: value, id: suggestions[place]?.id ?? null })
  const open = focused && suggestions.length > 0
  const choose = (suggestion: Suggestion | undefined) => {
    if (suggestion !== undefined) onChoose(suggestion)
  }
  const onListKey = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    if (!open || event.altKey || event.ctrlKey || event.metaKey) return false
    switch (event.key) {
      case 'ArrowDown':
        want(at + 1)
        return true
      case 'ArrowUp':
        want(at < 0 ? suggestions.length - 1 : at - 1)
        return true
      case 'Enter':
        choose(suggestions[at])
        return at >= 0
      case 'Tab':
        if (event.shiftKey || (at < 0 && props.tabTakesFirst !== true)) return false
        choose(suggestions[Math.max(0, at)])
        return true
      case 'Escape':
        onDismiss()
        return true
      default:
        return false
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (!onListKey(event) && props.onKey?.(event) !== true) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={`combobox ${props.className ?? ''}`} style={{ anchorName: anchorOf(id) }}>
      {props.before}
      <input
        ref={input}
        type="text"
        role="combobox"
        dir="auto"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        value={value}
        spellCheck={false}
        autoComplete="off"
        maxLength={4000}
        onChange={(event: ChangeEvent<HTMLInputElement>) =>
          onChange(event.target.value, event.target.selectionStart ?? event.target.value.length)
        }
        onSelect={(event: SyntheticEvent<HTMLInputElement>) =>
          onCaret?.(event.currentTarget.selectionStart ?? 0)
        }
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true)
          props.onFocus?.()
        }}
        onBlur={() => {
          setFocused(false)
          onDismiss()
          props.onBlur?.()
        }}
      />
      {props.behind}
      {open ? (
        <SuggestionList
          id={id}
          label={props.listLabel}
          anchor={anchorOf(id)}
          suggestions={suggestions}
          chosen={at}
          onChoose={choose}
        />
      ) : null}
    </div>
  )
}

function anchorOf(id: string): string {
  return `--field-${id.replaceAll(/[^\w-]/g, '')}`
}
