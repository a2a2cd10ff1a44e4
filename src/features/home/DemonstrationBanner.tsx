import type { Settings } from '@contract/home/entity'
import { Banner } from '@/ui/Banner'

/** Says that this is a demonstration while the app has no filing number. */
export function DemonstrationBanner({ settings }: { settings: Settings | undefined }) {
  if (settings?.filingNumber) return null
  return <Banner>演示系统：尚未备案，请勿填写真实个人信息。</Banner>
}
