import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const database = cloud.database()

interface Counted {
  total: number
}

interface Beginning {
  organizationId: string
  name: string
}

/** A brand as one begins it first: look whether there is one, add it if not. Shows what the slot guards against. */
export const main = async ({ organizationId, name }: Beginning) => {
  const brands = database.collection('brands')
  const { total } = (await brands.where({ organizationId, state: 'living' }).count()) as Counted
  const { total: named } = (await brands.where({ name, state: 'living' }).count()) as Counted
  if (total > 0 || named > 0) return { begun: false }
  await brands.add({ data: { organizationId, name, state: 'living' } })
  return { begun: true }
}
