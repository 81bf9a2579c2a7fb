/** Ties one field of a form to one value of a record: how it stands, how it is written, how a refused write is read. */
import type { Autosave } from '../../../autosave.ts'
import { useAutosave } from '../../../autosave.ts'
import type { Stand } from '../../../saver.ts'
import type { EditableKind, EditableRecords } from '../desk.ts'
import { fieldName } from '../model/gap-target.ts'
import { recordIn, updateRecord } from '../record-commands.ts'

/** `field` is the field's `data-field`; `id` names record and field. */
export type Bound<T> = {
  readonly id: string
  readonly field: string
  readonly stand: Stand<T>
  readonly commit: (value: T, revision: number) => Promise<Stand<T>>
  readonly standOf: (current: unknown) => Stand<T> | null
}

/** Binds the fields of a record by name: `const of = bindingOf('task', task)`, then `of('product')`. */
export function bindingOf<K extends EditableKind>(kind: K, record: EditableRecords[K]) {
  return <N extends keyof EditableRecords[K] & string>(name: N): Bound<EditableRecords[K][N]> => {
    const standIn = (stored: EditableRecords[K]) => ({ value: stored[name], revision: stored.revision })
    return {
      id: `${kind}:${record.id}.${name}`,
      field: fieldName(kind, kind === 'session' ? null : record.id, name),
      stand: standIn(record),
      commit: async (value, revision) =>
        standIn(await updateRecord(kind, record.id, revision, patchOf<K, N>(name, value))),
      standOf: (current) => {
        const stored = recordIn(kind, current)
        return stored === null ? null : standIn(stored)
      },
    }
  }
}

/** The same field seen as another kind of value; keep it stable (`useMemo`) when `to` is costly. */
export function mapBound<A, B>(bound: Bound<A>, to: (value: A) => B, from: (value: B) => A): Bound<B> {
  const mapped = ({ value, revision }: Stand<A>): Stand<B> => ({ value: to(value), revision })
  return {
    id: bound.id,
    field: bound.field,
    stand: mapped(bound.stand),
    commit: async (value, revision) => mapped(await bound.commit(from(value), revision)),
    standOf: (current) => {
      const stand = bound.standOf(current)
      return stand === null ? null : mapped(stand)
    },
  }
}

/** A field whose value is chosen in one act: it is committed at once. */
export function useChosen<T>(bound: Bound<T>): Autosave<T> & { readonly choose: (value: T) => void } {
  const saver = useAutosave<T>(bound)
  return {
    ...saver,
    choose: (value) => {
      saver.change(value)
      void saver.flush()
    },
  }
}

function patchOf<K extends EditableKind, N extends keyof EditableRecords[K]>(
  name: N,
  value: EditableRecords[K][N],
): Partial<EditableRecords[K]> {
  const patch: Partial<EditableRecords[K]> = {}
  patch[name] = value
  return patch
}
