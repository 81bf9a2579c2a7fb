/** One pane of the workspace: a head on the shared left edge, and the only part that scrolls. */
import type { ReactNode } from 'react'
import { useId } from 'react'

type PaneProps = {
  readonly className?: string
  readonly title: string
  /** What stands at the right of the head: a count, buttons. */
  readonly aside?: ReactNode
  /** What stands beside the title. */
  readonly beside?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}

export function Pane({ className = '', title, aside, beside, foot, children }: PaneProps) {
  const id = useId()
  return (
    <section className={`ws-pane ${className}`} aria-labelledby={id}>
      <header className="ws-pane-head">
        <h2 id={id}>{title}</h2>
        {beside}
        <span className="ws-space" />
        {aside}
      </header>
      <div className="ws-pane-body">{children}</div>
      {foot !== undefined && <footer className="ws-pane-foot">{foot}</footer>}
    </section>
  )
}
