import { expect, test } from 'vitest'
import { returnedInWorker } from '../../../electron/documents/returned-in-worker.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import type { AppFailure } from '../../../shared/contract/errors.ts'
import { longSession } from '../../../tools/bench/documents/long-session.ts'
import { composed } from '../../support/composed.ts'
import { fullModel } from '../../support/sample-models.ts'

const idAt = (place: number) => `01973d63-3bbe-75a3-8106-${String(place).padStart(12, '0')}`

test('minutes of two hundred pages come back with every block kept', async () => {
  const { model } = composed('minutes', longSession(108))
  const sent = { ...model, body: model.body.map((block, place) => ({ ...block, blockId: idAt(place) })) }
  const { changes, unmatched } = await returnedInWorker(await toDocx(sent), sent)
  expect(changes.length).toBe(sent.body.length)
  expect(changes.filter(({ kind }) => kind !== 'kept')).toEqual([])
  expect(unmatched).toEqual([])
})

test('a file that is refused is refused with its own reason, and the next one is read', async () => {
  const refusal = await returnedInWorker(Buffer.from('không phải Word'), fullModel()).catch(
    (error: AppFailure) => error,
  )
  expect(refusal).toMatchObject({ error: { code: 'DOCX_NOT_WORD' } })
  const { unmatched } = await returnedInWorker(await toDocx(fullModel()), fullModel())
  expect(unmatched).toEqual([])
})
