/** Keeps what goes wrong while one area is drawn from taking the whole window with it. */
import { Component, type ReactNode } from 'react'

interface ContainedProps {
  /** What the area shows: with another one it is drawn anew. */
  readonly shows: string
  readonly children: ReactNode
  /** Drawn instead of the area. */
  readonly instead: (again: () => void) => ReactNode
  readonly onBroken: (thrown: unknown) => void
}

interface ContainedState {
  readonly broken: boolean
}

export class Contained extends Component<ContainedProps, ContainedState> {
  override state: ContainedState = { broken: false }

  static getDerivedStateFromError(): ContainedState {
    return { broken: true }
  }

  override componentDidCatch(thrown: unknown): void {
    this.props.onBroken(thrown)
  }

  override componentDidUpdate(before: ContainedProps): void {
    if (this.state.broken && before.shows !== this.props.shows) this.again()
  }

  private readonly again = () => this.setState({ broken: false })

  override render(): ReactNode {
    return this.state.broken ? this.props.instead(this.again) : this.props.children
  }
}
