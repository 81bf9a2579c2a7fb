import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readReports } from '../../tools/test-total.ts'
import { makeFolder } from '../support/store.ts'

function report(content: object): string {
  const path = join(makeFolder(), 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

const vitest = (more: object = {}) =>
  report({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, testResults: [], ...more })
const playwright = (more: object = {}, errors: unknown[] = []) =>
  report({ stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 1, ...more }, errors })

test('reports of both runners are added up', () => {
  expect(readReports([vitest(), playwright()])).toEqual({ passed: 12, failed: 1, skipped: 3, again: 0 })
})

test('a run that left no report is a failure', () => {
  expect(readReports([join(makeFolder(), 'none.json')])).toEqual({ passed: 0, failed: 1, skipped: 0, again: 0 })
})

test('a test file that could not be loaded is a failure; one whose tests failed is counted by its tests', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [] },
  ]
  expect(readReports([vitest({ testResults })])).toEqual({ passed: 5, failed: 2, skipped: 2, again: 0 })
})

test('a journey that passes only when tried again is told; an error outside a journey is a failure', () => {
  expect(readReports([playwright({ unexpected: 1, flaky: 2 }, [{}])])).toEqual({
    passed: 9,
    failed: 2,
    skipped: 1,
    again: 2,
  })
})

describe('the last line', () => {
  const lastLine = (...args: string[]) => {
    const script = resolve(import.meta.dirname, '../../tools/run.mjs')
    const { stdout, status } = spawnSync(process.execPath, [script, 'total.ts', ...args], { encoding: 'utf8' })
    const lines = stdout.trimEnd().split('\n')
    return { line: lines.at(-1), before: lines.slice(0, -1).join('\n').trim(), status }
  }

  test('is the total alone; what was skipped stands above it', () => {
    const skipping = vitest({ numFailedTests: 0 })
    expect(lastLine(skipping.replace(/\.json$/, ''))).toEqual({
      line: '5 passed, 0 failed',
      before: '2 skipped: what they need is not on this machine',
      status: 0,
    })
  })

  test('counts a report that was not left and a check that broke as failures', () => {
    const good = vitest({ numFailedTests: 0 }).replace(/\.json$/, '')
    const none = join(makeFolder(), 'none')
    expect(lastLine('--broken', '2', good, none)).toMatchObject({ line: '5 passed, 3 failed', status: 1 })
  })

  test('of nothing at all is no success', () => {
    expect(lastLine()).toMatchObject({ line: '0 passed, 0 failed', status: 1 })
  })
})
