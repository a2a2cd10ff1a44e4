import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const database = cloud.database()

interface Counted {
  total: number
}

interface Tap {
  activityId: string
  personId: string
}

/** A check-in as one writes it first: look whether there is one, add it if not. Shows what the real one guards against. */
export const main = async ({ activityId, personId }: Tap) => {
  const checkins = database.collection('checkins')
  const { total } = (await checkins.where({ activityId, personId }).count()) as Counted
  if (total > 0) return { already: true }
  await checkins.add({ data: { activityId, personId, status: 'present', updatedAt: Date.now() } })
  return { already: false }
}
