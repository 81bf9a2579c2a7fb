/** A table pasted from Excel: columns are guessed and corrected, rows checked, possible duplicates asked, then imported whole. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Input, Output } from '../../../shared/contract/contract.ts'
import type { AppError } from '../../../shared/contract/errors.ts'
import type { Directory } from '../../../shared/contract/views.ts'
import { pasteColumns } from '../../../shared/domain/paste-table.ts'
import { call, errorOf } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Choice, TextField } from '../../components/fields.tsx'
import { useSay } from '../../components/toasts.tsx'

type Column = (typeof pasteColumns)[number]
type Checked = Output<'directory.pasteCheck'>
type Row = NonNullable<Checked[number]['row']>
const asNew = 'new'
const noBody = 'none'

export function PastePeople({ directory, onClose }: { readonly directory: Directory; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const [columns, setColumns] = useState<readonly Column[]>([])
  const [rows, setRows] = useState<readonly string[][]>([])
  const [checked, setChecked] = useState<Checked>([])
  const [answers, setAnswers] = useState<Readonly<Record<number, string>>>({})
  const [bodyId, setBodyId] = useState(noBody)
  const [error, setError] = useState<AppError | null>(null)
  const attempt = async (work: () => Promise<void>) => {
    setError(null)
    try {
      await work()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  const check = (nextColumns: readonly Column[], nextRows: readonly string[][]) =>
    attempt(async () => {
      setColumns(nextColumns)
      setRows(nextRows)
      setAnswers({})
      setChecked(
        await call('directory.pasteCheck', { columns: [...nextColumns], rows: nextRows.map((row) => [...row]) }),
      )
    })
  const paste = (text: string) =>
    attempt(async () => {
      const guess = await call('directory.pasteGuess', { text })
      await check(guess.columns, guess.headerRow ? guess.rows.slice(1) : guess.rows)
    })
  const good = checked.flatMap(({ row, duplicates }, index) => (row === null ? [] : [{ row, duplicates, index }]))
  const isAnswered = good.every(({ duplicates, index }) => duplicates.length === 0 || answers[index] !== undefined)
  const bring = () =>
    attempt(async () => {
      const chosen = good.map(({ row, index }) => withAnswer(row, answers[index], bodyId))
      const made = await call('directory.pasteImport', { rows: chosen })
      say.words(t('directory.pasted', made))
      onClose()
    })
  return (
    <Dialog
      title={t('directory.paste')}
      wide
      onClose={onClose}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" isDisabled={good.length === 0 || !isAnswered} onPress={() => void bring()}>
            {t('directory.importRows', { count: good.length })}
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <TextField
          label={t('directory.pasteHere')}
          hint={t('directory.pasteHint')}
          rows={8}
          value=""
          autoFocus
          onChange={(text) => void paste(text)}
        />
      ) : (
        <>
          <Choice
            label={t('directory.pasteBody')}
            value={bodyId}
            options={[
              { id: noBody, label: t('directory.noBody') },
              ...directory.bodies.map(({ id, name }) => ({ id, label: name })),
            ]}
            onChange={setBodyId}
          />
          <PasteTable
            columns={columns}
            rows={rows}
            checked={checked}
            answers={answers}
            onColumns={(next) => void check(next, rows)}
            onAnswer={(index, answer) => setAnswers((old) => ({ ...old, [index]: answer }))}
          />
        </>
      )}
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}

function withAnswer(
  row: Row,
  answer: string | undefined,
  bodyId: string,
): Input<'directory.pasteImport'>['rows'][number] {
  return {
    ...row,
    personId: answer === undefined || answer === asNew ? null : answer,
    bodyId: bodyId === noBody ? null : bodyId,
  }
}

type PasteTableProps = {
  readonly columns: readonly Column[]
  readonly rows: readonly string[][]
  readonly checked: Checked
  readonly answers: Readonly<Record<number, string>>
  readonly onColumns: (columns: readonly Column[]) => void
  readonly onAnswer: (index: number, answer: string) => void
}

function PasteTable({ columns, rows, checked, answers, onColumns, onAnswer }: PasteTableProps) {
  const { t } = useTranslation()
  const options = pasteColumns.map((id) => ({ id, label: t(`directory.columns.${id}`) }))
  return (
    <div className="paste-scroll">
      <table className="table">
        <thead>
          <tr>
            {columns.map((column, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={place}>
                <Choice
                  label={t('directory.column', { number: place + 1 })}
                  value={column}
                  options={options}
                  onChange={(next) => onColumns(columns.map((old, other) => (other === place ? next : old)))}
                />
              </th>
            ))}
            <th>{t('directory.check')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in what was pasted
            <tr key={index}>
              {columns.map((_, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={place}>{cells[place] ?? ''}</td>
              ))}
              <td>
                <RowCheck
                  check={checked[index]}
                  answer={answers[index] ?? null}
                  onAnswer={(answer) => onAnswer(index, answer)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowCheckProps = {
  readonly check: Checked[number] | undefined
  readonly answer: string | null
  readonly onAnswer: (answer: string) => void
}

function RowCheck({ check, answer, onAnswer }: RowCheckProps) {
  const { t } = useTranslation()
  if (check === undefined) return null
  if (check.row === null) {
    const column = t(`directory.columns.${check.problem ?? 'ignore'}`)
    return <span className="state bad">{t('directory.rowLeftOut', { column })}</span>
  }
  if (check.duplicates.length === 0) return <span className="state ok">{t('directory.rowNew')}</span>
  return (
    <Choice
      label={t('directory.duplicate')}
      value={answer}
      options={[
        ...check.duplicates.map(({ id, fullName, detail }) => ({
          id,
          label: t('directory.same', { name: fullName }),
          detail,
        })),
        { id: asNew, label: t('directory.another') },
      ]}
      placeholder={t('directory.chooseDuplicate')}
      onChange={onAnswer}
    />
  )
}
