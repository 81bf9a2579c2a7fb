/** A citation in full, set as it will be printed; its number and symbol stay on one line. */
import './references.css'
import type { Ref } from 'react'

type FormulaLineProps = {
  readonly formula: string
  readonly number: string | null
  readonly ref?: Ref<HTMLParagraphElement>
}

export function FormulaLine({ formula, number, ref }: FormulaLineProps) {
  const at = number === null ? -1 : formula.indexOf(number)
  const end = at + (number?.length ?? 0)
  return (
    <p className="formula" lang="vi" ref={ref}>
      {at < 0 ? (
        formula
      ) : (
        <>
          {formula.slice(0, at)}
          <span className="nowrap">{formula.slice(at, end)}</span>
          {formula.slice(end)}
        </>
      )}
    </p>
  )
}
