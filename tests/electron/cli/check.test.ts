/** `check`: what is found in the words and records of a session file, and the documents it cites. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, cliJson } from '../../support/cli.ts'
import { samplePath } from '../../support/desk.ts'
import { makeFolder } from '../../support/store.ts'

type Told = {
  readonly ok: boolean
  readonly day: string
  readonly severities: Record<string, number>
  readonly findings: readonly {
    readonly ruleId: string
    readonly severity: string
    readonly path: string
    readonly message: string
    readonly words: string | null
    readonly fix: string | null
    readonly at: { readonly start: number | null; readonly end: number | null }
  }[]
  readonly citations: readonly {
    readonly numberSymbol: string
    readonly type: string | null
    readonly date: string | null
    readonly issuer: string | null
    readonly path: string
    readonly at: { readonly start: number; readonly end: number }
  }[]
}

const sample = readFileSync(samplePath, 'utf8')

/** The sample with words changed, on disk. */
function changed(from: string, to: string): string {
  expect(sample).toContain(from)
  const file = join(makeFolder(), 'changed.phien.json')
  writeFileSync(file, sample.replace(from, to))
  return file
}

async function checked(file: string): Promise<{ code: number; said: Told }> {
  const { code, said } = await cliJson('check', file)
  return { code, said: said as unknown as Told }
}

describe('check --json', () => {
  test('lists every document cited with number and symbol, type, date, issuer and place', async () => {
    const { said } = await checked(samplePath)
    expect(new Set(said.citations.map(({ numberSymbol }) => numberSymbol)).size).toBe(9)
    expect(said.citations).toContainEqual(
      expect.objectContaining({
        numberSymbol: '154/NQ-CP',
        type: 'Nghị quyết',
        date: null,
        issuer: 'Chính phủ',
        path: '$.decisions[0].text',
        at: expect.objectContaining({ kind: 'decision', field: 'text', start: 95, end: 132 }),
      }),
    )
    expect(said.citations).toContainEqual(
      expect.objectContaining({ numberSymbol: '123-KL/TW', date: '2025-01-24', path: '$.items[0].subject' }),
    )
  })

  test('lists every finding with rule, severity, place and a sentence that says what to do', async () => {
    const { code, said } = await checked(samplePath)
    expect(code).toBe(0)
    expect(said.ok).toBe(true)
    expect(said.day).toBe('2025-06-05')
    expect(said.severities).toEqual({ block: 2, warning: 7, hint: 0 })
    expect(said.findings).toHaveLength(9)
    expect(said.findings[0]).toMatchObject({
      ruleId: 'session.noMinuteTaker',
      severity: 'block',
      path: '$.session.minuteTakerId',
      at: { start: null, end: null },
    })
    for (const { message } of said.findings) expect(message).toMatch(/^[^{}]+\.$/)
  })

  test('finds a fault typed into the file, with the words and the fix at their place', async () => {
    const file = changed(
      'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị và',
      'Nghị quyết số 57/NQ-TW, ngày 22/12/2024 của Bộ Chính trị và',
    )
    const { code, said } = await checked(file)
    expect(code).toBe(0)
    const finding = said.findings.find(({ ruleId }) => ruleId === 'citation.swapped')
    expect(finding).toMatchObject({ words: '57/NQ-TW', fix: '57-NQ/TW', path: '$.items[0].subject', severity: 'block' })
    const { subject } = (JSON.parse(readFileSync(file, 'utf8')) as { items: { subject: string }[] }).items[0] ?? {}
    expect(subject?.slice(finding?.at.start ?? 0, finding?.at.end ?? 0)).toBe('57/NQ-TW')
  })

  test('asks what is in force of the day of the documents', async () => {
    const { said } = await checked(changed('"documentDate": null', '"documentDate": "2025-07-02"'))
    expect(said.day).toBe('2025-07-02')
    expect(said.findings.map(({ ruleId }) => ruleId)).toContain('body.ended')
  })

  test('follows the form of the office: what a State text may write, a Party text may not', async () => {
    const words = '"otherInformation": "V/v gửi tài liệu"'
    const party = changed('"otherInformation": null', words)
    expect((await checked(party)).said.findings.map(({ ruleId }) => ruleId)).toContain('form.shortAbout')
    writeFileSync(party, readFileSync(party, 'utf8').replace('party-hd05-2026', 'state-nd30-2020'))
    expect((await checked(party)).said.findings.map(({ ruleId }) => ruleId)).not.toContain('form.shortAbout')
  })
})

test('the same is told to a person in Vietnamese, each with its place, and what may be put there', async () => {
  const file = changed('so với cùng kỳ trong 05 năm', 'so với cùng kỳ, tăng 8 %')
  const { code, out, err } = await cli('check', file)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('Tệp không có lỗi.')
  expect(out).toContain('Văn bản được viện dẫn: 20')
  expect(out).toContain('Nghị quyết số 154/NQ-CP, Chính phủ (Kết luận, $.decisions[0].text, ký tự 96-132)')
  expect(out).toContain('[Chặn] Phiên họp, $.session.minuteTakerId')
  expect(out).toMatch(/\[Cảnh báo\] Nội dung, \$\.items\[0\]\.assessment, ký tự \d+-\d+\n.*8 %.*\n {4}Sửa thành: 8%\n/)
  expect(out).toContain('Căn cứ: HD 05-HD/VPTW\n')
  expect(out).not.toMatch(/\{\{|undefined|domain\.md|\[object/)
})
