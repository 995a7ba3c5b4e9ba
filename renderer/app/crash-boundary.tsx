import type { ErrorInfo, ReactNode } from 'react'
import { Component } from 'react'
import { CrashPage } from './crash-page.tsx'

type State = { error: unknown; stack: string }

/** The last net: whatever a screen throws ends here and not in a white page. */
export class CrashBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null, stack: '' }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error }
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState({ stack: info.componentStack ?? '' })
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <CrashPage error={this.state.error} componentStack={this.state.stack} />
  }
}
