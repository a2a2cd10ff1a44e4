import { createHash } from 'node:crypto'
import { contentOf } from '@contract/brand/content'
import type { Brand, PublishedBrand } from '@contract/brand/entity'
import type { Publication, Signature } from '@contract/publication/entity'
import { DAY, HOUR } from '@contract/time'
import { idOf, Random } from '../random'
import { APPROVE_REMARKS, CLEAR_REMARKS, type WaitingText } from '../texts/lives'
import type { Person } from './people'

/** Who signs for a brand, and with which organisation's role. */
export interface Signer {
  id: string
  organizationName: string
}

export interface Signers {
  secretary: Signer
  reviewer: Signer
  supervisor: Signer
}

type Holding = { person: Person; depth: number; organizationName: string }

/** The one nearest above the place who has the role and signs nothing else. */
const nearest = (
  people: readonly Person[],
  role: string,
  path: readonly string[],
  others: readonly string[],
): Signer | undefined => {
  const [found] = people
    .filter(({ id }) => !others.includes(id))
    .flatMap((person): Holding[] =>
      person.roles
        .filter(([held, over]) => held === role && path.includes(over._id))
        .map(([, over]) => ({ person, depth: over.path.length, organizationName: over.name })),
    )
    .sort((one, other) => other.depth - one.depth)
  return found && { id: found.person.id, organizationName: found.organizationName }
}

/** Three different persons, as the rules want them. */
export const signersOf = (
  people: readonly Person[],
  { path, organizationName }: Pick<Brand, 'path' | 'organizationName'>,
): Signers => {
  const secretary = nearest(people, 'secretary', path, [])
  const reviewer = secretary && nearest(people, 'confidentiality-reviewer', path, [secretary.id])
  const supervisor = reviewer && nearest(people, 'supervisor', path, [secretary.id, reviewer.id])
  if (!supervisor) throw new Error(`${organizationName} has not three people who could sign`)
  return { secretary, reviewer, supervisor }
}

const hashOf = (content: unknown) => createHash('sha256').update(JSON.stringify(content)).digest('base64url')

type Told = Pick<Publication, '_id' | 'state' | 'contentHash' | 'signatures' | 'ended' | 'version'>

const publicationOf = (brand: Brand, told: Told): Publication => ({
  organizationId: brand.organizationId,
  path: brand.path,
  organizationOrder: brand.organizationOrder,
  organizationName: brand.organizationName,
  brandId: brand._id,
  brandName: brand.name,
  createdAt: told.signatures[0].at,
  updatedAt: told.ended?.at ?? told.signatures[told.signatures.length - 1].at,
  ...told,
})

/** The first signatures of the three, a day or two apart, the last of them at `lastAt`. */
const signaturesOf = (
  { secretary, reviewer, supervisor }: Signers,
  count: 1 | 2 | 3,
  contentHash: string,
  lastAt: number,
  random: Random,
): Signature[] => {
  const cleared = random.pick(CLEAR_REMARKS)
  const approved = random.pick(APPROVE_REMARKS)
  const all: Omit<Signature, 'at' | 'contentHash'>[] = [
    { step: 'propose', by: secretary.id, organizationName: secretary.organizationName, remark: '' },
    { step: 'clear', by: reviewer.id, organizationName: reviewer.organizationName, remark: cleared },
    { step: 'approve', by: supervisor.id, organizationName: supervisor.organizationName, remark: approved },
  ]
  return all.slice(0, count).map(({ step, by, organizationName, remark }, index) => ({
    step,
    by,
    organizationName,
    at: lastAt - (count - 1 - index) * 26 * HOUR,
    contentHash,
    remark,
  }))
}

/** How what the public reads came there: the version of today, and those before it. */
export const versionsOf = (brand: Brand, shown: PublishedBrand, signers: Signers): Publication[] => {
  const random = new Random(`versions ${brand._id}`)
  const key = brand._id.slice(2)
  const first = brand.createdAt + 20 * DAY
  return Array.from({ length: shown.version }, (_, index): Publication => {
    const version = index + 1
    const isLast = version === shown.version
    const at = isLast
      ? shown.publishedAt
      : Math.round(first + ((shown.publishedAt - first) * index) / shown.version)
    // Only the content that is shown is kept; of earlier ones there is what was signed.
    const contentHash = isLast ? shown.contentHash : hashOf([brand._id, version])
    return publicationOf(brand, {
      _id: isLast ? shown.publicationId : idOf(`p${version}`, key),
      state: isLast ? 'published' : 'superseded',
      contentHash,
      signatures: signaturesOf(signers, 3, contentHash, at, random),
      ended: null,
      version,
    })
  })
}

const SIGNED = { proposed: 1, cleared: 2, returned: 1 } as const

/** The draft of a brand whose next version waits or came back, and that publication. */
export const waitingOf = (
  before: Brand,
  { state, daysAgo, change, remark = '' }: WaitingText,
  signers: Signers,
  now: number,
): { brand: Brand; publication: Publication } => {
  const { practice, ...fields } = change
  const at = now - daysAgo * DAY
  const draft: Brand = {
    ...before,
    ...fields,
    practices: practice ? [...before.practices, practice] : before.practices,
  }
  const contentHash = hashOf(contentOf(draft))
  const signatures = signaturesOf(
    signers,
    SIGNED[state],
    contentHash,
    at,
    new Random(`waiting ${before._id}`),
  )
  const ended = state === 'returned' ? { by: signers.reviewer.id, at: at + 5 * HOUR, remark } : null
  const publication = publicationOf(draft, {
    _id: idOf('pu', before._id.slice(2)),
    state,
    contentHash,
    signatures,
    ended,
    version: null,
  })
  return {
    brand: { ...draft, publicationId: publication._id, updatedAt: signatures[0].at - 2 * HOUR },
    publication,
  }
}
