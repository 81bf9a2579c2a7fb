import type * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  type DossierPart,
  directoryParts,
  dossierParts,
  recordOfPart,
  references,
  referencesOf,
  sessionParts,
} from '../../../shared/domain/dossier-parts.ts'
import { IssuedDocument } from '../../../shared/records/documents.ts'
import { dossierEntries } from '../../../shared/records/dossier.ts'
import { recordSchemas } from '../../../shared/records/tables.ts'
import { Id } from '../../../shared/records/values.ts'
import { aBallot, aDecision, aDossier, anItem, idOf, marked } from '../../support/dossier.ts'

const schemas: Readonly<Record<string, v.GenericSchema>> = { ...recordSchemas, issued: IssuedDocument }

/** Paths of a schema that hold the id of some record: `named[].personId`. */
function idFields(schema: object, path = ''): string[] {
  if (schema === Id) return [path]
  const inner = { ...schema } as { entries?: Record<string, object>; item?: object; wrapped?: object; pipe?: object[] }
  const steps = Object.entries(inner.entries ?? {}).map(
    ([name, entry]) => [entry, path === '' ? name : `${path}.${name}`] as const,
  )
  const [root] = inner.pipe ?? []
  return [
    ...steps.flatMap(([entry, at]) => idFields(entry, at)),
    ...(inner.item === undefined ? [] : idFields(inner.item, `${path}[]`)),
    ...(inner.wrapped === undefined ? [] : idFields(inner.wrapped, path)),
    ...(root === undefined || root === schema || inner.entries !== undefined || inner.item !== undefined
      ? []
      : idFields(root, path)),
  ]
}

describe('the parts of a dossier', () => {
  it('are exactly those of the record, in its order', () => {
    expect(dossierParts).toEqual(Object.keys(dossierEntries))
  })

  it('belong either to the office or to the session', () => {
    expect([...directoryParts, ...sessionParts].sort()).toEqual([...dossierParts].sort())
  })

  it.each(dossierParts)('%s: every id it holds is known as a reference, and no other field is', (part) => {
    // A record's own id and the mark of a group name nothing; `copiedFrom` and `supersedesEarlier` name records of another session's file.
    const named = /(^|\.)id$|^copiedFrom$|^consentGroup$|^supersedesEarlier\./
    const held = idFields(schemas[recordOfPart[part]] ?? {}).filter((field) => !named.test(field))
    const known = references[part].map(({ field }) => field)
    expect(known.sort()).toEqual(held.sort())
  })
})

describe('the references of a record', () => {
  const paths = (part: DossierPart, record: unknown) =>
    referencesOf(part, record).map(({ path, to }) => `${path} ${to}`)

  it('are found with their paths, in lists and in nested fields too', () => {
    const ballot = aBallot('item', {
      kind: 'open_named',
      named: ['An', 'Bình'].map((person) => ({ personId: idOf(person), choice: 'for' as const })),
    })
    expect(paths('ballots', ballot)).toEqual([
      'sessionId session',
      'itemId items',
      'named[0].personId people',
      'named[1].personId people',
    ])
    const secrecy = { ...marked('mat'), markedBy: idOf('deputy') }
    expect(paths('items', anItem('item', { secrecy, presenterId: null }))).toEqual([
      'sessionId session',
      'secrecy.markedBy people',
    ])
  })

  it('leave out what is null', () => {
    expect(paths('decisions', aDecision('item', 1))).toEqual(['sessionId session', 'itemId items'])
  })

  it('are found in any shape without failing: what does not fit is passed over', () => {
    for (const shape of [null, 3, 'text', [], { named: 'x', secrecy: 7 }, { named: [null, { personId: 4 }] }])
      expect(referencesOf('ballots', shape)).toEqual([])
  })

  it('all lead to records of a whole dossier', () => {
    const dossier = aDossier()
    const ids = new Set(dossierParts.flatMap((part) => [dossier[part]].flat().map(({ id }) => id)))
    const named = dossierParts.flatMap((part) => [dossier[part]].flat().flatMap((record) => referencesOf(part, record)))
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter(({ id }) => !ids.has(id))).toEqual([])
  })
})
