import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { formatDate } from '@/lib/time'
import { useLockedAction } from '@/lib/use-locked-action'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Icon } from '@/ui/Icon'
import { Note, Row, Stack } from '@/ui/Layout'
import { Steps } from '@/ui/Steps'
import { toast } from '@/ui/toast'
import { keepTicket } from './kept-tickets'
import type { FeedbackReceipt } from './use-feedback-form'
import { spellTicket } from './words'
import './Receipt.scss'

const followingOf = ({ isNamed, kind }: FeedbackReceipt) => {
  if (!isNamed) return '这是匿名提交，编号是查看办理情况的唯一凭证，丢失后无法找回，请复制或抄下来。'
  if (kind === 'report') return '您可以在“查回执”里看到是否已移交。'
  return '您可以在“查回执”里看到这条意见和答复。'
}

/** Sent: the ticket to follow it with, and what happens next until when. */
export function Receipt({ receipt, onAgain }: { receipt: FeedbackReceipt; onAgain: () => void }) {
  const { ticket, kind, willBeTold } = receipt
  const [isKept, setIsKept] = useState(false)
  const [copy] = useLockedAction(async () => {
    try {
      await Taro.setClipboardData({ data: ticket })
      if (process.env.TARO_ENV !== 'weapp') toast('编号已复制')
    } catch {
      toast('没能复制，请抄下编号')
    }
  })
  const keep = () => {
    const isDone = keepTicket({ ticket, kind, sentAt: Date.now() })
    setIsKept(isDone)
    toast(isDone ? '已记在本机，可在“查回执”里点开' : '手机空间不足，请复制或抄下编号')
  }
  return (
    <Stack gap={16}>
      <Card>
        <View className='receipt-code'>
          <Icon name='done' className='receipt-code__done' />
          <Heading level={1}>已收到，谢谢您</Heading>
          <Note>回执编号</Note>
          <View className='receipt-code__text' ariaRole='text' ariaLabel={[...ticket].join(' ')}>
            {spellTicket(ticket)
              .split(' ')
              .map((group) => (
                <Text key={group}>{group}</Text>
              ))}
          </View>
          <Row isWrapping>
            <Button icon='link' onPress={() => void copy()}>
              复制编号
            </Button>
            {kind !== 'report' && (
              <Button icon='pin' isDisabled={isKept} onPress={keep}>
                {isKept ? '已记在本机' : '记在本机'}
              </Button>
            )}
          </Row>
          <Note>{followingOf(receipt)}</Note>
        </View>
      </Card>
      <Card>
        <Stack>
          <Heading level={3}>接下来</Heading>
          <NextSteps receipt={receipt} />
          {willBeTold && <Note>答复后，微信会提醒您一次。</Note>}
        </Stack>
      </Card>
      <Button onPress={onAgain}>再提一条</Button>
    </Stack>
  )
}

function NextSteps({ receipt: { kind, check, dueOn } }: { receipt: FeedbackReceipt }) {
  if (kind === 'report')
    return (
      <Note>
        由相关组织的纪检联络人阅读并移交，最迟 {formatDate(dueOn)}
        前处理。凭编号可以查到是否已移交，不会显示内容。
      </Note>
    )
  const isWaiting = check === 'waiting'
  return (
    <>
      {isWaiting && <Note>这条意见要先由工作人员审核内容，通过后转交办理；没有通过会说明原因。</Note>}
      <Steps
        label='办理步骤'
        steps={[
          { title: '已提交', state: 'done' },
          { title: '内容审核', state: isWaiting ? 'current' : 'done', note: isWaiting ? '等待中' : '已通过' },
          { title: '办理', state: isWaiting ? 'ahead' : 'current', note: isWaiting ? undefined : '等待受理' },
          { title: '答复', state: 'ahead', note: `${formatDate(dueOn).split(' ')[0]}前` },
        ]}
      />
    </>
  )
}
