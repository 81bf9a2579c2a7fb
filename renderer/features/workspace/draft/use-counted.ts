/** The pages of each chosen document of a set, counted as they will be printed. What is counted is not counted again. */
import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../../shared/contract/contract.ts'
import { call } from '../../../api.ts'
import type { RunningJob } from '../../../use-job.ts'
import { useDesk } from '../desk.ts'
import type { SetLine } from '../model/document-set.ts'

export type Counted = NonNullable<Output<'documents.countSet'>>[number]

/** The count of a document by its choices; `undefined` until it is known. */
export type CountOf = (line: SetLine) => Counted | undefined

const keyOf = ({ kind, choices }: SetLine) => JSON.stringify([kind, choices])
const settleMs = 300

export function useCounted(lines: readonly SetLine[], job: RunningJob): CountOf {
  const desk = useDesk()
  const [counts, setCounts] = useState<ReadonlyMap<string, Counted>>(new Map())
  const isRunning = useRef(false)
  const missing = lines.filter((line) => !counts.has(keyOf(line)))
  const wanted = missing.map(keyOf).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: counting begins when the documents to count change, or when one count ended
  useEffect(() => {
    if (wanted === '' || isRunning.current) return
    const timer = setTimeout(async () => {
      isRunning.current = true
      const documents = missing.map(({ kind, choices }) => ({ kind, choices }))
      const counted = await desk.ask(() =>
        job.run((jobId) =>
          call('documents.countSet', { sessionId: desk.sessionId, profileId: null, documents, jobId }),
        ),
      )
      isRunning.current = false
      if (counted === null) return
      setCounts(
        (all) => new Map([...all, ...counted.map((one, index) => [wanted.split('\n')[index] ?? '', one] as const)]),
      )
    }, settleMs)
    return () => clearTimeout(timer)
  }, [wanted, counts])
  return (line) => counts.get(keyOf(line))
}
