import Taro from '@tarojs/taro'

/** Per template: what the person answered. `unavailable` = this platform or account cannot ask. */
export type SubscribeAnswer = 'accepted' | 'refused' | 'unavailable'

/** The platform asks for at most three templates at once. */
const MOST_TEMPLATES = 3

/** Asks to send one message per template. Must be called directly in a tap. Never rejects: refusing costs nothing. */
export async function askToSubscribe(templateIds: string[]): Promise<Record<string, SubscribeAnswer>> {
  const asked = templateIds.slice(0, MOST_TEMPLATES)
  const all = (answer: SubscribeAnswer) => Object.fromEntries(asked.map((each) => [each, answer]))
  if (process.env.TARO_ENV !== 'weapp' || asked.length === 0) return all('unavailable')
  try {
    const options = { tmplIds: asked } as Parameters<typeof Taro.requestSubscribeMessage>[0]
    const reply = (await Taro.requestSubscribeMessage(options)) as unknown as Record<string, string>
    return Object.fromEntries(asked.map((each) => [each, reply[each] === 'accept' ? 'accepted' : 'refused']))
  } catch {
    return all('unavailable')
  }
}
