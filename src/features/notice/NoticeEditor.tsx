import { noticeGet } from '@contract/notice/endpoints'
import type { Role } from '@contract/roles'
import { addDays, instantOf } from '@contract/time'
import { useState } from 'react'
import { goBack, goToTab, useParameters } from '@/lib/router'
import { AskingWho } from '@/lib/states/AskingWho'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Facts, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Sheet } from '@/ui/Sheet'
import { Empty } from '@/ui/States'
import { toast } from '@/ui/toast'
import { emptyNotice, type NoticeValues, noticeAgain } from './form-values'
import { NoticeArticle } from './NoticeArticle'
import { NoticeForm } from './NoticeForm'
import { type NoticeFormState, useNoticeForm } from './use-notice-form'
import { type Sender, useSenders } from './use-senders'
import { audienceWord } from './words'

const TITLE = '写通知'

/** The whole screen for a new notice, sent in the name of an organisation one holds the role `as` on. */
export function NoticeEditor({ as }: { as: Role }) {
  const { session, senders } = useSenders(as)
  const { again, organizationId } = useParameters<'again' | 'organizationId'>()
  const [first] = senders
  if (first && again)
    return (
      <Again noticeId={again} senders={senders} organizationId={organizationId ?? first.organizationId} />
    )
  if (first) return <Editor senders={senders} initial={emptyNotice(first.organizationId, Date.now())} />
  return (
    <Page title={TITLE}>
      {session.status !== 'unknown' ? (
        <Empty icon='lock' action={{ text: '去“我的”', onPress: () => void goToTab('me') }}>
          您没有发布通知的权限。如果需要，请先在“我的”里绑定身份，或联系管理员授权。
        </Empty>
      ) : (
        <AskingWho session={session} />
      )}
    </Page>
  )
}

interface AgainProps {
  noticeId: string
  senders: Sender[]
  organizationId: string
}

/** Begins with what was returned. */
function Again({ noticeId, senders, organizationId }: AgainProps) {
  const found = useRemote(noticeGet, { noticeId })
  if (found.data)
    return <Editor senders={senders} initial={noticeAgain({ ...found.data, organizationId }, Date.now())} />
  return (
    <Page title={TITLE}>
      <Remote of={found}>{() => null}</Remote>
    </Page>
  )
}

function Editor({ senders, initial }: { senders: Sender[]; initial: NoticeValues }) {
  const form = useNoticeForm(initial)
  const [isPreviewing, setIsPreviewing] = useState(false)
  return (
    <Page
      title={TITLE}
      footer={
        <Button kind='primary' isWide onPress={() => form.check() && setIsPreviewing(true)}>
          预览
        </Button>
      }
    >
      <NoticeForm form={form} senders={senders} />
      <Preview form={form} senders={senders} isOpen={isPreviewing} onClose={() => setIsPreviewing(false)} />
    </Page>
  )
}

interface PreviewProps {
  form: NoticeFormState
  senders: Sender[]
  isOpen: boolean
  onClose: () => void
}

/** As its readers will see it, and what sending does: the last look before it goes out. */
function Preview({ form, senders, isOpen, onClose }: PreviewProps) {
  const { values } = form
  const isPublic = values.audience === 'public'
  const sender = senders.find(({ organizationId }) => organizationId === values.organizationId)
  const send = async () => {
    const sent = await form.send()
    if (!sent) return
    toast(sent.state === 'sent' ? '通知已发布' : '已提交，批准后公开')
    await goBack()
  }
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title='预览'
      footer={
        <Button kind='primary' isWide isLoading={form.isSending} onPress={() => void send()}>
          {isPublic ? '提交批准' : '发布'}
        </Button>
      }
    >
      <Stack gap={16}>
        <Card>
          <NoticeArticle
            notice={{
              title: values.title,
              body: values.body,
              attachments: values.attachments,
              organizationName: sender?.name ?? '',
              sentAt: null,
              validUntil: instantOf(addDays(values.untilDay, 1)),
            }}
          />
        </Card>
        <Facts
          items={[
            {
              label: '发给',
              value: audienceWord({ kind: values.audience, role: values.role }),
            },
            { label: '微信提醒', value: values.mayPush ? '提醒一次' : '不提醒' },
            ...(isPublic ? [{ label: '批准', value: '由您以外的内容审核人员批准后公开' }] : []),
          ]}
        />
        {form.error && (
          <Banner tone='attention' icon='alert'>
            {form.error.message}
          </Banner>
        )}
      </Stack>
    </Sheet>
  )
}
