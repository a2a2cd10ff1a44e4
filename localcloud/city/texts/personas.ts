import type { Role } from '@contract/roles'

/** Someone with a part in the tour: the same people whenever the city is made. */
export interface NamedPerson {
  /** At most eight letters and digits. */
  key: string
  name: string
  /** The roster the person is on, by the branch's key. */
  branch?: string
  duty?: string
  roles: [Role, string][]
  isBound?: boolean
}

export const NAMED: readonly NamedPerson[] = [
  { key: 'limin', name: '李敏', branch: 'supply', duty: '书记', roles: [['secretary', 'supply']] },
  { key: 'deputy', name: '刘志远', branch: 'supply', duty: '副书记', roles: [['secretary', 'supply']] },
  { key: 'member', name: '王建国', branch: 'supply', roles: [] },
  { key: 'unbound', name: '赵晓燕', branch: 'supply', roles: [], isBound: false },
  { key: 'unbound2', name: '钱守仁', branch: 'supply', roles: [], isBound: false },
  { key: 'newsec', name: '周立新', branch: 'ecoforce', duty: '书记', roles: [['secretary', 'ecoforce']] },
  { key: 'super', name: '孙伟', branch: 'wateradm', roles: [['supervisor', 'water']] },
  { key: 'conf', name: '沈清', branch: 'wateradm', roles: [['confidentiality-reviewer', 'water']] },
  { key: 'disc', name: '韩平', roles: [['discipline-contact', 'water']] },
  { key: 'content', name: '许文', branch: 'secretar', roles: [['content-reviewer', 'city001']] },
  { key: 'admin', name: '何正', roles: [['administrator', 'city001']] },
  { key: 'cityconf', name: '陆知遥', roles: [['confidentiality-reviewer', 'city001']] },
  {
    key: 'city',
    name: '梁秋菊',
    roles: [
      ['supervisor', 'city001'],
      ['confidentiality-reviewer', 'city001'],
    ],
  },
  { key: 'citydisc', name: '顾正平', roles: [['discipline-contact', 'city001']] },
  { key: 'review', name: '彭越', roles: [['reviewer', 'city001']] },
  { key: 'review2', name: '叶望舒', roles: [['reviewer', 'city001']] },
]

/** Who can be put on in the local cloud, in the order of the tour. */
export const PERSONAS = [
  { id: 'visitor', title: '群众', key: null },
  { id: 'member', title: '党员', key: 'member' },
  { id: 'secretary', title: '支部书记', key: 'limin' },
  { id: 'deputy', title: '支部副书记', key: 'deputy' },
  { id: 'new-secretary', title: '支部书记（尚无品牌）', key: 'newsec' },
  { id: 'supervisor', title: '督导', key: 'super' },
  { id: 'confidentiality-reviewer', title: '保密审查人', key: 'conf' },
  { id: 'content-reviewer', title: '内容审核', key: 'content' },
  { id: 'discipline-contact', title: '纪检联络人', key: 'disc' },
  { id: 'administrator', title: '管理员', key: 'admin' },
] as const

export type PersonaId = (typeof PERSONAS)[number]['id']
