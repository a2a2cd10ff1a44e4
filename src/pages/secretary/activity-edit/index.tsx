import { activityPublish, activityRemove } from '@contract/activity/endpoints'
import type { ActivityForDesk } from '@contract/activity/views'
import { useRef } from 'react'
import { ActivityForm } from '@/features/activity/ActivityForm'
import { CancelButton } from '@/features/activity/CancelButton'
import { FormActions } from '@/features/activity/FormActions'
import { SeriesButton } from '@/features/activity/SeriesButton'
import { type FormSource, REFRESHED, useActivityForm } from '@/features/activity/use-activity-form'
import { type FormRequest, useFormSource } from '@/features/activity/use-form-source'
import { goBack, goTo, replaceWith, useParameters } from '@/lib/router'
import { DeskGuard } from '@/lib/states/DeskGuard'
import { Remote } from '@/lib/states/Remote'
import { useSend } from '@/lib/states/use-send'
import { useOwnDesk } from '@/lib/use-own-desk'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Row, Section } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'
import { toast } from '@/ui/toast'

/** Plans an activity, changes a draft, moves or cancels a published one: one form. */
export default function Screen() {
  const { session, organizationId } = useOwnDesk('secretary')
  const { id, kind, copyOf } = useParameters<'id' | 'kind' | 'copyOf'>()
  if (!session.me || !organizationId)
    return (
      <Page title='安排活动'>
        <DeskGuard session={session} organizationId={organizationId}>
          {() => null}
        </DeskGuard>
      </Page>
    )
  return <Loaded request={{ id, kind, copyOf, organizationId }} />
}

function Loaded({ request }: { request: FormRequest }) {
  const { remote, source, activity } = useFormSource(request)
  // What the form began with stays, whatever is asked anew meanwhile: sending then tells of a change by someone else.
  const begun = useRef(source)
  begun.current ??= source
  const isClosed = activity && !begun.current?.existing
  if (begun.current && !isClosed) return <Editor source={begun.current} activity={activity} />
  return (
    <Page title='安排活动'>
      <Remote<unknown> of={remote}>
        {() => <Empty>这次活动已经记录或取消，不能再修改安排。请返回活动列表查看。</Empty>}
      </Remote>
    </Page>
  )
}

function Editor({ source, activity }: { source: FormSource; activity?: ActivityForDesk }) {
  const form = useActivityForm(source)
  const publishing = useSend(activityPublish, REFRESHED)
  const leave = (said: string) => {
    toast(said)
    void goBack()
  }
  const publish = async () => {
    if (activity && (await publishing.send({ activityId: activity._id }))) leave('活动已发布')
  }
  return (
    <Page
      title={source.existing ? '修改活动' : '安排活动'}
      footer={<FormActions form={form} onSaved={leave} onPublish={() => void publish()} />}
    >
      {activity?.state === 'published' && <PublishedActions activity={activity} />}
      <ActivityForm form={form} />
      {publishing.error && <Banner tone='attention'>{publishing.error.message}</Banner>}
      {activity?.state === 'draft' && <RemoveButton activityId={activity._id} onDone={leave} />}
      {activity?.state === 'published' && (
        <CancelButton activityId={activity._id} onDone={() => leave('活动已取消，将通知应到党员')} />
      )}
      {!source.existing && <SeriesButton form={form} onSaved={leave} />}
    </Page>
  )
}

/** What a published activity is for on its day. */
function PublishedActions({ activity }: { activity: ActivityForDesk }) {
  const hasBegun = activity.startsAt <= Date.now()
  return (
    <Section title='已发布'>
      <Banner tone='calm'>改动时间或地点后，会通知应到党员。</Banner>
      <Row isWrapping>
        <Button
          icon='qr'
          onPress={() => void goTo('secretary/check-in-screen', { activityId: activity._id })}
        >
          签到码
        </Button>
        {hasBegun && (
          <Button
            icon='document'
            onPress={() => void replaceWith('secretary/activity-finish', { id: activity._id })}
          >
            填写记录
          </Button>
        )}
      </Row>
    </Section>
  )
}

function RemoveButton({ activityId, onDone }: { activityId: string; onDone: (said: string) => void }) {
  const removing = useSend(activityRemove, REFRESHED)
  const remove = async () => {
    const isSure = await confirm({
      title: '删除这份草稿？',
      text: '草稿删除后不能恢复，其他活动不受影响。',
      confirmText: '删除',
      isDangerous: true,
    })
    if (isSure && (await removing.send({ activityId }))) onDone('草稿已删除')
  }
  return (
    <>
      <Button kind='quiet' icon='trash' isLoading={removing.isSending} onPress={() => void remove()}>
        删除草稿
      </Button>
      {removing.error && <Banner tone='attention'>{removing.error.message}</Banner>}
    </>
  )
}
