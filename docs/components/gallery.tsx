/** Every shared component in its states, on one page: to look at, to try by keyboard, to check with axe. */
import { CircleCheck, Plus, Trash2, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button, I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import '../../renderer/styles/fonts.css'
import '../../renderer/styles/tokens.css'
import '../../renderer/styles/base.css'
import { ApiError } from '../../renderer/api.ts'
import { installAriaWords } from '../../renderer/aria-words.ts'
import { AutosaveField } from '../../renderer/components/autosave-field.tsx'
import { DateField } from '../../renderer/components/date-field.tsx'
import { ReasonDialog } from '../../renderer/components/dialog.tsx'
import { ErrorPanel } from '../../renderer/components/error-panel.tsx'
import { Choice, TextField } from '../../renderer/components/fields.tsx'
import { KeyLine } from '../../renderer/components/key-line.tsx'
import { SavedState } from '../../renderer/components/saved-state.tsx'
import { Blank, DateWords } from '../../renderer/components/state-words.tsx'
import { Toasts, useSay } from '../../renderer/components/toasts.tsx'
import { localeOf, startWords, switchLanguage } from '../../renderer/i18n.ts'
import type { Stand } from '../../renderer/saver.ts'
import { applyTheme, type Theme } from '../../renderer/theme.ts'
import type { Language } from '../../shared/i18n/keys.ts'

const looks: readonly Theme[] = ['light', 'dark']

function Gallery() {
  const [language, setLanguage] = useState<Language>('vi')
  const [look, setLook] = useState<Theme>('light')
  return (
    <I18nProvider locale={localeOf(language)}>
      <Toasts>
        <div className="room">
          <header className="top">
            <h1>Thành phần giao diện</h1>
            <span className="space" />
            <SavedState />
            <Button
              className="button"
              onPress={() => {
                const next = language === 'vi' ? 'en' : 'vi'
                setLanguage(next)
                void switchLanguage(next)
              }}
            >
              {language === 'vi' ? 'English' : 'Tiếng Việt'}
            </Button>
            <Button
              className="button"
              onPress={() => {
                const next = looks.find((other) => other !== look) ?? 'light'
                setLook(next)
                applyTheme(next)
              }}
            >
              {look === 'light' ? 'Nền tối' : 'Nền sáng'}
            </Button>
          </header>
          <main className="room-body">
            <div className="room-scroll">
              <div className="columns">
                <Buttons />
                <States />
                <Fields />
                <OfRecords />
                <Messages />
              </div>
            </div>
          </main>
          <KeyLine
            hints={[
              { keys: ['Tab'], words: 'Ô kế tiếp' },
              { keys: ['Ctrl', 'N'], words: 'Phiên họp mới' },
            ]}
          />
        </div>
      </Toasts>
    </I18nProvider>
  )
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      <div className="card-body">{children}</div>
    </section>
  )
}

function Buttons() {
  return (
    <Card title="Nút">
      <div className="button-row">
        <Button className="button primary">
          Việc phải làm ở đây <kbd>Enter</kbd>
        </Button>
        <Button className="button">
          <Plus aria-hidden="true" size={16} /> Việc khác
        </Button>
        <Button className="button quiet">Việc phụ</Button>
        <Button className="button danger">Việc nguy hiểm</Button>
        <Button className="button" isDisabled>
          Chưa làm được
        </Button>
        <Button className="button small">Nhỏ</Button>
        <Button className="button square quiet" aria-label="Xóa dòng mẫu">
          <Trash2 aria-hidden="true" size={14} />
        </Button>
      </div>
    </Card>
  )
}

