import { identityOf, ORGANIZATIONS, type Person } from './tree'

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'
const GIVEN = ['建国', '晓燕', '志强', '丽华', '海涛', '明远', '秀兰', '文博', '思远', '雪松']

/** Many members of 供水管理处党支部, each with a phone of their own; documents by collection. */
export const crowdOf = (count: number) => {
  const branch = ORGANIZATIONS.find(({ _id }) => _id === 'brwater001')
  if (!branch) throw new Error('the tree has lost its branch')
  const people = Array.from({ length: count }, (_, index): Person => {
    const id = `pcrowd${String(index).padStart(4, '0')}`
    const name = SURNAMES[index % SURNAMES.length] + GIVEN[index % GIVEN.length]
    return { id, name, openid: `wx-${id}`, branch, roles: [['member', branch]] }
  })
  return {
    people,
    identities: people.map((person) => identityOf(person, `wx:${person.openid}`)),
    members: people.map(({ id, name }) => ({
      _id: id,
      organizationId: branch._id,
      path: branch.path,
      organizationOrder: branch.order,
      name,
      partyGroup: '',
      duty: '',
      state: 'active',
      isBound: true,
      createdAt: 0,
      updatedAt: 0,
    })),
  }
}
