import { type City, openCity } from '../journeys/support/city'
import { TOURS, type Walker } from '../support/tours'
import { openPhone, type Phone } from './phone'

/** The tours of the README in the mini-program itself. */
let city: City
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city?.close())

const walkerOf = (phone: Phone): Walker => ({
  tab: async (name) => {
    // Going back after a form takes a moment of its own.
    await new Promise((resolve) => setTimeout(resolve, 400))
    const page = `pages/public/${{ 首页: 'home', 品牌: 'brands', 活动: 'activities', 我的: 'me' }[name]}/index`
    await phone.open(`/${page}`)
    await phone.arriveAt(page)
  },
  press: (words) => phone.tap(words),
  fill: (label, text) => phone.type(label, text),
  see: (words) => phone.see(words),
  back: () => phone.back(),
  ticket: async () => phone.all('.receipt-code__text').at(-1)?.textContent?.replace(/\s/g, '') ?? '',
})

let phone: Phone | undefined
afterEach(async () => {
  await phone?.close()
  phone = undefined
})

test.each(TOURS)('$name', async ({ as, walk }) => {
  const persona =
    as === 'visitor' ? { openid: 'oYT-somebody-passing-by' } : { openid: city.person(as).openid }
  phone = await openPhone({ cloud: city.cloud, persona })
  await walk(walkerOf(phone))
})
