/** Somebody who may hold the phone. */
export interface Person {
  id: string
  name: string
  /** What the person is, in a few words: 支部书记 · 市财政局机关第一党支部. */
  title: string
  openid: string
  unionid?: string
}

export const VISITOR: Person = { id: '', name: '新访客', title: '第一次来的群众', openid: '' }

const CHOSEN = 'phone.person'
const VISITOR_OPENID = 'phone.visitor'

/** The people of the local city, as the local cloud lists them; none while it has no city. */
export async function listPersons(): Promise<Person[]> {
  const response = await fetch('/__local/personas')
  if (!response.ok) return []
  const { personas } = (await response.json()) as { personas: Person[] }
  return personas
}

/** The role is the first part of the title; people of one role stand together. */
export function groupByRole(persons: Person[]): Map<string, Person[]> {
  const groups = new Map<string, Person[]>()
  for (const person of persons) {
    const role = person.title.split(/\s*·\s*/)[0]
    groups.set(role, [...(groups.get(role) ?? []), person])
  }
  return groups
}

/** Who holds the phone of this browser tab; a new tab starts with whom its address names (`?as=id`). */
export function rememberedPerson(persons: Person[]): Person {
  const id = new URLSearchParams(location.search).get('as') ?? sessionStorage.getItem(CHOSEN) ?? ''
  return persons.find((person) => person.id === id) ?? VISITOR
}

export function rememberPerson(person: Person): void {
  sessionStorage.setItem(CHOSEN, person.id)
}

export interface PhoneSession {
  session: string
  openid: string
  /** The local cloud's time, in milliseconds. */
  now: number
}

/** Signs the phone in as the person; a visitor keeps the identity of this tab. */
export async function openSession(person: Person): Promise<PhoneSession> {
  const openid = person.openid || sessionStorage.getItem(VISITOR_OPENID) || undefined
  const response = await fetch('/__local/phone/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid, unionid: person.unionid }),
  })
  if (!response.ok) throw new Error(`手机没有连上本地云（${response.status}）`)
  const session = (await response.json()) as PhoneSession
  if (!person.openid) sessionStorage.setItem(VISITOR_OPENID, session.openid)
  return session
}
