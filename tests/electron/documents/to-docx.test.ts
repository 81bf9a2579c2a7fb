import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import validate from '@ooxml-tools/validate'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import type { DocumentKind } from '../../../shared/records/documents.ts'
import { documentKinds } from '../../../shared/records/documents.ts'
import type { Dossier } from '../../../shared/records/dossier.ts'
import { labelLetter } from '../../../shared/vietnamese/letters.ts'
import { composed, sampleDossier } from '../../support/composed.ts'
import { aContribution, aDossier, aSession, grid, itemProject, marked, points, rich } from '../../support/dossier.ts'
import { randomDossier } from '../../support/random-dossier.ts'
import { all, docxText, folded, parseXml, partsOf, settingOf } from '../../support/rendered-text.ts'
import { everySampleModel, fullModel } from '../../support/sample-models.ts'

const exported = (kind: DocumentKind, dossier: Dossier) => toDocx(composed(kind, dossier).model)
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** What the Open XML SDK of Office finds wrong, in words. */
async function faultsOf(docx: Uint8Array): Promise<string[]> {
  const results = await validate(docx, 'docx', 'Office2019')
  return results.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`)
}

// The validator is a whole .NET in WebAssembly: a busy machine takes minutes for a dozen files.
const validatorPatienceMs = 1_800_000

describe('the Word file is valid Office Open XML', () => {
  test('the validator finds a fault where there is one', { timeout: validatorPatienceMs }, async () => {
    const parts = unzipSync(await exported('notice', aDossier()))
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const broken = document.replace('</w:body>', '<w:p><w:noSuchElement/></w:p></w:body>')
    expect(broken).not.toBe(document)
    expect(await faultsOf(zipSync({ ...parts, 'word/document.xml': strToU8(broken) }))).not.toEqual([])
  })

  test('no kind of document under any profile has a fault', { timeout: validatorPatienceMs }, async () => {
    for (const { profileId, kind, model } of everySampleModel())
      expect(await faultsOf(await toDocx(model)), `${profileId}, ${kind}`).toEqual([])
  })

  test('nor has one with every part of the layout, two-sided', { timeout: validatorPatienceMs }, async () => {
    const model = fullModel()
    const form = { ...model.form, page: { ...model.form.page, mirrored: true } }
    expect(await faultsOf(await toDocx({ ...model, form }))).toEqual([])
  })

  test('nor has any session at random', { timeout: validatorPatienceMs }, async () => {
    await fc.assert(
      fc.asyncProperty(randomDossier, fc.constantFrom(...documentKinds), async (dossier, kind) => {
        expect(await faultsOf(await exported(kind, dossier))).toEqual([])
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })

  test('nor one with every kind of pasted character, list and table', { timeout: validatorPatienceMs }, async () => {
    const pasted =
      'a\u0000b\u000Bc\fd\u001Be\uFFFEf\uFFFFg\uD800h\uDC00i\u0085j\u2028k\u202El\uFEFFm👩‍👩‍👧𠀀\uE000]]><w:t>&amp;"\'{outline-0}'
    const dossier = aDossier({
      session: aSession({ place: pasted, secrecy: marked('toi_mat') }),
      contributions: [
        aContribution('deputy', itemProject, 1, {
          text: rich(
            pasted,
            points('decimal', pasted, 'hai'),
            points('letter', ...Array.from({ length: 60 }, (_, n) => `điểm ${n + 1}`)),
            points('dash', 'một'),
            grid(['đầu', 'bảng'], [pasted, '']),
            grid(['một hàng']),
          ),
        }),
      ],
    })
    const docx = await exported('minutes', dossier)
    expect(await faultsOf(docx)).toEqual([])
    expect(docxText(docx)).toContain(
      'Địa điểm: ab\nc\ndefg\uFFFDh\uFFFDi\nj\nklm👩‍👩‍👧𠀀\uE000]]><w:t>&amp;"\'{outline-0}.',
    )
  })
})

describe('two exports of one snapshot are the same bytes', () => {
  test('in other processes, at another time, with another time zone, language and year of the system', {
    timeout: 600_000,
  }, async () => {
    const here = await Promise.all(documentKinds.map((kind) => exported(kind, sampleDossier())))
    for (const [zone, language] of [
      ['Pacific/Kiritimati', 'vi_VN.UTF-8'],
      ['America/Los_Angeles', 'tr_TR.UTF-8'],
    ] as const) {
      const folder = mkdtempSync(join(tmpdir(), 'thu-ky-docx-'))
      folders.push(folder)
      const child = spawnSync(process.execPath, [join(import.meta.dirname, 'export-as-child.ts'), folder], {
        env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language },
        encoding: 'utf8',
      })
      expect(child.stderr).toBe('')
      const there = documentKinds.map((kind) => readFileSync(join(folder, `${kind}.docx`)))
      expect(there.map((bytes, index) => Buffer.compare(bytes, here[index] ?? new Uint8Array()))).toEqual(
        documentKinds.map(() => 0),
      )
    }
  })

  test('another fact gives another file', async () => {
    const [one, other] = await Promise.all([
      exported('minutes', aDossier()),
      exported('minutes', aDossier({ session: aSession({ startTime: '08:01' }) })),
    ])
    expect(Buffer.compare(one, other)).not.toBe(0)
  })
})

describe('the Word file is made of styles and numbering, and says nothing of who made it', () => {
  const sample = exported('minutes', sampleDossier()).then(partsOf)

  test('headings and lists are numbered by Word: no label is typed', async () => {
    const document = parseXml((await sample)['word/document.xml'] ?? '')
    const paragraphs = all(document, 'w:p')
    const numbered = paragraphs.filter((paragraph) => all(paragraph, 'w:numPr').length > 0)
    const headings = paragraphs.filter((one) => settingOf(one, 'w:pStyle')?.startsWith('Heading'))
    expect(headings.length).toBeGreaterThan(15)
    expect(headings.every((one) => numbered.includes(one))).toBe(true)
    const typed = numbered.map((one) => all(one, 'w:t')[0]?.children.join('') ?? '')
    expect(typed.filter((text) => /^(\d+\.|[a-zđ]\)|-)/.test(text))).toEqual([])
  })

  test('points are labelled by the Vietnamese alphabet, with đ, also beyond its end; each list starts again', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => `điểm ${n + 1}`)
    const text = rich(
      points('letter', ...lines),
      'giữa',
      points('letter', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu'),
      points('decimal', 'x', 'y'),
      points('decimal', 'z'),
    )
    const docx = await exported(
      'minutes',
      aDossier({ contributions: [aContribution('deputy', itemProject, 1, { text })] }),
    )
    const shown = docxText(docx).split('\n')
    expect(shown).toEqual(expect.arrayContaining(lines.map((line, n) => `${labelLetter(n + 1)}) ${line}`)))
    expect(shown).toEqual(expect.arrayContaining(['a) một', 'd) bốn', 'đ) năm', 'e) sáu', '1. x', '2. y', '1. z']))
  })

  test('core properties are fixed: title and language, no author, no time, no revision', async () => {
    const parts = await sample
    const core = all(parseXml(parts['docProps/core.xml'] ?? ''), 'cp:coreProperties')[0]
    expect(core?.children.map((one) => (typeof one === 'string' ? one : one.name))).toEqual(['dc:title', 'dc:language'])
    const whole = Object.values(parts).join('')
    expect(whole).not.toMatch(/w:rsid|dcterms:created|dcterms:modified|lastModifiedBy|dc:creator|<Application|un-named/)
    expect(folded(parts['docProps/app.xml'] ?? '')).toMatch(/<Properties [^>]*\/>$/)
  })

  test('page, margins and page number are those of the form: A4, 20/20/30/15 mm, none on page 1', async () => {
    const parts = await sample
    const document = parseXml(parts['word/document.xml'] ?? '')
    expect(all(document, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(all(document, 'w:pgMar')[0]?.attributes).toMatchObject({
      'w:top': '1134',
      'w:bottom': '1134',
      'w:left': '1701',
      'w:right': '850',
      'w:header': '567',
    })
    expect(all(document, 'w:titlePg')).toHaveLength(1)
    const fields = ['word/header1.xml', 'word/header2.xml'].map((name) => (parts[name] ?? '').includes('PAGE'))
    expect(fields.sort()).toEqual([false, true])
  })

  test('a name of the office on two lines has two lines', async () => {
    const { office } = aDossier()
    const docx = await exported('notice', aDossier({ office: { ...office, letterhead: 'ĐẢNG ỦY\nCÁC CƠ QUAN ĐẢNG' } }))
    expect(docxText(docx)).toContain('ĐẢNG ỦY\nCÁC CƠ QUAN ĐẢNG')
  })
})
