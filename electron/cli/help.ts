/** What each command is for, in Vietnamese with English below. */

import { documentKinds, profileIds } from '../../shared/records/documents.ts'

const helps: Readonly<Record<string, { usage: string; vi: string; en: string }>> = {
  docs: {
    usage: `docs FILE.phien.json --type KIND|--all [--profile ${profileIds.join('|')}] [--format docx,pdf,html] [--item ID] [--unit ID] [--ballot ID] [--receiver ID] [--since VERSION-ID] [--enclose KIND,...] --out DIR`,
    vi: `Lập văn bản từ tệp phiên họp; --all: mọi loại văn bản của bộ thể thức. KIND: ${documentKinds.join(', ')}. ID lấy trong tệp phiên họp.`,
    en: 'Composes documents of a session file; --all: every kind the profile declares. IDs are those of the session file.',
  },
  check: {
    usage: 'check FILE',
    vi: 'Kiểm tra tệp phiên họp (.phien.json, .phien.zip): tệp có lỗi thì liệt kê mọi lỗi kèm vị trí (mã kết thúc 1); tệp đúng thì liệt kê văn bản được viện dẫn và mọi phát hiện về thể thức, ngôn ngữ (mã kết thúc 0, kể cả khi có phát hiện mức chặn).',
    en: 'Checks a session file: a faulty one is refused with every fault and its place (exit code 1); of a sound one it lists the documents cited and every finding of form and language (exit code 0, findings that block included).',
  },
  'parse-due': {
    usage: 'parse-due TEXT --on YYYY-MM-DD [--db STORE]',
    vi: 'Đọc thời hạn viết bằng tiếng Việt ("trước ngày 30/6", "trong quý III", "sau 15 ngày làm việc") của ngày --on: quy tắc, ngày, lời được in, điều đã giả định. Ngày nghỉ lấy trong kho --db, không có thì theo bảng mặc định. Không hiểu thì nêu lý do (mã kết thúc 1), không đoán.',
    en: 'Reads a deadline written in Vietnamese, given on the day --on: the rule, its days, the words as printed, what was assumed. Days off are those of the store --db, else those an office starts from. What is not understood is refused with the reason (exit code 1), never guessed.',
  },
  import: {
    usage: 'import FILE --db STORE [--match FILE.json] [--copy]',
    vi: 'Nhập phiên họp vào kho; --match là tệp JSON {"id trong tệp": "id trong kho" hoặc null}.',
    en: 'Imports a session into a store; --match is a JSON file {"id in the file": "id in the store" or null}.',
  },
  export: {
    usage:
      'export --db STORE --session ID --out FILE.phien.json|FILE.phien.zip [--secret leave-out|include] [--package]',
    vi: 'Xuất một phiên họp ra tệp; tên .phien.zip kèm tài liệu. Phiên có nội dung mật thì phải nói rõ: --secret leave-out để lại phần mật, --secret include xuất cả phần mật (được ghi lại). --package lập gói hồ sơ lưu trữ: thêm văn bản đã ban hành, bản ký, mục lục và mã băm.',
    en: 'Exports a session to a file; a .phien.zip name brings the papers along. A session with secrets needs a word: --secret leave-out leaves them, --secret include takes them along (logged). --package makes the archive package: issued documents, signed scans, contents and hashes are added.',
  },
  backup: {
    usage: 'backup --db STORE --to DIR',
    vi: 'Sao lưu kho và kiểm tra bản sao lưu.',
    en: 'Backs a store up and verifies the backup.',
  },
  verify: { usage: 'verify BACKUP.db', vi: 'Kiểm tra một bản sao lưu.', en: 'Verifies a backup.' },
  restore: {
    usage: 'restore BACKUP.db --db STORE',
    vi: 'Đưa bản sao lưu vào thay kho; kho cũ được để riêng, không bị xóa.',
    en: 'Puts a backup in the place of a store; the old store is kept aside.',
  },
  doctor: {
    usage: 'doctor --db STORE',
    vi: 'Khám kho: tính toàn vẹn, chuỗi nhật ký, tệp mồ côi.',
    en: 'Examines a store: integrity, log chain, orphans.',
  },
}

/** The help of one command. */
export function helpOf(name: string): string {
  const help = helps[name]
  return help === undefined ? generalHelp() : [`thu-ky ${help.usage} [--json]`, '', help.vi, help.en].join('\n')
}

/** The list of commands. */
export function generalHelp(): string {
  const lines = Object.values(helps).map(({ usage, vi }) => `  thu-ky ${usage}\n      ${vi}`)
  return [
    'Thư Ký, dòng lệnh / command line',
    '',
    ...lines,
    '',
    '--json: một đối tượng JSON / one JSON object;  --help: giải thích / explains',
    'Mã kết thúc / exit codes: 0 xong/done, 1 từ chối/refused, 2 sai cách gọi/bad usage',
  ].join('\n')
}
