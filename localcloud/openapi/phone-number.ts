import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock'
import { LOCAL_ENVIRONMENT } from '../runner/environment'
import { type Api, ok, refuse } from './api'

const VALID_MS = 5 * 60_000

/** Codes of the phone-number button: each works once, for five minutes. */
export class PhoneNumbers {
  #codes = new Map<string, { number: string; until: number }>()

  constructor(readonly clock: Clock) {}

  /** The code the button hands to the page when its owner agrees to give `number` (without country code). */
  issueCode(number: string): string {
    const code = randomBytes(32).toString('hex')
    this.#codes.set(code, { number, until: this.clock.now() + VALID_MS })
    return code
  }

  /** phonenumber.getPhoneNumber */
  readonly api: Api = ({ code }) => {
    const issued = typeof code === 'string' ? this.#codes.get(code) : undefined
    if (!issued || issued.until < this.clock.now()) return refuse(40029, 'invalid code')
    this.#codes.delete(code as string)
    return ok({
      phone_info: {
        phone_number: issued.number,
        pure_phone_number: issued.number,
        country_code: '86',
        watermark: { timestamp: Math.floor(this.clock.now() / 1000), appid: LOCAL_ENVIRONMENT.appid },
      },
    })
  }
}
