/** A field in which a query is typed, with completion. It never changes what is typed unless asked to. */
import { completed } from '@shared/text/query/complete'
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../components/combobox'
import type { Suggestion } from '../../components/suggestion-list'
import { clearId, earlierQueries, fieldsId } from './suggestions'
import { useCompletion } from './use-completion'

interface QueryFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** The reader is done with a part of it: a value was chosen, or Enter pressed. */
  readonly onSettle: (text: string) => void
  /** Escape, when no list is open. */
  readonly onEscape: () => void
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => boolean
  readonly onBlur?: () => void
  /** What an empty field offers. */
  readonly recent?: readonly string[]
  readonly onClearRecent?: () => void
  /** Takes the focus when it appears, with this stretch selected. */
  readonly selected?: { readonly start: number; readonly end: number }
  readonly input: RefObject<HTMLInputElement | null>
  readonly describedBy?: string | undefined
  readonly placeholder?: string
  readonly className?: string
  readonly before?: ReactNode
  readonly behind?: ReactNode
}

const none: readonly string[] = []

export function QueryField(props: QueryFieldProps) {
  const { value, onChange, onSettle, input, recent = none } = props
  const { t, i18n } = useTranslation()
  const [caret, setCaret] = useState<number | null>(null)
  const [asked, setAsked] = useState(false)
  const [dismissed, setDismissed] = useState(false)
  const wantedCaret = useRef<number | null>(null)
  const { completion, suggestions } = useCompletion(value, caret, asked)
  const earlier = useMemo(
    () => earlierQueries(recent, { t, language: i18n.language }),
    [recent, t, i18n.language],
  )
  const isEmpty = value === '' && !asked
  const offered = isEmpty ? earlier : suggestions
  const [selected] = useState(props.selected)
  useEffect(() => {
    if (selected === undefined) return
    input.current?.focus()
    input.current?.setSelectionRange(selected.start, selected.end)
    setCaret(selected.start)
  }, [selected, input])
  useLayoutEffect(() => {
    if (wantedCaret.current === null) return
    input.current?.setSelectionRange(wantedCaret.current, wantedCaret.current)
    wantedCaret.current = null
  })
  const type = (text: string, at: number) => {
    setCaret(at)
    setDismissed(false)
    if (asked && completion === null) setAsked(false)
    onChange(text)
  }
  const showFields = () => {
    setCaret(input.current?.selectionStart ?? value.length)
    setDismissed(false)
    setAsked(true)
  }
  const choose = (suggestion: Suggestion) => {
    if (suggestion.id === fieldsId) return showFields()
    if (suggestion.id === clearId) return props.onClearRecent?.()
    if (isEmpty) return onSettle(suggestion.label)
    if (completion === null) return
    const next = completed(value, completion, suggestion.id)
    wantedCaret.current = next.caret
    setCaret(next.caret)
    setAsked(false)
    onChange(next.text)
    if (completion.kind === 'value') onSettle(next.text)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    if (event.ctrlKey && event.code === 'Space') showFields()
    else if (event.key === 'Enter') {
      setDismissed(true)
      onSettle(value)
    } else if (event.key === 'Escape') props.onEscape()
    else return props.onKey?.(event) === true
    return true
  }
  return (
    <Combobox
      label={props.label}
      listLabel={isEmpty ? t('queryBox.earlier') : t('queryBox.suggestions')}
      value={value}
      onChange={type}
      onCaret={setCaret}
      suggestions={dismissed ? [] : offered}
      onChoose={choose}
      onDismiss={() => {
        setDismissed(true)
        setAsked(false)
      }}
      onFocus={() => setDismissed(false)}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      onKey={onKey}
      tabTakesFirst={!isEmpty && completion !== null && completion.typed !== ''}
      input={input}
      describedBy={props.describedBy}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      className={props.className ?? ''}
      before={props.before}
      behind={props.behind}
    />
  )
}
