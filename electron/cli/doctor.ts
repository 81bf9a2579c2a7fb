/** `doctor`: the store looked through, with what was found in words. */
import { atDesk, type CommandPorts, type Said, type Words } from './command.ts'

/** Integrity, audit chain, snapshots and papers; orphans are told, they are no damage. */
export function doctor({ options: { db } }: Words, ports: CommandPorts): Promise<Said> {
  return atDesk({ db, mayBeNew: false }, ports, ({ store, files }) => {
    const report = store.check(files)
    const { audit } = report
    const found: readonly (readonly [string, readonly unknown[]])[] = [
      ['Lỗi toàn vẹn', report.integrity],
      ['Lỗi chuỗi nhật ký', audit.faults],
      ['Bản chụp văn bản bị hỏng', report.damagedSnapshots],
      ['Tài liệu bị hỏng hoặc mất', report.damagedFiles],
      ['Tệp mồ côi trong kho tài liệu', report.orphanFiles],
      ['Tài liệu chỉ có tên, không có tệp', report.papersWithoutFile],
    ]
    const lines = found.flatMap(([title, faults]) => [
      `  ${title}: ${faults.length}`,
      ...faults.map((fault) => `    ${typeof fault === 'string' ? fault : JSON.stringify(fault)}`),
    ])
    const head = report.ok ? 'Kho tốt.' : 'Kho có vấn đề.'
    return { ok: report.ok, lines: [head, `  Mục nhật ký: ${audit.entryCount}`, ...lines], data: { report } }
  })
}
