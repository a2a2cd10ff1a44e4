import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Empty, ErrorState, Skeleton } from '@/ui/States'
import { useAwake, useFullScreen } from './big-screen'
import { useLiveCount, useVenue } from './use-venue'
import { VenueBoard } from './VenueBoard'

interface VenueFlowProps {
  activityId: string
  onSheet: () => void
  onLeave: () => void
}

/** The venue screen with its few buttons. */
export function VenueFlow({ activityId, onSheet, onLeave }: VenueFlowProps) {
  const { venue, error, open } = useVenue(activityId)
  const { live, isOffline } = useLiveCount(activityId)
  const fullScreen = useFullScreen()
  useAwake()
  if (!venue && error?.code.startsWith('CHECKIN_'))
    return (
      <Empty icon='calendar' action={{ text: '去出席登记', onPress: onSheet }}>
        {error.message}
      </Empty>
    )
  if (!venue && error)
    return (
      <ErrorState
        onRetry={() => void open()}
        requestId={error.requestId}
        isOffline={error.code.startsWith('NETWORK_')}
      >
        {error.message}
      </ErrorState>
    )
  if (!venue) return <Skeleton lines={6} />
  return (
    <View>
      <VenueBoard screen={venue.screen} offset={venue.offset} live={live} isOffline={isOffline} />
      <View className='venue-tools'>
        {fullScreen && (
          <Button kind='quiet' isSmall onPress={fullScreen.toggle}>
            {fullScreen.isFull ? '退出全屏' : '全屏'}
          </Button>
        )}
        <Button kind='quiet' isSmall icon='list' onPress={onSheet}>
          出席登记
        </Button>
        <Button kind='quiet' isSmall onPress={onLeave}>
          返回
        </Button>
      </View>
    </View>
  )
}
