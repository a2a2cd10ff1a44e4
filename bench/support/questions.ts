import { activityFind, activityFindForDesk, activityFindMine } from '@contract/activity/endpoints'
import { brandFind, brandFindForDesk, brandGet, brandGetForDesk } from '@contract/brand/endpoints'
import { checkinCount, checkinFind } from '@contract/checkin/endpoints'
import type { AnyEndpoint, InputOf } from '@contract/endpoint'
import { feedbackFind, feedbackFindMine } from '@contract/feedback/endpoints'
import { homeGet, homeMine } from '@contract/home/endpoints'
import { practiceFind } from '@contract/library/practice'
import { meGet } from '@contract/me/endpoints'
import { memberFind } from '@contract/member/endpoints'
import { noticeFindMine } from '@contract/notice/endpoints'
import type { Organization } from '@contract/organization/entity'
import { planFindMine, planFindSimilar, planGet } from '@contract/plan/endpoints'
import { publicationFind } from '@contract/publication/endpoints'
import { selfCheckGet } from '@contract/self-check/endpoints'
import type { Actor, World } from '../../test/support/world'
import { cityOf, holderOf, memberOf } from './people'

/** One thing a screen asks for; asked again and again, each time as somebody else or about something else. */
export interface Question {
  what: string
  ask: (turn: number) => Promise<unknown>
}

const PLACES = 40

/** Some of a list, evenly spread over it. */
const spread = <T>(from: readonly T[], count: number) =>
  Array.from(
    { length: Math.min(count, from.length) },
    (_, index) => from[Math.floor((index * from.length) / Math.min(count, from.length))],
  )

const cast = (world: World) => {
  const branches = spread(
    world.store.find('organizations', { level: 'branch' }) as unknown as Organization[],
    PLACES,
  )
  return branches.map(({ _id }) => ({
    organizationId: _id,
    secretary: holderOf(world, 'secretary', _id),
    member: memberOf(world, _id),
    activityId: String(
      world.store.find('activities', { organizationId: _id, state: 'finished' }, { limit: 1 })[0]?._id,
    ),
  }))
}

/** What is asked of a city, by everyone who asks. */
export const questionsFor = (world: World): Question[] => {
  const places = cast(world)
  const at = (turn: number) => places[turn % places.length]
  const brands = spread(world.store.find('publishedBrands'), PLACES)
  const committees = spread(world.store.find('organizations', { level: 'party-committee' }), PLACES)
  const committee = (turn: number) => String(committees[turn % committees.length]._id)
  const city = cityOf(world)
  const supervisor = holderOf(world, 'supervisor', city)
  const reviewer = holderOf(world, 'content-reviewer', city)

  const question = <E extends AnyEndpoint>(
    endpoint: E,
    note: string,
    who: (turn: number) => Actor,
    input: (turn: number) => InputOf<E>,
  ): Question => ({
    what: note ? `${endpoint.name} ${note}` : endpoint.name,
    ask: (turn) => who(turn).call(endpoint, input(turn)),
  })
  const visitor = () => world.visitor()
  const member = (turn: number) => at(turn).member
  const secretary = (turn: number) => at(turn).secretary
  const branded = places.flatMap(({ organizationId, secretary: writer }) =>
    world.store
      .find('brands', { organizationId, state: 'living' }, { limit: 1 })
      .map(({ _id }) => ({ brandId: String(_id), writer })),
  )
  const brandSecretary = (turn: number) => branded[turn % branded.length].writer
  const brandAt = (turn: number) => branded[turn % branded.length].brandId
  const nothing = () => ({})
  const sheet = (turn: number) => ({ activityId: at(turn).activityId })

  return [
    question(homeGet, '', visitor, nothing),
    question(homeMine, '', member, nothing),
    question(brandFind, '第一页', visitor, nothing),
    question(brandFind, '最后一页', visitor, () => ({
      offset: Math.max(0, world.store.count('publishedBrands') - 20),
    })),
    question(brandFind, '搜“供水”', visitor, () => ({ text: '供水' })),
    question(brandFind, '搜不到', visitor, () => ({ text: '没有这样的品牌' })),
    question(brandFind, '按重点工作', visitor, () => ({ keyWork: 'rural-revitalization' as const })),
    question(brandFind, '按阶段和性质', visitor, () => ({
      phase: 'sustaining' as const,
      unitNature: 'agency' as const,
    })),
    question(brandFind, '一个党委', visitor, (turn) => ({ organizationId: committee(turn) })),
    question(brandGet, '', visitor, (turn) => ({ brandId: String(brands[turn % brands.length]._id) })),
    question(
      brandFindForDesk,
      '全市',
      () => supervisor,
      () => ({ organizationId: city }),
    ),
    question(brandGetForDesk, '', brandSecretary, (turn) => ({ brandId: brandAt(turn) })),
    question(selfCheckGet, '', brandSecretary, (turn) => ({ brandId: brandAt(turn) })),
    question(planGet, '', brandSecretary, (turn) => ({ brandId: brandAt(turn) })),
    question(planFindSimilar, '', brandSecretary, (turn) => ({ brandId: brandAt(turn) })),
    question(planFindMine, '', member, nothing),
    question(publicationFind, '全市', () => supervisor, nothing),
    question(practiceFind, '', visitor, nothing),
    question(activityFind, '全部', visitor, nothing),
    question(activityFind, '将要举行', visitor, () => ({ when: 'upcoming' as const })),
    question(activityFind, '按重点工作', visitor, () => ({ keyWork: 'rural-revitalization' as const })),
    question(activityFind, '一个党委，志愿服务', visitor, (turn) => ({
      organizationId: committee(turn),
      kind: 'volunteer-service' as const,
    })),
    question(activityFindMine, '', member, nothing),
    question(
      activityFindForDesk,
      '全市',
      () => supervisor,
      () => ({ organizationId: city }),
    ),
    question(activityFindForDesk, '支部', secretary, (turn) => ({ organizationId: at(turn).organizationId })),
    question(memberFind, '', secretary, (turn) => ({ organizationId: at(turn).organizationId })),
    question(checkinCount, '', secretary, sheet),
    question(checkinFind, '', secretary, sheet),
    question(noticeFindMine, '', member, nothing),
    question(feedbackFind, '支部', secretary, nothing),
    question(feedbackFind, '全市', () => supervisor, nothing),
    question(feedbackFindMine, '', member, nothing),
    question(meGet, '书记', secretary, nothing),
    question(meGet, '全市督导', () => supervisor, nothing),
    question(meGet, '内容审核', () => reviewer, nothing),
  ]
}
