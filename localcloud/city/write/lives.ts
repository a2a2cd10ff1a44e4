import { type Brand, type BrandEvent, PHASES, type PublishedBrand } from '@contract/brand/entity'
import type { Publication } from '@contract/publication/entity'
import type { SelfCheck } from '@contract/self-check/entity'
import { USUAL_PARAMETERS } from '@contract/self-check/entity'
import { signalsOf } from '@contract/self-check/rules'
import { DAY } from '@contract/time'
import { idOf, Random } from '../random'
import { PAGE_ANSWERS, PHASE_ADVICE, PHASE_REASONS } from '../texts/lives'
import type { Signers } from './publications'

type Told = Pick<BrandEvent, 'kind' | 'at' | 'by'> & Partial<Pick<BrandEvent, 'remark' | 'phase' | 'version'>>

const EVENT_OF = {
  propose: 'publication-proposed',
  clear: 'publication-cleared',
  approve: 'publication-approved',
} as const

const publicationSteps = ({ signatures, state, ended, version }: Publication): Told[] => [
  ...signatures.map(
    ({ step, by, at, remark }): Told => ({
      kind: EVENT_OF[step],
      by,
      at,
      remark,
      ...(step === 'approve' && version ? { version } : {}),
    }),
  ),
  ...(ended && state === 'returned' ? [{ kind: 'publication-returned' as const, ...ended }] : []),
]

/** Each phase was proposed by the secretary and confirmed two days later. */
const phaseSteps = (brand: Brand, { secretary, supervisor }: Signers, until: number): Told[] => {
  const random = new Random(`phases ${brand._id}`)
  const count = PHASES.indexOf(brand.phase)
  return PHASES.slice(1, count + 1).flatMap((phase, index): Told[] => {
    const at = Math.round(brand.createdAt + ((until - brand.createdAt) * (index + 1)) / (count + 2))
    const reason = random.pick(PHASE_REASONS[phase as keyof typeof PHASE_REASONS])
    return [
      { kind: 'phase-proposed', at, by: secretary.id, remark: reason, phase },
      {
        kind: 'phase-confirmed',
        at: at + 2 * DAY,
        by: supervisor.id,
        remark: random.pick(PHASE_ADVICE),
        phase,
      },
    ]
  })
}

/** Everything that happened to a brand, as the steps themselves would have noted it. */
export const eventsOf = (
  brand: Brand,
  publications: readonly Publication[],
  signers: Signers,
  now: number,
): BrandEvent[] => {
  const { secretary } = signers
  const told: Told[] = [
    { kind: 'created', at: brand.createdAt, by: secretary.id },
    ...phaseSteps(brand, signers, brand.retiredAt ?? now),
    ...publications.flatMap(publicationSteps),
    ...(brand.phaseProposal
      ? [
          {
            kind: 'phase-proposed' as const,
            at: brand.phaseProposal.at,
            by: brand.phaseProposal.by,
            remark: brand.phaseProposal.reason,
            phase: brand.phaseProposal.to,
          },
        ]
      : []),
    ...(brand.retiredAt
      ? [{ kind: 'retired' as const, at: brand.retiredAt, by: secretary.id, remark: brand.retireReason }]
      : []),
  ]
  return told
    .sort((one, other) => one.at - other.at)
    .map(({ remark = '', ...step }, index) => ({
      _id: idOf(index.toString(36).padStart(2, 'e'), brand._id.slice(2)),
      organizationId: brand.organizationId,
      path: brand.path,
      organizationOrder: brand.organizationOrder,
      brandId: brand._id,
      remark,
      ...step,
    }))
}

/** A branch's answer to the question whether its page is still as it is, where that question stands. */
export const selfCheckOf = (
  brand: Brand,
  shown: PublishedBrand | undefined,
  { secretary }: Signers,
  now: number,
): SelfCheck[] => {
  const facts = { brand, activities: [], plan: null, published: shown ?? null }
  const question = signalsOf(facts, USUAL_PARAMETERS, now).find(({ signal }) => signal === 'page-unchanged')
  const random = new Random(`answers ${brand._id}`)
  if (!question || random.chance(0.5)) return []
  const { signal, about } = question
  return [
    {
      _id: brand._id,
      organizationId: brand.organizationId,
      path: brand.path,
      organizationOrder: brand.organizationOrder,
      answers: [{ signal, about, text: random.pick(PAGE_ANSWERS), by: secretary.id, at: now - 5 * DAY }],
    },
  ]
}
