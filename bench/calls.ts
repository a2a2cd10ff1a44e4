import { brandGet } from '@contract/brand/endpoints'
import { codeAt, secretFromText } from '@contract/checkin/code'
import { checkinCreate, checkinOpen } from '@contract/checkin/endpoints'
import { homeGet, homeMine } from '@contract/home/endpoints'
import { noticeSend } from '@contract/notice/endpoints'
import { DAY } from '@contract/time'
import { countCalls } from '../test/support/count-calls'
import type { World } from '../test/support/world'
import { withCity } from './support/cloud'
import { cityOf, holderOf, memberOf, openMeeting } from './support/people'
import { printTable } from './support/report'

const GOALS = {
  '首页，未登录': '≤ 1',
  '首页，已登录': '≤ 3',
  品牌主页: '≤ 2',
  签到: '≤ 3',
  向全市发通知: '≤ 3 + 分批',
}

type Action = keyof typeof GOALS

const checkIn = async (world: World) => {
  const { activityId, secretary, late } = openMeeting(world)
  const secret = secretFromText((await secretary.call(checkinOpen, { activityId })).secret)
  const code = codeAt(secret, world.cloud.clock.now())
  return countCalls(world, () =>
    late.call(checkinCreate, { activityId, code, way: 'scan', nonce: 'bench-check-in' }),
  )
}

const sendToAll = (world: World) => {
  const city = cityOf(world)
  const now = world.cloud.clock.now()
  const notice = {
    organizationId: city,
    title: '关于开展岁末困难群众走访慰问的通知',
    body: '请各支部于本月底前完成走访，并如实填写记录。',
    audience: { kind: 'subtree' as const },
    validFrom: now,
    validUntil: now + 7 * DAY,
    isPinned: false,
    mayPush: true,
    nonce: 'bench-notice-to-all',
  }
  return countCalls(world, () => holderOf(world, 'supervisor', city).call(noticeSend, notice))
}

/** Database calls of each action in a city of one size. */
const countIn = async (world: World): Promise<Record<Action, number>> => {
  const [brand] = world.store.find('publishedBrands', {}, { limit: 1 })
  const member = memberOf(world, String(brand.organizationId))
  const counted = {
    '首页，未登录': await countCalls(world, () => world.visitor().call(homeGet, {})),
    '首页，已登录': await countCalls(world, () => member.call(homeMine, {})),
    品牌主页: await countCalls(world, () => world.visitor().call(brandGet, { brandId: String(brand._id) })),
    签到: await checkIn(world),
    向全市发通知: await sendToAll(world),
  }
  return Object.fromEntries(
    Object.entries(counted).map(([action, calls]) => [action, calls.length]),
  ) as Record<Action, number>
}

/** How many database requests an action makes: the same whatever the city's size. */
export const calls = async ({ scale }: { scale: number }) => {
  const sizes: [string, Record<Action, number>][] = []
  for (const times of [1, scale])
    sizes.push(
      await withCity(
        times,
        async (world): Promise<[string, Record<Action, number>]> => [
          `${world.store.count('members')} 名党员 `,
          await countIn(world),
        ],
      ),
    )
  printTable(
    '每个动作的数据库请求次数',
    (Object.keys(GOALS) as Action[]).map((action) => ({
      what: action,
      figures: sizes.map(([size, counts]) => `${size}${counts[action]}`).join('    '),
      goal: GOALS[action],
    })),
  )
}
