/** When a screen fails to draw: says so, says that what was typed is kept (main owns it), offers to draw again. */
import { Component, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { reportThrown } from '../report-errors.ts'

type State = { readonly failed: boolean }

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override componentDidCatch(error: Error): void {
    reportThrown(error)
  }

  override render(): ReactNode {
    return this.state.failed ? <Crashed /> : this.props.children
  }
}

function Crashed() {
  const { t } = useTranslation()
  return (
    <main className="welcome">
      <div className="card welcome-card">
        <header>
          <h1>{t('shell.crashed')}</h1>
        </header>
        <div className="card-body">
          <p>{t('shell.crashedSafe')}</p>
          <div className="button-row">
            <Button className="button primary" autoFocus onPress={() => window.location.reload()}>
              {t('shell.reload')}
            </Button>
          </div>
        </div>
      </div>
    </main>
  )
}
