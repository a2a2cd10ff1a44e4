import { meGet } from '@contract/me/endpoints'
import { handler } from '../../_kernel/handler'
import { findWaiting } from './waiting'

export const getMe = handler(meGet, async ({ caller, now }) => ({ waiting: await findWaiting(caller, now) }))
