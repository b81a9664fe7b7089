/** What a place shows when it has nothing to show: what it would hold, and what to do next. */
import { type ReactNode, useEffect } from 'react'
import { announce } from '../dom/announce'

interface EmptyStateProps {
  readonly title: string
  readonly text?: ReactNode
  readonly children?: ReactNode
  /** Whether the words should be read out when they appear. */
  readonly announced?: boolean
}

export function EmptyState({ title, text, children, announced = false }: EmptyStateProps) {
  const words = typeof text === 'string' ? `${title} ${text}` : title
  useEffect(() => (announced ? announce(words) : undefined), [announced, words])
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {text === undefined ? null : <div className="empty-text">{text}</div>}
      {children === undefined ? null : <div className="empty-actions">{children}</div>}
    </div>
  )
}
