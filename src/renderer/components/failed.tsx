/** What went wrong in a place that can try again. */
import type { ReactNode } from 'react'
import { Button } from './button'

interface FailedProps {
  readonly title: string
  readonly text: string
  readonly retryLabel: string
  readonly onRetry: () => void
  /** What else can be done, as buttons. */
  readonly children?: ReactNode
}

export function Failed({ title, text, retryLabel, onRetry, children }: FailedProps) {
  return (
    <div className="failed" role="alert">
      <p className="failed-title">{title}</p>
      <p dir="auto">{text}</p>
      <div className="failed-acts">
        <Button onClick={onRetry}>{retryLabel}</Button>
        {children}
      </div>
    </div>
  )
}
