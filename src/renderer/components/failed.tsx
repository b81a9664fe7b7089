/** What went wrong in a place that can try again. */
import { Button } from './button'

interface FailedProps {
  readonly title: string
  readonly text: string
  readonly retryLabel: string
  readonly onRetry: () => void
}

export function Failed({ title, text, retryLabel, onRetry }: FailedProps) {
  return (
    <div className="failed" role="alert">
      <p className="failed-title">{title}</p>
      <p dir="auto">{text}</p>
      <Button onClick={onRetry}>{retryLabel}</Button>
    </div>
  )
}
