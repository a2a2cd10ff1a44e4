import { codeAt, secretFromText } from '@contract/checkin/code'
import { CODE_WINDOW, codeLifeLeft } from '@contract/checkin/code-window'
import { checkinPath } from '@contract/checkin/link'
import type { LiveCount, VenueScreen } from '@contract/checkin/views'
import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { siteLink } from '@/lib/site'
import { formatClock } from '@/lib/time'
import { BigDigits } from '@/ui/BigDigits'
import { CountdownRing } from '@/ui/CountdownRing'
import { QrImage } from '@/ui/QrImage'
import { useClock } from './use-venue'
import './VenueBoard.scss'

interface VenueBoardProps {
  screen: VenueScreen
  /** How far the device's clock is off. */
  offset: number
  live: LiveCount | undefined
  isOffline: boolean
}

/** What everyone in the room looks at: QR code, six digits, the seconds left, who has arrived. */
export function VenueBoard({ screen, offset, live, isOffline }: VenueBoardProps) {
  const now = useClock(offset)
  const { activity, opensAt, closesAt } = screen
  return (
    <View className='venue'>
      <View className='venue__head'>
        <View className='venue__title'>{activity.title}</View>
        <View className='venue__place'>{`${activity.organizationName} · ${activity.place}`}</View>
      </View>
      <View className='venue__body'>
        {now < opensAt && (
          <Message title={`${formatClock(opensAt)} 开始签到`}>到时二维码会自动显示，不用刷新。</Message>
        )}
        {now > closesAt && <Message title='签到已结束'>没来得及签到的，请支部书记在出席登记里补记。</Message>}
        {now >= opensAt && now <= closesAt && <Code screen={screen} now={now} />}
      </View>
      <View className='venue__foot'>
        <Count live={live} expected={screen.expected} />
        <Arrivals live={live} />
        {isOffline && <View className='venue__offline'>网络不通：签到码照常可用，人数待联网后更新。</View>}
      </View>
    </View>
  )
}

function Message({ title, children }: { title: string; children: string }) {
  return (
    <View className='venue__message'>
      <View className='venue__message-title'>{title}</View>
      <View>{children}</View>
    </View>
  )
}

/** QR code and digits of the present window. */
function Code({ screen, now }: { screen: VenueScreen; now: number }) {
  const secret = useMemo(() => secretFromText(screen.secret), [screen.secret])
  const code = codeAt(secret, now)
  const link = siteLink(checkinPath({ activityId: screen.activity._id, code }))
  return (
    <>
      <View className='venue__qr'>
        <QrImage text={link} label='签到二维码，请用小程序扫码签到' isWide />
      </View>
      <View className='venue__code'>
        <View className='venue__hint'>用小程序“一支一品”扫码，或输入签到码</View>
        <BigDigits value={code} />
        <View className='venue__ring'>
          <CountdownRing secondsLeft={codeLifeLeft(now) / 1000} total={CODE_WINDOW / 1000} />
          <Text>秒后更新</Text>
        </View>
      </View>
    </>
  )
}

function Count({ live, expected }: { live: LiveCount | undefined; expected: number }) {
  return (
    <View className='venue__count' ariaRole='status'>
      <Text className='venue__number'>{live?.present ?? '–'}</Text>
      <Text>{`人已到 · 应到 ${expected} 人`}</Text>
      {live !== undefined && live.waiting > 0 && <Text>{` · 待确认 ${live.waiting} 人`}</Text>}
    </View>
  )
}

function Arrivals({ live }: { live: LiveCount | undefined }) {
  if (!live || live.arrivals.length === 0)
    return <View className='venue__arrivals'>还没有人签到，请大家扫码。</View>
  return (
    <View className='venue__arrivals'>
      {live.arrivals.map(({ comrade, at }) => (
        <View key={`${comrade}-${at}`} className='venue__arrival'>
          <Text>{comrade}</Text>
          <Text className='venue__arrival-time'>{formatClock(at)}</Text>
        </View>
      ))}
    </View>
  )
}
