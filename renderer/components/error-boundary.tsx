/** When a screen fails to draw: says so, keeps the data out of it (main owns it), offers to draw again. */
import { Component, type ReactNode } from 'react'
import { call } from '../api.ts'
import { ErrorPanel } from './error-panel.tsx'

type State = { readonly failed: boolean }

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override componentDidCatch(error: Error): void {
    void call('app.reportError', { message: `${error.name} ${error.stack ?? ''}`.slice(0, 2_000) })
  }

  override render(): ReactNode {
    return this.state.failed ? <ErrorPanel error={{ code: 'INTERNAL' }} /> : this.props.children
  }
}
