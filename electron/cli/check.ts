/** `check`: a session file read with every rule of form and language; what was found is told with its place, and so is every document cited. */

import { profileOf } from '../../shared/documents/profile.ts'
import { type CheckOptions, checkDossier, type Finding, messageKey } from '../../shared/domain/checks/check-dossier.ts'
import { type CitedDocument, citedDocuments } from '../../shared/domain/checks/cited-documents.ts'
import { dossierTexts } from '../../shared/domain/checks/dossier-texts.ts'
import { officialSources, type Place, severities } from '../../shared/domain/checks/finding.ts'
import { dossierParts, recordOfPart } from '../../shared/domain/dossier-parts.ts'
import { startingReferences } from '../../shared/domain/references/starting-list.ts'
import { partsAbove } from '../../shared/domain/secret-parts.ts'
import type { Dossier } from '../../shared/records/dossier.ts'
import { shortDate } from '../../shared/vietnamese/dates.ts'
import { readSessionFile } from '../services/session-import.ts'
import type { Command, CommandPorts, Said, Words } from './command.ts'
import { say } from './vietnamese-words.ts'

export const check: Command = { takesFile: true, required: [], optional: [], run: checkFile }

/**
 * A file that cannot be read whole is refused with its faults. Findings are no refusal: the file is sound whatever its words, so `ok`
 * stays true and a program reads `severities.block`.
 */
function checkFile({ file }: Words, { clock }: CommandPorts): Said {
  const { dossier, papers, documents = new Map<string, () => Uint8Array>() } = readSessionFile(file)
  for (const read of [...papers.values(), ...documents.values()]) read()
  const options = optionsFor(dossier, clock.today())
  // No word of what is top secret goes to a terminal or a log of one (`domain.md` 7, consequence 4).
  const hidden = partsAbove(dossier, 'toi_mat')
  const findings = checkDossier(dossier, options).filter(({ at }) => !hidden.has(at.id))
  const citations = citedDocuments(dossierTexts(dossier)).filter(({ at }) => !hidden.has(at.id))
  const lacking = documents.size === 0 ? [] : lackingDocuments(dossier, [...documents.keys()])
  const counts = { ...countsOf(dossier, papers.size), documents: documents.size }
  const bySeverity = Object.fromEntries(
    severities.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]),
  )
  const pathOf = pathsIn(dossier)
  return {
    ok: true,
    lines: [
      'Tệp không có lỗi.',
      ...Object.entries(counts).map(([name, count]) => `  ${name}: ${count}`),
      ...lacking.map((number) => `Gói thiếu bản Word hoặc PDF của văn bản ${number}.`),
      `Văn bản được viện dẫn: ${citations.length}`,
      ...citations.map((cited) => `  ${citationLine(cited)} (${placeWords(cited.at, pathOf)})`),
      `Phát hiện khi rà soát: ${findings.length}`,
      ...findings.flatMap((finding) => findingLines(finding, pathOf)),
    ],
    data: {
      sessionId: dossier.session.id,
      faults: [],
      counts,
      lacking,
      day: options.day,
      severities: bySeverity,
      findings: findings.map((finding) => ({ ...finding, path: pathOf(finding.at), message: messageOf(finding) })),
      citations: citations.map((cited) => ({ ...cited, path: pathOf(cited.at) })),
    },
  }
}

/** Numbers of issued documents that a package has no Word file or no PDF of: they were issued elsewhere, or it is not whole. */
function lackingDocuments({ issued }: Dossier, names: readonly string[]): string[] {
  const isThere = (number: string, ending: string) =>
    names.some((name) => name.endsWith(` ${number.replaceAll('/', '-')}.${ending}`))
  return issued.flatMap(({ printedNumber }) =>
    isThere(printedNumber, 'docx') && isThere(printedNumber, 'pdf') ? [] : [printedNumber],
  )
}

/** The office's own profile, the day of the documents or else of the session, and the list every office starts from. */
function optionsFor({ office, session }: Dossier, today: string): CheckOptions {
  const { family, spelling } = profileOf(office)
  return {
    family,
    day: session.documentDate ?? session.date ?? today,
    references: startingReferences,
    officeSpelling: spelling.toneMarks,
  }
}

function countsOf(dossier: Dossier, papers: number) {
  const { items, contributions, ballots, decisions, tasks, people } = dossier
  return {
    items: items.length,
    contributions: contributions.length,
    ballots: ballots.length,
    decisions: decisions.length,
    tasks: tasks.length,
    people: people.length,
    papers,
  }
}

/** Places as the faults of a file name them: `$.decisions[6].text`. */
function pathsIn(dossier: Dossier): (place: Place) => string {
  const paths = new Map<string, string>()
  for (const part of dossierParts) {
    const records = dossier[part]
    if (!Array.isArray(records)) paths.set(`${recordOfPart[part]} ${records.id}`, `$.${part}`)
    else
      for (const [index, { id }] of records.entries()) paths.set(`${recordOfPart[part]} ${id}`, `$.${part}[${index}]`)
  }
  return ({ kind, id, field }) => `${paths.get(`${kind} ${id}`) ?? '$'}.${field}`
}

function citationLine({ type, numberSymbol, date, issuer }: CitedDocument): string {
  const name = type === null ? numberSymbol : `${type} số ${numberSymbol}`
  return [name, date === null ? [] : `ngày ${shortDate(date)}`, issuer ?? []].flat().join(', ')
}

function findingLines(finding: Finding, pathOf: (place: Place) => string): string[] {
  const { severity, at, fix, offers } = finding
  const choices = fix === null ? offers : [fix]
  const sources = officialSources(finding)
  return [
    `  [${say(`checks.severities.${severity}`)}] ${placeWords(at, pathOf)}`,
    `    ${messageOf(finding)}`,
    ...(choices.length === 0 ? [] : [`    ${fix === null ? 'Có thể chọn' : 'Sửa thành'}: ${choices.join(' | ')}`]),
    ...(sources.length === 0 ? [] : [`    Căn cứ: ${sources.join('; ')}`]),
  ]
}

/** Kind of record, path and characters: "Kết luận, $.decisions[6].text, ký tự 12-20"; the first character is 1. */
function placeWords(at: Place, pathOf: (place: Place) => string): string {
  const characters = at.start === null || at.end === null ? '' : `, ký tự ${at.start + 1}-${at.end}`
  return `${say(`checks.kinds.${at.kind}`)}, ${pathOf(at)}${characters}`
}

function messageOf({ ruleId, params }: Finding): string {
  return say(messageKey(ruleId), params)
}
