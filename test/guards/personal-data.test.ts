import fs from 'node:fs'
import path from 'node:path'
import { PERSONAL_DATA } from '@contract/personal-data'

/** What a field about a person is usually called. */
const LOOKS_PERSONAL =
  /^(name|.*Name|_?openid|.*[oO]penid|phone|mobile|.*[cC]ontact|address|email|device|author.*|person.*|.*By|by|identityId|ticketHash|reason|partyGroup|duty)$/

/** Fields that only look like it: they name an organisation, a brand or a running function. */
const ABOUT_NO_PERSON = new Set([
  'Organization.name',
  'Organization.shortName',
  'Brand.name',
  'PublishedBrand.name',
  'RetiredBrand.name',
  'BrandName.name',
  'Publication.brandName',
  'Plan.brandName',
  'PhaseProposal.reason',
  'Brand.phaseProposal.reason',
  'DueChange.reason',
  'Task.dueChanges.reason',
  'Plan.tasks.dueChanges.reason',
  'OutboxItem.leaseBy',
  'Job.leaseBy',
  // What a file is called, and why a picture was not let through.
  'Attachment.name',
  'Notice.attachments.name',
  'Upload.name',
  'Upload.reason',
])

interface Schema {
  type: string
  entries?: Record<string, Schema>
  item?: Schema
  wrapped?: Schema
  options?: Schema[]
  pipe?: Schema[]
}

/** Every field of a schema with its path. */
const fieldsOf = (schema: Schema, at: string): [string, string][] => {
  if (schema.entries)
    return Object.entries(schema.entries).flatMap(([key, field]): [string, string][] => [
      [`${at}.${key}`, key],
      ...fieldsOf(field, `${at}.${key}`),
    ])
  if (schema.item) return fieldsOf(schema.item, at)
  if (schema.wrapped) return fieldsOf(schema.wrapped, at)
  if (schema.type === 'union' || schema.type === 'variant')
    return (schema.options ?? []).flatMap((option) => fieldsOf(option, at))
  return []
}

const contract = path.resolve('contract')
const entities: [string, Schema][] = fs
  .readdirSync(contract)
  .filter((noun) => fs.existsSync(path.join(contract, noun, 'entity.ts')))
  .flatMap((noun) =>
    Object.entries(require(path.join(contract, noun, 'entity.ts')) as Record<string, Schema>),
  )
  .filter(([, schema]) => typeof schema === 'object' && schema !== null && 'entries' in schema)

const allFields = entities.flatMap(([name, schema]) => fieldsOf(schema, name))

test('the guard really reads the entities', () => {
  const paths = allFields.map(([at]) => at)
  expect(paths).toEqual(expect.arrayContaining(['Member.name', 'Checkin.mark.reason', 'Feedback.history.by']))
})

test('every field that looks personal says what it is for, who sees it and how long it is kept', () => {
  const unexplained = allFields
    .filter(([, key]) => LOOKS_PERSONAL.test(key) && !/^organizationName$/.test(key))
    .map(([at]) => at)
    .filter((at) => !(at in PERSONAL_DATA) && !ABOUT_NO_PERSON.has(at))
  expect(unexplained).toEqual([])
})

test('no row speaks of a field that is gone', () => {
  const known = new Set([...allFields.map(([at]) => at), 'AuditEntry.personId'])
  expect(Object.keys(PERSONAL_DATA).filter((at) => !known.has(at))).toEqual([])
})

test('what is never kept has no field', () => {
  const forbidden = /idCard|identityNumber|homeAddress|dues|punish|latitude|longitude|face|birth/i
  expect(allFields.map(([at]) => at).filter((at) => forbidden.test(at))).toEqual([])
})
