/** A clause being edited where it stands, with completion of its value. */
import type { QueryNode } from '@shared/text/query/ast'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { valueSpan } from './clause-words'
import { QueryField } from './query-field'

interface ChipEditorProps {
  readonly typed: string
  readonly node: QueryNode
  /** The clause as it is now; the same text when nothing changed. */
  readonly onDone: (text: string) => void
  /** The focus went elsewhere. */
  readonly onLeave: (text: string) => void
}

export function ChipEditor({ typed, node, onDone, onLeave }: ChipEditorProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(typed)
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const finish = (words: string) => {
    done.current = true
    onDone(words.trim())
  }
  return (
    <QueryField
      label={t('queryBox.editClause')}
      value={text}
      onChange={setText}
      onSettle={finish}
      onEscape={() => finish(typed)}
      onBlur={() => {
        if (!done.current) onLeave(text.trim())
      }}
      selected={valueSpan(typed, node)}
      input={input}
      className="chip chip-editor"
      behind={
        <span className="chip-width" aria-hidden="true">
          {text}
        </span>
      }
    />
  )
}
