import * as v from 'valibot'
import { endpoint, everyone, roleOverOrganization, roleOverRecord } from '../endpoint'
import { id, line, nonce, offset, type Page } from '../fields'
import type { Binding, Member } from './entity'

const details = {
  name: line('姓名', 20, 2),
  partyGroup: v.optional(line('党小组', 20, 0), ''),
  duty: v.optional(line('职务', 20, 0), ''),
}

/** A keyed hash, as ids of binding requests are. */
const hash = () => v.pipe(v.string(), v.regex(/^[\w-]{43}$/, '编号无效'))

export type MemberRow = Pick<Member, '_id' | 'name' | 'partyGroup' | 'duty' | 'isBound'>

/** The roster of one organisation, by name, 50 a page; `name` is how the name begins. */
export const memberFind = endpoint<Page<MemberRow>>()({
  name: 'member.find',
  audience: roleOverOrganization('secretary', 'supervisor', 'administrator'),
  effect: 'read',
  input: v.strictObject({
    organizationId: id(),
    name: v.optional(line('姓名', 20, 0), ''),
    offset: offset(),
  }),
  errors: [],
})

export const memberCreate = endpoint<MemberRow>()({
  name: 'member.create',
  audience: roleOverOrganization('secretary', 'administrator'),
  effect: 'write',
  input: v.strictObject({
    organizationId: id(),
    ...details,
    nonce: nonce(),
    /** Said by the author where someone of that name is on the roster already. */
    isAnotherPerson: v.optional(v.boolean(), false),
  }),
  errors: ['MEMBER_SAME_NAME', 'MEMBER_NEEDS_BRANCH'],
})

export const memberUpdate = endpoint<MemberRow>()({
  name: 'member.update',
  audience: roleOverRecord('secretary', 'administrator'),
  effect: 'write',
  input: v.strictObject({ personId: id(), ...details }),
  errors: ['MEMBER_NOT_ACTIVE', 'MEMBER_HAS_ROLES'],
})

/** Takes someone off the roster: roles on the organisation end, web sessions end, records stay. */
export const memberLeave = endpoint<{ personId: string }>()({
  name: 'member.leave',
  audience: roleOverRecord('secretary', 'administrator'),
  effect: 'write',
  input: v.strictObject({ personId: id() }),
  errors: ['MEMBER_NOT_ACTIVE', 'SECRETARY_NEEDED'],
})

/** Moves someone to another organisation's roster; the caller must have both within their subtree. */
export const memberMove = endpoint<{ personId: string }>()({
  name: 'member.move',
  audience: roleOverRecord('supervisor', 'administrator'),
  effect: 'write',
  input: v.strictObject({ personId: id(), toOrganizationId: id() }),
  errors: ['MEMBER_NOT_ACTIVE', 'MEMBER_NEEDS_BRANCH', 'SECRETARY_NEEDED'],
})

/** A new invite code, shown once; the organisation's earlier ones end. */
export const memberInvite = endpoint<{ code: string; expiresAt: number }>()({
  name: 'member.invite',
  audience: roleOverOrganization('secretary', 'administrator'),
  effect: 'write',
  input: v.strictObject({ organizationId: id() }),
  errors: [],
})

/** What the applicant sees of the own request. */
export type BindingStatus = Pick<Binding, 'name' | 'organizationName' | 'state' | 'requestedAt'>

/** Asks to be bound to a roster entry. Everything that does not fit is answered alike. */
export const memberBind = endpoint<BindingStatus>()({
  name: 'member.bind',
  audience: everyone,
  effect: 'self-recording',
  input: v.strictObject({
    code: v.pipe(
      v.string('请填写邀请码'),
      v.transform((code) => code.replace(/[\s-]/g, '').toUpperCase()),
      v.regex(/^[2-9A-HJ-NP-Z]{8}$/, '邀请码是 8 位字母和数字'),
    ),
    name: line('姓名', 20, 2),
    /** Consent apart, given beside the purpose (rules.md §4). */
    hasConsented: v.literal(true, '请阅读并勾选同意后再提交'),
  }),
  errors: ['INVITE_INVALID', 'BIND_ON_PHONE', 'WECHAT_ALREADY_BOUND'],
})

/** A waiting request with the roster entries of that name that are still unbound. */
export type BindingRow = Pick<Binding, '_id' | 'name' | 'requestedAt'> & { candidates: MemberRow[] }

export const memberFindBindings = endpoint<Page<BindingRow>>()({
  name: 'member.findBindings',
  audience: roleOverOrganization('secretary', 'administrator'),
  effect: 'read',
  input: v.strictObject({ organizationId: id(), offset: offset() }),
  errors: [],
})

export const memberConfirmBinding = endpoint<{ personId: string }>()({
  name: 'member.confirmBinding',
  audience: roleOverRecord('secretary', 'administrator'),
  effect: 'write',
  input: v.strictObject({ bindingId: hash(), personId: id() }),
  errors: ['BINDING_DECIDED', 'MEMBER_ALREADY_BOUND', 'WECHAT_ALREADY_BOUND', 'MEMBER_HAS_ROLES'],
})

export const memberRefuseBinding = endpoint<{ bindingId: string }>()({
  name: 'member.refuseBinding',
  audience: roleOverRecord('secretary', 'administrator'),
  effect: 'write',
  input: v.strictObject({ bindingId: hash() }),
  errors: ['BINDING_DECIDED'],
})

/** Takes the WeChat account off a roster entry; it and its web sessions are signed out at once. */
export const memberUnbind = endpoint<{ personId: string }>()({
  name: 'member.unbind',
  audience: roleOverRecord('secretary', 'administrator'),
  effect: 'write',
  input: v.strictObject({ personId: id() }),
  errors: ['MEMBER_HAS_ROLES'],
})
