/** The PDF at an address. The one that was read stays until the next is whole, so that the pages never go white. */
import { useEffect, useState } from 'react'
import { useSay } from '../../../components/toasts.tsx'
import type { Pdf } from './pdf.ts'

export function usePdf(url: string | null): Pdf | null {
  const [pdf, setPdf] = useState<Pdf | null>(null)
  const say = useSay()
  useEffect(() => {
    if (url === null) return
    let isWanted = true
    const read = async () => {
      const { openPdf } = await import('./pdf.ts')
      const next = await openPdf(url)
      if (!isWanted) return next.close()
      setPdf(next)
    }
    read().catch(() => isWanted && say.error({ code: 'PDF_FAILED' }))
    return () => {
      isWanted = false
    }
  }, [url, say])
  useEffect(() => () => pdf?.close(), [pdf])
  return pdf
}
