import * as v from 'valibot'
import { expect, test } from 'vitest'
import { newId } from '../../../electron/db/new-id.ts'
import { Id } from '../../../shared/records/values.ts'

test('an id is a UUID of version 7 and its variant, whatever chance gives', () => {
  for (let n = 0; n < 200; n += 1) {
    const id = newId()
    expect(v.is(Id, id)).toBe(true)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  }
})

test('an id opens with the time it was made, in ms', () => {
  const made = Date.UTC(2025, 5, 5, 1, 2, 3, 456)
  expect(Number.parseInt(newId(made).replace('-', '').slice(0, 12), 16)).toBe(made)
})

test('ids of one moment differ', () => {
  expect(new Set(Array.from({ length: 1_000 }, () => newId(0))).size).toBe(1_000)
})
