/** Stands in for a window that cannot be drawn: without it the page would be empty. */
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keepFault, restart } from '../../actions/diagnostics'
import { openDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useShell } from '../../state/shell'
import { DiagnosticsDialog } from './diagnostics-dialog'

interface StillDrawnProps {
  readonly children: ReactNode
}

interface StillDrawnState {
  readonly failed: boolean
}

export class StillDrawn extends Component<StillDrawnProps, StillDrawnState> {
  override state: StillDrawnState = { failed: false }

  static getDerivedStateFromError(): StillDrawnState {
    return { failed: true }
  }

  override componentDidCatch(thrown: unknown): void {
    keepFault(thrown)
    // What was open may be what could not be drawn.
    useShell.setState({ view: 'letters', dialog: null })
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return <NotDrawn onAgain={() => this.setState({ failed: false })} />
  }
}

function NotDrawn({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation()
  const dialog = useShell((state) => state.dialog)
  return (
    <main className="no-library">
      <EmptyState title={t('diagnostics.notDrawn')} text={t('diagnostics.safe')} announced>
        <Button look="primary" onClick={onAgain}>
          {t('diagnostics.drawAgain')}
        </Button>
        <Button onClick={() => void restart()}>{t('diagnostics.restart')}</Button>
        <Button look="quiet" onClick={() => openDialog({ kind: 'diagnostics' })}>
          {t('diagnostics.showReport')}
        </Button>
      </EmptyState>
      {dialog?.kind === 'diagnostics' ? <DiagnosticsDialog /> : null}
    </main>
  )
}
