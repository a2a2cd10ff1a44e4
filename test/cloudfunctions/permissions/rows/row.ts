import type { World } from '../../../support/world'

/** `inside` is 供水管理处党支部 (brwater001), seen from roles on it and on 水务局机关党委; `outside` is 物业监管科党支部. */
export type Place = 'inside' | 'outside'

export const BRANCH: Record<Place, string> = { inside: 'brwater001', outside: 'brhouse001' }

/** Valid input for an endpoint, aimed at a record of that place; makes the record first where one is needed. */
export type Row = (world: World, place: Place) => Promise<unknown> | unknown

export type Rows = Record<string, Row>
