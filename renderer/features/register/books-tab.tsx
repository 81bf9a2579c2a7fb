/** The registers: each series with its numbers and their states; where the office keeps the whole book here, numbers are given by hand too. */
import { CalendarSync, FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import type { Directory } from '../../../shared/contract/views.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { call, errorOf } from '../../api.ts'
import { useSay } from '../../components/toasts.tsx'
import { useRead } from '../../query.ts'
import { PickList } from '../directory/pick-list.tsx'
import { letOut } from '../secrecy/secret-consent.tsx'
import { useCommands } from '../workspace/commands.ts'
import { type NumberAct, NumberDialog } from './number-dialog.tsx'
import { NumberState } from './number-state.tsx'
import { OpenBookDialog } from './open-book-dialog.tsx'
import { RollOverDialog } from './roll-over-dialog.tsx'

type Registers = Output<'registers.list'>
type Series = Registers['series'][number]
type BooksTabProps = { readonly registers: Registers; readonly directory: Directory }

export function BooksTab({ registers, directory }: BooksTabProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const [opened, open] = useState<'book' | 'turn' | null>(null)
  const current = registers.series.find(({ id }) => id === chosen) ?? registers.series[0]
  const period = ({ termName, year }: Series) => termName ?? t('registers.yearIs', { year: year ?? 0 })
  return (
    <div className="split references">
      <PickList
        label={t('registers.booksTab')}
        rows={registers.series.map((series) => ({
          id: series.id,
          name: series.documentType,
          detail: [period(series), series.secret ? t('registers.secret') : null].filter(Boolean).join(', '),
          more: series.last === null ? t('issue.noneYet') : t('issue.lastWas', { number: series.last }),
          ...(series.closedOn === null
            ? {}
            : { mark: <span className="state">{t('registers.closedOn', { date: shortDate(series.closedOn) })}</span> }),
        }))}
        chosen={current?.id ?? null}
        onChoose={setChosen}
        addWords={t('registers.open')}
        onAdd={() => open('book')}
        findWords={t('registers.findBook')}
        noneWords={t('registers.noBooks')}
      />
      <div className="split-main">
        {current === undefined ? (
          <p className="empty">{t('registers.booksEmpty')}</p>
        ) : (
          <BookCard
            key={current.id}
            series={current}
            wholeBook={registers.policy.wholeBook}
            period={period(current)}
            onTurn={() => open('turn')}
          />
        )}
      </div>
      {opened === 'book' && <OpenBookDialog directory={directory} onOpened={setChosen} onClose={() => open(null)} />}
      {opened === 'turn' && current !== undefined && (
        <RollOverDialog series={current} directory={directory} period={period(current)} onClose={() => open(null)} />
      )}
    </div>
  )
}

type BookCardProps = {
  readonly series: Series
  readonly wholeBook: boolean
  readonly period: string
  readonly onTurn: () => void
}

function BookCard({ series, wholeBook, period, onTurn }: BookCardProps) {
  const { t } = useTranslation()
  const say = useSay()
  const numbers = useRead('registers.book', { seriesId: series.id }).data ?? []
  const [act, setAct] = useState<NumberAct | null>(null)
  const seriesId = series.id
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  const print = () => void attempt(() => letOut((confirmed) => call('registers.print', { seriesId, ...confirmed })))
  const isOpen = series.closedOn === null
  const give = (next: NumberAct) => () => isOpen && wholeBook && setAct(next)
  useCommands({ 'Ctrl+p': print, 'Alt+g': give('reserve'), 'Alt+h': give('void'), 'Alt+l': give('enterLate') })
  return (
    <section className="card" aria-label={series.documentType}>
      <header>
        <h2>{t('registers.bookOf', { type: series.documentType, period })}</h2>
        {series.secret && <span className="tag">{t('registers.secret')}</span>}
        <span className="space" />
        <Button className="button small" onPress={print}>
          <Printer aria-hidden="true" size={14} /> {t('registers.print')}
        </Button>
        <Button
          className="button small"
          onPress={() =>
            void attempt(() => letOut((confirmed) => call('registers.savePdf', { seriesId, ...confirmed })))
          }
        >
          <FileDown aria-hidden="true" size={14} /> PDF
        </Button>
        {isOpen && (
          <Button className="button small" onPress={onTurn}>
            <CalendarSync aria-hidden="true" size={14} /> {t('registers.rollOver')}
          </Button>
        )}
      </header>
      <div className="register-acts">
        {wholeBook && isOpen ? (
          (['reserve', 'void', 'enterLate'] as const).map((one) => (
            <Button key={one} className="button small" onPress={() => setAct(one)}>
              {t(`registers.${one}`)}
            </Button>
          ))
        ) : (
          <p className="quiet-text small-text">
            {isOpen ? t('registers.typedIn') : t('registers.closedOn', { date: shortDate(series.closedOn ?? '') })}
          </p>
        )}
        {series.firstNumber > 1 && (
          <p className="quiet-text small-text">{t('registers.firstIs', { number: series.firstNumber })}</p>
        )}
      </div>
      {numbers.length === 0 ? (
        <p className="card-body quiet-text">{t('registers.noNumbers')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              {(['number', 'date', 'summary', 'signer', 'state'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`registers.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...numbers].reverse().map((one) => (
              <tr key={one.id}>
                <td className="nowrap">{one.printedForm}</td>
                <td className="nowrap">{one.date === null ? '' : shortDate(one.date)}</td>
                <td>
                  {one.secrecy === 'tuyet_mat' ? t('registers.levels.tuyet_mat') : one.summary}
                  {one.reason !== null && <small>{one.reason}</small>}
                  {one.approvedBy !== null && <small>{t('registers.lateBy', { name: one.approvedBy })}</small>}
                </td>
                <td>{one.signerName}</td>
                <td>
                  <NumberState state={one.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {act !== null && <NumberDialog act={act} series={series} onClose={() => setAct(null)} />}
    </section>
  )
}
