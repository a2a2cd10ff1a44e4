import { type SessionRow, sessionEnd, sessionFind } from '@contract/session/endpoints'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { useSend } from '@/lib/states/use-send'
import { formatMoment } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Empty } from '@/ui/States'
import { toast } from '@/ui/toast'

/** Where one is signed in on the website, and the end of it. */
export function SessionList({ onEndedHere }: { onEndedHere: () => void }) {
  const sessions = useRemote(sessionFind, {})
  const { send, isSending, error } = useSend(sessionEnd, [sessionFind])
  const end = async ({ sessionId, device, isCurrent }: SessionRow) => {
    const isCertain = await confirm({
      title: `结束“${device}”的登录？`,
      text: '结束后，那台设备需要重新扫码才能继续使用。',
      confirmText: '结束登录',
      isDangerous: true,
    })
    if (!isCertain || !(await send({ sessionId }))) return
    toast('已结束登录')
    if (isCurrent) onEndedHere()
  }
  return (
    <Stack>
      {error && <Banner tone='attention'>{error.message}</Banner>}
      <Remote
        of={sessions}
        isEmpty={(rows) => rows.length === 0}
        empty={<Empty icon='lock'>没有在网站上登录。在电脑上打开网站，用小程序扫码即可登录。</Empty>}
      >
        {(rows) => (
          <List>
            {rows.map((row) => (
              <ListItem
                key={row.sessionId}
                icon='link'
                title={row.isCurrent ? `${row.device}（当前设备）` : row.device}
                text={`登录于 ${formatMoment(row.createdAt)}`}
                note={`${formatMoment(row.expiresAt)} 自动失效`}
                after={
                  <Button
                    isSmall
                    isDisabled={isSending}
                    onPress={() => end(row)}
                    label={`结束${row.device}的登录`}
                  >
                    结束
                  </Button>
                }
              />
            ))}
          </List>
        )}
      </Remote>
    </Stack>
  )
}