function States() {
  return (
    <Card title="Chữ chỉ trạng thái">
      <div className="button-row">
        <span className="state ok">
          <CircleCheck aria-hidden="true" size={14} /> Đã kiểm tra
        </span>
        <span className="state warn">
          <TriangleAlert aria-hidden="true" size={14} /> Còn 6 ngày
        </span>
        <span className="state bad">
          <TriangleAlert aria-hidden="true" size={14} /> Quá hạn 3 ngày
        </span>
        <Blank words="chưa chọn chủ trì" />
        <DateWords date="2025-06-05" isAssumed />
        <DateWords date="2025-06-19" isAssumed={false} />
        <DateWords date={null} isAssumed={false} />
      </div>
    </Card>
  )
}

function Fields() {
  const [line, setLine] = useState('Văn phòng Tỉnh ủy')
  const [kind, setKind] = useState<'regular' | 'thematic' | null>(null)
  const [date, setDate] = useState<string | null>('2025-06-05')
  return (
    <Card title="Ô nhập">
      <TextField label="Một dòng" hint="Gợi ý khi quy tắc chưa rõ." value={line} onChange={setLine} />
      <TextField label="Nhiều dòng" rows={3} value={line} onChange={setLine} />
      <TextField label="Giá trị không nhận" isInvalid hint="Ô này không được để trống." value="" onChange={setLine} />
      <Choice
        label="Chọn một"
        value={kind}
        options={[
          { id: 'regular', label: 'Phiên họp thường kỳ', detail: 'hằng tháng' },
          { id: 'thematic', label: 'Hội nghị chuyên đề' },
        ]}
        onChange={setKind}
      />
      <DateField label="Ngày họp" value={date} onChange={setDate} />
      <p className="small-text">
        <output aria-label="Ngày được lưu">{date ?? 'null'}</output>
      </p>
    </Card>
  )
}

/** A field over a record kept on this page; "another window" can write it too. */
function OfRecords() {
  const [stored, setStored] = useState<Stand<string>>({ value: 'Kết luận tại phiên họp', revision: 1 })
  const [held] = useState<{ current: Stand<string> }>({ current: stored })
  const keep = (next: Stand<string>) => {
    held.current = next
    return next
  }
  return (
    <Card title="Ô tự lưu">
      <AutosaveField
        id="gallery:title"
        label="Tên bản ghi"
        isRequired
        stand={stored}
        commit={async (value, revision) => {
          if (revision !== held.current.revision) throw new ApiError({ code: 'STALE_WRITE', current: held.current })
          const next = keep({ value: value.trim(), revision: revision + 1 })
          setStored(next)
          return next
        }}
        standOf={() => held.current}
      />
      <p className="small-text">
        <output aria-label="Bản trong kho">{stored.value}</output>
      </p>
      <div className="button-row">
        <Button
          className="button"
          onPress={() => keep({ value: 'Kết luận sửa ở cửa sổ khác', revision: held.current.revision + 1 })}
        >
          Cửa sổ khác sửa trước
        </Button>
      </div>
    </Card>
  )
}

function Messages() {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <Card title="Lời báo">
      <ErrorPanel error={{ code: 'DB_FULL', logId: 'L-2025-06-05-01' }} />
      <div className="button-row">
        <Button className="button" onPress={() => say.words('Đã xóa tài liệu.', () => say.words('Đã hoàn tác.'))}>
          Báo kèm hoàn tác
        </Button>
        <Button className="button" onPress={() => say.error({ code: 'RECORD_IN_USE' })}>
          Báo bị từ chối
        </Button>
        <Button className="button" onPress={() => setAsking(true)}>
          Hỏi lý do
        </Button>
        <output aria-label="Lý do đã nêu">{reason}</output>
      </div>
      {asking && (
        <ReasonDialog
          title="Hoãn phiên họp"
          words="Lý do được lưu cùng phiên họp."
          confirm="Hoãn phiên họp"
          onClose={() => setAsking(false)}
          onConfirm={(given) => {
            setReason(given)
            setAsking(false)
          }}
        />
      )}
    </Card>
  )
}

await startWords('vi')
installAriaWords()
applyTheme('light')
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<Gallery />)
