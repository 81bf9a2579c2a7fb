/** Starts the screen: reads how the program stands, sets language and theme, mounts. */
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { call } from './api.ts'
import { App } from './app.tsx'
import { installAriaWords } from './aria-words.ts'
import { ErrorBoundary } from './components/error-boundary.tsx'
import { Toasts } from './components/toasts.tsx'
import { resumeAt } from './features/workspace/place.ts'
import { answerFlush } from './flush.ts'
import { startWords } from './i18n.ts'
import { followChanges, queryClient } from './query.ts'
import { reportUncaught } from './report-errors.ts'
import { refuseStrayDrops } from './stray-drops.ts'
import { applyTheme } from './theme.ts'
import { installMarkupRule } from './trusted-types.ts'

installMarkupRule()
reportUncaught()
const bootstrap = await call('app.bootstrap', null)
await startWords(bootstrap.language)
installAriaWords()
applyTheme(bootstrap.theme)
followChanges()
answerFlush()
refuseStrayDrops()
queryClient.setQueryData(['app.bootstrap', null], bootstrap)
document.body.dataset['purpose'] = bootstrap.purpose
if (bootstrap.storeError === null && bootstrap.purpose !== 'room') resumeAt(await call('app.place', null))

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary>
        <Toasts>
          <App />
        </Toasts>
      </ErrorBoundary>
    </QueryClientProvider>,
  )
