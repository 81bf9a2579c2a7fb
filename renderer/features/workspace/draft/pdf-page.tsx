/** One sheet of the preview. It is drawn when it comes near the view; what was drawn stays until the new drawing is whole. */
import { type CSSProperties, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PdfPage, PlacedBlank } from './pdf.ts'

type PdfSheetProps = {
  readonly page: PdfPage
  readonly label: string
  /** CSS pixels a point. */
  readonly scale: number
  readonly isNear: boolean
  /** The path of the blank to light up. */
  readonly lit: string | null
  readonly onBlank: (path: string) => void
}

export function PdfSheet({ page, label, scale, isNear, lit, onBlank }: PdfSheetProps) {
  const { t } = useTranslation()
  const canvasPlace = useRef<HTMLDivElement>(null)
  const wordsPlace = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isNear) {
      canvasPlace.current?.replaceChildren()
      wordsPlace.current?.replaceChildren()
      return
    }
    const control = new AbortController()
    const put = (place: HTMLElement | null, part: HTMLElement | null) => {
      if (!control.signal.aborted && part !== null) place?.replaceChildren(part)
    }
    void page
      .draw(scale * window.devicePixelRatio, control.signal)
      .then((canvas) => put(canvasPlace.current, canvas))
      .then(() => (control.signal.aborted ? null : page.words()))
      .then((words) => put(wordsPlace.current, words))
      .catch((error: unknown) => {
        // What was given up may end in any way; its place is taken by another drawing.
        if (!control.signal.aborted) throw error
      })
    return () => control.abort()
  }, [page, scale, isNear])
  const box = ({ left, top, width, height }: PlacedBlank) => ({
    left: left * scale,
    top: top * scale,
    width: width * scale,
    height: height * scale,
  })
  const sheetStyle = {
    width: page.width * scale,
    height: page.height * scale,
    '--total-scale-factor': scale,
  } as CSSProperties
  return (
    <article className="pdf-sheet" aria-label={label} style={sheetStyle}>
      <div ref={canvasPlace} className="pdf-canvas" aria-hidden="true" />
      <div ref={wordsPlace} />
      {page.blanks.map((blank) => (
        <button
          key={`${blank.path} ${blank.left} ${blank.top}`}
          type="button"
          className={blank.path === lit ? 'pdf-blank lit' : 'pdf-blank'}
          style={box(blank)}
          tabIndex={-1}
          aria-label={t('draft.fillBlank')}
          title={t('draft.fillBlank')}
          onClick={() => onBlank(blank.path)}
        />
      ))}
    </article>
  )
}
