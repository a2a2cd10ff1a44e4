import { meGet } from '@contract/me/endpoints'
import {
  type BindingRow,
  memberConfirmBinding,
  memberFind,
  memberFindBindings,
  memberRefuseBinding,
} from '@contract/member/endpoints'
import { useState } from 'react'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { useSend } from '@/lib/states/use-send'
import { formatMoment } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { RadioGroup } from '@/ui/Choice'
import { confirm } from '@/ui/confirm'
import { Heading } from '@/ui/Heading'
import { Note, Row, Stack } from '@/ui/Layout'
import { Empty } from '@/ui/States'
import { toast } from '@/ui/toast'

const describe = ({ partyGroup, duty }: BindingRow['candidates'][number]) =>
  [partyGroup, duty].filter(Boolean).join(' · ') || '名册上没有更多信息'

/** One request: where two on the roster share the name, the secretary says which of them it is. */
function BindingRequest({ request }: { request: BindingRow }) {
  const { candidates, name } = request
  const [chosen, setChosen] = useState(candidates.length === 1 ? candidates[0]?._id : undefined)
  const refreshed = [memberFindBindings, memberFind, meGet]
  const confirming = useSend(memberConfirmBinding, refreshed)
  const refusing = useSend(memberRefuseBinding, refreshed)
  const isSending = confirming.isSending || refusing.isSending
  const error = confirming.error ?? refusing.error

  const accept = async () => {
    if (chosen && (await confirming.send({ bindingId: request._id, personId: chosen })))
      toast(`已确认${name}的绑定`)
  }
  const refuse = async () => {
    const isCertain = await confirm({
      title: `退回${name}的申请？`,
      text: '对方会看到申请没有通过，可以重新申请。',
      confirmText: '退回',
      isDangerous: true,
    })
    if (isCertain && (await refusing.send({ bindingId: request._id }))) toast('已退回申请')
  }
  return (
    <Card>
      <Stack>
        <Heading level={3}>{name}</Heading>
        <Note>{`${formatMoment(request.requestedAt)} 申请绑定。请确认是本人，再点确认。`}</Note>
        {candidates.length === 0 && (
          <Banner tone='attention'>名册上已没有待绑定的这位同志，请退回申请。</Banner>
        )}
        {candidates.length > 1 && (
          <RadioGroup
            label='名册上有同名的同志，是哪一位？'
            options={candidates.map((one) => ({ value: one._id, label: one.name, hint: describe(one) }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
        {error && <Banner tone='attention'>{error.message}</Banner>}
        <Row>
          <Button
            kind='primary'
            isLoading={confirming.isSending}
            isDisabled={!chosen || isSending}
            onPress={accept}
          >
            确认绑定
          </Button>
          <Button isLoading={refusing.isSending} isDisabled={isSending} onPress={refuse}>
            退回
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}

/** Requests waiting for the secretary of an organisation. */
export function BindingRequests({ organizationId }: { organizationId: string }) {
  const requests = useRemoteList(memberFindBindings, { organizationId })
  return (
    <RemoteItems
      of={requests}
      empty={
        <Empty icon='done'>没有待确认的绑定申请。把邀请码发给名册上的同志，他们提交后会出现在这里。</Empty>
      }
    >
      {(rows) => (
        <Stack>
          {rows.map((request) => (
            <BindingRequest key={`${request._id}.${request.requestedAt}`} request={request} />
          ))}
        </Stack>
      )}
    </RemoteItems>
  )
}
