/** Reading the session file: everything is checked first, every fault is told with its place; what comes out is whole (`design.md` 5). */
import * as v from 'valibot'
import type { Fault } from '../contract/errors.ts'
import { err, ok, type Result } from '../contract/result.ts'
import { type DossierPart, recordOfPart } from '../domain/dossier-parts.ts'
import { fieldsAddedTo } from '../records/added-fields.ts'
import type { Dossier } from '../records/dossier.ts'
import { checkRecords } from './check-records.ts'
import { SessionFile, sessionFileFormat, sessionFileVersion } from './format.ts'
import { faultOfIssue } from './issue-words.ts'

export type SessionFileFaults = { readonly faults: readonly Fault[] }

/** The dossier of a session file, given as text or as parsed JSON; or every fault it has, in the order of the file's parts. */
export function parseSessionFile(source: unknown): Result<Dossier, SessionFileFaults> {
  const read = typeof source === 'string' ? readJson(source) : ok(source)
  if (!read.ok) return err({ faults: [read.error] })
  const given = read.value
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return err({ faults: [notAFile] })
  const header = headerFault(given)
  if (header !== null) return err({ faults: [header] })
  const content = withAddedFields(given)
  const parsed = v.safeParse(SessionFile, content)
  const issues = parsed.success ? [] : [...parsed.issues.map(faultOfIssue), ...moreUnknownKeys(content)]
  const faults = [...issues, ...illFormedTexts(content, '$'), ...checkRecords(content)]
  if (!parsed.success || faults.length > 0) return err({ faults })
  const { format: _format, version: _version, ...dossier } = parsed.output
  return ok(dossier)
}

function readJson(text: string): Result<unknown, Fault> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    const place = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '')
    return err({
      path: '$',
      code: 'json.syntax',
      vi: `không phải JSON hợp lệ${place === null ? '' : ` (dòng ${place[1]}, cột ${place[2]})`}`,
      en: `is not valid JSON${place === null ? '' : ` (line ${place[1]}, column ${place[2]})`}`,
    })
  }
}

const notAFile: Fault = {
  path: '$.format',
  code: 'format.unknown',
  vi: `không phải tệp phiên họp của Thư Ký: phải có "format": "${sessionFileFormat}"`,
  en: `is no session file of Thư Ký: it must have "format": "${sessionFileFormat}"`,
}

/** A file of another format or version is not looked into: its other faults would mean nothing. */
function headerFault(content: object): Fault | null {
  if (!('format' in content) || content.format !== sessionFileFormat) return notAFile
  const version = 'version' in content ? content.version : undefined
  if (version === sessionFileVersion) return null
  const isNewer = typeof version === 'number' && version > sessionFileVersion
  return {
    path: '$.version',
    code: isNewer ? 'version.newer' : 'version.unknown',
    vi: isNewer
      ? `phiên bản ${version} mới hơn phiên bản ${sessionFileVersion} mà chương trình này đọc được`
      : `phải là phiên bản ${sessionFileVersion}`,
    en: isNewer
      ? `version ${version} is newer than version ${sessionFileVersion}, which this program reads`
      : `must be version ${sessionFileVersion}`,
  }
}

/** A file written before a field was there reads as if the field said what its absence meant. */
function withAddedFields(content: object): object {
  return Object.fromEntries(
    Object.entries(content).map(([part, value]) => {
      const added = fieldsAddedTo(recordOfPart[part as DossierPart] ?? '')
      const isList = Array.isArray(value) && Object.keys(added).length > 0
      return [part, isList ? value.map((record) => (isObject(record) ? { ...added, ...record } : record)) : value]
    }),
  )
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

const mostRounds = 20

/** The schema names one unknown key an object and stops there: those it has named are taken out of a copy and it is asked again. */
function moreUnknownKeys(content: object): Fault[] {
  const copy: unknown = JSON.parse(JSON.stringify(content))
  const faults: Fault[] = []
  for (let round = 0; round < mostRounds; round += 1) {
    const unknown = (v.safeParse(SessionFile, copy).issues ?? []).filter(isUnknownKey)
    if (unknown.length === 0) break
    if (round > 0) faults.push(...unknown.map(faultOfIssue))
    for (const { path } of unknown) removeKey(path?.at(-1))
  }
  return faults
}

function isUnknownKey({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never'
}

function removeKey(step: v.IssuePathItem | undefined): void {
  if (step !== undefined && step.input !== null && typeof step.input === 'object')
    Reflect.deleteProperty(step.input, String(step.key))
}

/** Halves of characters cannot be stored: they would come back as something else. */
function illFormedTexts(value: unknown, path: string): Fault[] {
  if (typeof value === 'string')
    return value.isWellFormed()
      ? []
      : [{ path, code: 'text.illFormed', vi: 'có nửa ký tự Unicode', en: 'holds half a Unicode character' }]
  if (Array.isArray(value)) return value.flatMap((element, index) => illFormedTexts(element, `${path}[${index}]`))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, field]) => illFormedTexts(field, `${path}.${key}`))
}
