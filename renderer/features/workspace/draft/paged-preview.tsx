/** The document on its sheets, as it will be printed: the pages of the PDF itself, with zoom, the number of pages and the places of blanks. */
import { MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../commands.ts'
import { PdfSheet } from './pdf-page.tsx'
import { usePdf } from './use-pdf.ts'

/** A blank to be shown; a new object asks again for the same one. */
export type ShownBlank = { readonly path: string }

type PagedPreviewProps = {
  readonly url: string | null
  readonly title: string
  readonly shownBlank: ShownBlank | null
  readonly onBlank: (path: string) => void
  /** What else stands at the foot. */
  readonly foot: ReactNode
}

/** CSS pixels a point at 100 %. */
const full = 96 / 72
const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]
const margin = 24

export function PagedPreview({ url, title, shownBlank, onBlank, foot }: PagedPreviewProps) {
  const { t } = useTranslation()
  const pdf = usePdf(url)
  const view = useRef<HTMLElement>(null)
  const [zoom, setZoom] = useState<number | null>(null)
  const width = useWidth(view)
  const pages = pdf?.pages ?? []
  const [first] = pages
  const fit = first === undefined || width === 0 ? 1 : Math.min(1.25, (width - 2 * margin) / (first.width * full))
  const factor = zoom ?? fit
  const scale = factor * full
  const { near, current } = useNearPages(view, pages.length, scale)
  useKeptPlace(view, scale)
  useShownBlank(view, pages, scale, shownBlank)
  const step = (direction: 1 | -1) => {
    const next =
      direction === 1 ? steps.find((one) => one > factor + 0.01) : steps.findLast((one) => one < factor - 0.01)
    if (next !== undefined) setZoom(next)
  }
  useCommands({ 'Ctrl+=': () => step(1), 'Ctrl+-': () => step(-1), 'Ctrl+0': () => setZoom(null) })
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached and scrolled by keyboard */}
      <section ref={view} className="ws-desk" aria-label={title} aria-busy={pdf === null} tabIndex={0}>
        {pdf === null && <p className="ws-empty">{t('draft.composing')}</p>}
        {pages.map((page, index) => (
          <PdfSheet
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number; the sheet stays while what is on it changes
            key={index}
            page={page}
            label={t('draft.pageOf', { page: index + 1, pages: pages.length })}
            scale={scale}
            isNear={near.has(index)}
            lit={shownBlank?.path ?? null}
            onBlank={onBlank}
          />
        ))}
      </section>
      <footer className="ws-pane-foot quiet-text small-text">
        {foot}
        <span className="ws-space" />
        {pages.length > 0 && (
          <>
            <span className="pdf-count">{t('draft.pageOf', { page: current + 1, pages: pages.length })}</span>
            <Button className="button square quiet" aria-label={t('draft.zoomOut')} onPress={() => step(-1)}>
              <ZoomOut aria-hidden="true" size={14} />
            </Button>
            <span className="pdf-count">{t('draft.zoom', { percent: Math.round(factor * 100) })}</span>
            <Button className="button square quiet" aria-label={t('draft.zoomIn')} onPress={() => step(1)}>
              <ZoomIn aria-hidden="true" size={14} />
            </Button>
            <Button className="button square quiet" aria-label={t('draft.zoomFit')} onPress={() => setZoom(null)}>
              <MoveHorizontal aria-hidden="true" size={14} />
            </Button>
          </>
        )}
      </footer>
    </>
  )
}

/** The width inside the view, without its scroll bar. */
function useWidth(view: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = view.current
    if (element === null) return
    const measure = () => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [view])
  return width
}

/** Which pages are on the view or within one view of it, and which the reader is on. */
function useNearPages(view: React.RefObject<HTMLElement | null>, count: number, scale: number) {
  const [seen, setSeen] = useState({ near: new Set<number>(), current: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scale puts other pages into the view
  useEffect(() => {
    const element = view.current
    if (element === null) return
    const look = () => {
      const { scrollTop, clientHeight } = element
      const sheets = [...element.children].filter((child) => child instanceof HTMLElement)
      const near = new Set<number>()
      let current = 0
      sheets.forEach((sheet, index) => {
        const [top, bottom] = [sheet.offsetTop, sheet.offsetTop + sheet.offsetHeight]
        if (bottom > scrollTop - clientHeight && top < scrollTop + 2 * clientHeight) near.add(index)
        if (top <= scrollTop + clientHeight / 2) current = index
      })
      setSeen((last) => (last.current === current && isSame(last.near, near) ? last : { near, current }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [view, count, scale])
  return seen
}

function isSame(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}

/** Zooming keeps what is in the middle of the view there. */
function useKeptPlace(view: React.RefObject<HTMLElement | null>, scale: number): void {
  const last = useRef(scale)
  useLayoutEffect(() => {
    const element = view.current
    if (element !== null && last.current !== scale) {
      const middle = element.scrollTop + element.clientHeight / 2
      element.scrollTop = (middle * scale) / last.current - element.clientHeight / 2
    }
    last.current = scale
  }, [view, scale])
}

/** Brings the blank that is asked for into the middle of the view. */
function useShownBlank(
  view: React.RefObject<HTMLElement | null>,
  pages: readonly { readonly blanks: readonly { readonly path: string; readonly top: number }[] }[],
  scale: number,
  shown: ShownBlank | null,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another question moves the view, not a page drawn anew
  useEffect(() => {
    const element = view.current
    const index = pages.findIndex(({ blanks }) => blanks.some(({ path }) => path === shown?.path))
    const sheet = element?.children[index]
    const blank = pages[index]?.blanks.find(({ path }) => path === shown?.path)
    if (element === null || blank === undefined || !(sheet instanceof HTMLElement)) return
    element.scrollTo({ top: sheet.offsetTop + blank.top * scale - element.clientHeight / 2 })
  }, [shown])
}
