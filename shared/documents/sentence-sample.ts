/** A sentence of each pattern as it would print, with facts that could be real: what a person sees change while the pattern is written. */
import { plainWords, standingLines } from './compose/frame.ts'
import { endSentence, fill, startSentence } from './compose/inlines.ts'
import type { Profile } from './profile-type.ts'
import type { SentenceId } from './sentence-settings.ts'

const facts = {
  body: 'Ban Thường vụ Tỉnh ủy',
  lead: 'Sở Tài chính',
  co: 'Sở Nông nghiệp và Môi trường',
  work: 'rà soát vốn đầu tư công chậm giải ngân',
  product: 'báo cáo bằng văn bản',
  reports: 'Ban Thường vụ Tỉnh ủy',
  kind: 'phiên họp thường kỳ',
  number: '14',
  date: '05/6/2025',
  chair: 'đồng chí Bí thư Tỉnh ủy',
  content: 'tình hình thực hiện ngân sách 6 tháng đầu năm',
  after: 'Sau khi nghe Sở Tài chính báo cáo, ý kiến thảo luận của các đồng chí dự họp',
  archive: 'Văn phòng Tỉnh ủy',
} as const
const once = 'trước ngày 30/6/2025'
const again = 'hằng quý'
const subject = ' Báo cáo tình hình thực hiện ngân sách 6 tháng đầu năm.'

/** The sample in the words of this profile, lines apart. */
export function sentenceSample(id: SentenceId, profile: Profile): string {
  const { decisionPhrases, notice, minutes, task, taskVerbs } = profile
  const decision = (lead: string, phrase: string) =>
    plainWords(startSentence(fill(lead, { ...facts, phrase }))) + subject
  const given = (verb: string, start: string, ...ends: readonly string[]) => {
    const due = ends.some((end) => end === task.recurring || end === task.reportsRecurring) ? again : once
    return plainWords(endSentence([start, ...ends].flatMap((part) => fill(part, { ...facts, verb, due }))))
  }
  const { assign, require, request } = taskVerbs
  switch (id) {
    case 'leadNotice':
      return decision(notice.decision, decisionPhrases.APPROVED)
    case 'leadMinutes':
      return decision(minutes.decision, decisionPhrases.APPROVED)
    case 'verbAssign':
    case 'taskAlone':
    case 'taskByDate':
      return given(assign, task.alone, task.byDate)
    case 'verbRequire':
      return given(require, task.alone, task.byDate)
    case 'verbRequest':
      return given(request, task.alone, task.byDate)
    case 'taskTogether':
    case 'taskReportsByDate':
      return given(assign, task.together, task.reportsByDate)
    case 'taskRecurring':
      return given(assign, task.alone, task.recurring)
    case 'taskReportsRecurring':
      return given(assign, task.alone, task.reportsRecurring)
    case 'taskProduct':
      return given(assign, task.alone, task.product, task.byDate)
    case 'noticeOpening':
      return plainWords(fill(notice.opening, facts))
    case 'noticeAgreed':
      return plainWords(fill(notice.agreed, facts))
    case 'noticeOrganisation':
      return plainWords(fill(notice.organisation, facts))
    case 'noticeRecipients':
      return standingLines(notice.recipients)
        .map((line) => `- ${plainWords(fill(line, facts))}${profile.shared.recipientEnd}`)
        .join('\n')
    default:
      return decision(notice.decision, decisionPhrases[id])
  }
}
