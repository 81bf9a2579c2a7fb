/** The kinds of a set, each to be taken whole or, opened, document by document. */
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '../../../../shared/records/documents.ts'
import { Check } from '../../../components/check.tsx'
import type { SetLine } from '../model/document-set.ts'
import type { Counted } from './use-counted.ts'

type SetKindsProps = {
  readonly lines: readonly SetLine[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
  readonly countOf: (line: SetLine) => Counted | null
}

export function SetKinds({ lines, chosen, onChange, countOf }: SetKindsProps) {
  const kinds = [...new Set(lines.map(({ kind }) => kind))]
  const take = (some: readonly SetLine[], isTaken: boolean) => {
    const next = new Set(chosen)
    for (const { key } of some) {
      if (isTaken) next.add(key)
      else next.delete(key)
    }
    onChange(next)
  }
  return (
    <ul className="set-kinds">
      {kinds.map((kind) => (
        <KindLine
          key={kind}
          kind={kind}
          lines={lines.filter((line) => line.kind === kind)}
          chosen={chosen}
          take={take}
          countOf={countOf}
        />
      ))}
    </ul>
  )
}

type KindLineProps = Pick<SetKindsProps, 'lines' | 'chosen' | 'countOf'> & {
  readonly kind: DocumentKind
  readonly take: (some: readonly SetLine[], isTaken: boolean) => void
}

function KindLine({ kind, lines, chosen, take, countOf }: KindLineProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const taken = lines.filter(({ key }) => chosen.has(key))
  const counts = taken.map(countOf)
  const name = t(`draft.kinds.${kind}`)
  return (
    <li>
      <div className="set-line">
        <Check
          isSelected={taken.length === lines.length}
          isIndeterminate={taken.length > 0 && taken.length < lines.length}
          onChange={(isTaken) => take(lines, isTaken)}
        >
          {name}
        </Check>
        {lines.length > 1 && (
          <Button
            className="button small quiet"
            aria-expanded={isOpen}
            aria-label={`${t('draft.set.some', { taken: taken.length, count: lines.length })} ${t('draft.set.open', { kind: name })}`}
            onPress={() => setOpen(!isOpen)}
          >
            {t('draft.set.some', { taken: taken.length, count: lines.length })}
            {isOpen ? <ChevronDown aria-hidden="true" size={14} /> : <ChevronRight aria-hidden="true" size={14} />}
          </Button>
        )}
        <span className="ws-space" />
        <Counts counts={counts} />
      </div>
      {isOpen && lines.length > 1 && (
        <ul>
          {lines.map((line) => (
            <li key={line.key} className="set-line">
              <Check isSelected={chosen.has(line.key)} onChange={(isTaken) => take([line], isTaken)}>
                {line.name ?? t('draft.set.whole')}
              </Check>
              <span className="ws-space" />
              <Counts counts={chosen.has(line.key) ? [countOf(line)] : []} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Pages and blanks of what is taken; nothing until all of it is counted. */
function Counts({ counts }: { readonly counts: readonly (Counted | null)[] }) {
  const { t } = useTranslation()
  const known = counts.filter((count) => count !== null)
  if (known.length === 0 || known.length < counts.length) return null
  const [pages, gaps] = [known.reduce((sum, one) => sum + one.pages, 0), known.reduce((sum, one) => sum + one.gaps, 0)]
  return (
    <span className="quiet-text small-text">
      {t('draft.set.pages', { count: pages })}
      {gaps > 0 && ` · ${t('draft.set.gaps', { count: gaps })}`}
    </span>
  )
}
