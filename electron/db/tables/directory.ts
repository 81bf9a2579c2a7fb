/** The office and its directory: terms, bodies, people, posts held, memberships, units. */
import { flag, fraction, integer, json, reference, text } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

export const officeTable: TableSpec<'office'> = {
  name: 'office',
  table: 'office',
  sessionColumn: null,
  ordered: false,
  fields: {
    name: text('name'),
    superiorName: text('superior_name'),
    letterhead: text('letterhead'),
    placeName: text('place_name'),
    symbol: text('symbol'),
    archiveName: text('archive_name'),
    profileId: text('profile_id'),
    profileOverrides: json('profile_overrides'),
  },
}

export const termTable: TableSpec<'term'> = {
  name: 'term',
  table: 'term',
  sessionColumn: null,
  ordered: false,
  fields: { name: text('name'), startsOn: text('starts_on'), endsOn: text('ends_on') },
}

export const bodyTable: TableSpec<'body'> = {
  name: 'body',
  table: 'body',
  sessionColumn: null,
  ordered: false,
  fields: {
    kind: text('kind'),
    name: text('name'),
    authorityName: text('authority_name'),
    quorum: fraction('quorum'),
    majorityBase: text('majority_base'),
  },
}

export const unitTable: TableSpec<'unit'> = {
  name: 'unit',
  table: 'unit',
  sessionColumn: null,
  ordered: false,
  fields: {
    name: text('name'),
    shortName: text('short_name'),
    kind: text('kind'),
    from: text('from_date'),
    to: text('to_date'),
    successorId: reference('successor_id', 'unit'),
  },
}

export const personTable: TableSpec<'person'> = {
  name: 'person',
  table: 'person',
  sessionColumn: null,
  ordered: false,
  fields: { fullName: text('full_name'), note: text('note') },
}

export const postTable: TableSpec<'post'> = {
  name: 'post',
  table: 'post_held',
  sessionColumn: null,
  ordered: false,
  fields: {
    personId: reference('person_id', 'person'),
    unitId: reference('unit_id', 'unit'),
    title: text('title'),
    shortTitle: text('short_title'),
    rank: integer('rank'),
    exclusive: flag('exclusive'),
    from: text('from_date'),
    to: text('to_date'),
  },
}

export const membershipTable: TableSpec<'membership'> = {
  name: 'membership',
  table: 'membership',
  sessionColumn: null,
  ordered: false,
  fields: {
    bodyId: reference('body_id', 'body'),
    personId: reference('person_id', 'person'),
    role: text('role'),
    from: text('from_date'),
    to: text('to_date'),
  },
}
