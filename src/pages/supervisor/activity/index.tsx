import { activityGetForDesk } from '@contract/activity/endpoints'
import { DeskArticle } from '@/features/activity/DeskArticle'
import { useParameters } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Page } from '@/ui/Page'

/** One activity of the subtree, to read. */
export default function SubtreeActivityScreen() {
  const { id = '' } = useParameters<'id'>()
  const activity = useRemote(activityGetForDesk, { activityId: id })
  return (
    <Page title='活动情况' onRefresh={activity.refetch}>
      <Remote of={activity}>{(record) => <DeskArticle activity={record} />}</Remote>
    </Page>
  )
}
