/** Runs in the browser of the test of the deadline line: one line on an empty page; `window.dues` are the rules it gave. */
import { createRoot } from 'react-dom/client'
import { DueLine } from '../../../renderer/features/workspace/fields/due-line.tsx'
import { startWords } from '../../../renderer/i18n.ts'
import { startingHolidays } from '../../../shared/domain/due/starting-holidays.ts'
import type { DueRule } from '../../../shared/records/session.ts'

declare global {
  interface Window {
    dues: DueRule[]
  }
}

const context = { on: '2025-06-05', holidays: startingHolidays }

await startWords('vi')
const root = document.createElement('main')
document.body.append(root)
createRoot(root).render(<DueLine context={context} onRead={(rule) => window.dues.push(rule)} />)
window.dues = []
