/** What the minutes lack, found while the person works: by a worker, so that no key waits for it. */
import { useEffect, useRef, useState } from 'react'
import type { Gap, StoredDossier } from '../../../shared/contract/views.ts'
import { gapsOf } from './gaps-worker.ts'

/** The first answer is there with the first records: no gaps would be read as nothing missing. Later ones follow at a distance. */
export function useGaps(dossier: StoredDossier | null, today: string): readonly Gap[] {
  const [gaps, setGaps] = useState<readonly Gap[] | null>(null)
  const worker = useRef<Worker | null>(null)
  const asked = useRef<StoredDossier | null>(null)
  useEffect(() => {
    const own = new Worker(new URL('./gaps-worker.ts', import.meta.url), { type: 'module' })
    own.onmessage = ({ data }: MessageEvent<readonly Gap[]>) => setGaps(data)
    worker.current = own
    return () => own.terminate()
  }, [])
  useEffect(() => {
    if (dossier === null || dossier === asked.current) return
    const isFirst = asked.current === null
    asked.current = dossier
    if (!isFirst) worker.current?.postMessage({ dossier, today })
  }, [dossier, today])
  if (gaps !== null || dossier === null) return gaps ?? []
  const first = gapsOf({ dossier, today })
  setGaps(first)
  return first
}
