/** The lines of two versions: what came is underlined, what went struck through, what changed named beside it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedLine } from '../../../../shared/domain/compare/compared-lines.ts'

export type CompareView = 'inline' | 'side'
type Pieces = Extract<ComparedLine, { kind: 'paragraph' }>['pieces']
/** Which of the two texts is shown; `both` is one text with the changes in it. */
type Shown = 'older' | 'newer' | 'both'

type ComparedLinesProps = {
  readonly lines: readonly ComparedLine[]
  readonly view: CompareView
  /** The place of the line that is looked at. */
  readonly here: number | null
}

export function ComparedLines({ lines, view, here }: ComparedLinesProps) {
  const { t } = useTranslation()
  return lines.map((line, index) => {
    const names = line.changes.map((change) => t(`versions.changes.${change}`)).join(', ')
    const isHere = index === here
    return (
      <div
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one comparison have no other name
        key={index}
        data-line={index}
        className={`vs-line vs-${line.status} ${names === '' ? '' : 'vs-changed'} ${isHere ? 'vs-here' : ''}`}
        aria-current={isHere || undefined}
      >
        <span className="vs-names">{names}</span>
        {view === 'inline' ? (
          <Text line={line} shown="both" />
        ) : (
          <>
            <Text line={line} shown="older" />
            <Text line={line} shown="newer" />
          </>
        )}
      </div>
    )
  })
}

function Text({ line, shown }: { readonly line: ComparedLine; readonly shown: Shown }) {
  const stands = (status: ComparedLine['status']) =>
    shown === 'both' || !(shown === 'older' ? ['inserted', 'movedTo'] : ['deleted', 'movedFrom']).includes(status)
  if (!stands(line.status)) return <div className="vs-text" />
  if (line.kind === 'paragraph')
    return (
      <p className="vs-text">
        <Label labels={line.labels} shown={shown} />
        {words(line.pieces, shown)}
      </p>
    )
  return (
    <table className="vs-text vs-table">
      <tbody>
        {line.rows.map((row, rowIndex) =>
          stands(row.status) ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of one comparison have no other name
            <tr key={rowIndex} className={`vs-${row.status}`}>
              {row.cells.map((cell, cellIndex) =>
                stands(cell.status) ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of one comparison have no other name
                  <td key={cellIndex} className={`vs-${cell.status}`}>
                    {cell.paragraphs.map((pieces, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one cell have no other name
                      <p key={at}>{words(pieces, shown)}</p>
                    ))}
                  </td>
                ) : null,
              )}
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  )
}

function Label({ labels: [older, newer], shown }: { labels: readonly [string | null, string | null]; shown: Shown }) {
  if (shown !== 'both') return <LabelWords label={shown === 'older' ? older : newer} />
  if (older === newer) return <LabelWords label={newer} />
  return (
    <>
      {older !== null && (
        <del>
          <LabelWords label={older} />
        </del>
      )}
      {newer !== null && (
        <ins>
          <LabelWords label={newer} />
        </ins>
      )}
    </>
  )
}

function LabelWords({ label }: { readonly label: string | null }) {
  return label === null ? null : `${label} `
}

function words(pieces: Pieces, shown: Shown): ReactNode[] {
  return pieces.flatMap(({ kind, text }, index) => {
    if ((kind === 'inserted' && shown === 'older') || (kind === 'deleted' && shown === 'newer')) return []
    const key = `${index} ${kind}`
    if (kind === 'inserted') return [<ins key={key}>{text}</ins>]
    if (kind === 'deleted') return [<del key={key}>{text}</del>]
    return [kind === 'restyled' ? <mark key={key}>{text}</mark> : text]
  })
}
