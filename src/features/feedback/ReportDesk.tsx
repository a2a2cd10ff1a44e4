import { feedbackFindReports } from '@contract/feedback/endpoints'
import { useState } from 'react'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { formatMoment } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { confirm } from '@/ui/confirm'
import { Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { Sheet } from '@/ui/Sheet'
import { Empty } from '@/ui/States'
import { StatusTag } from '@/ui/Tag'
import { ReportFile } from './ReportFile'

/** 举报, for the discipline contact alone: that one exists, its text on a tap, and whether it was handed over. */
export function ReportDesk() {
  const reports = useRemoteList(feedbackFindReports, {})
  const [openId, setOpenId] = useState<string>()
  const open = reports.data?.find(({ _id }) => _id === openId)
  const read = async (feedbackId: string) => {
    const isSure = await confirm({
      title: '阅读这条举报？',
      text: '内容只供纪检联络人阅读。阅读人和时间会记入审计日志。',
      confirmText: '阅读',
    })
    if (isSure) setOpenId(feedbackId)
  }
  return (
    <Stack gap={16}>
      <Banner tone='calm' icon='lock'>
        举报内容加密保存，只有您能阅读。请尽快移交有权机关，移交后内容即从本系统删除。
      </Banner>
      <RemoteItems of={reports} empty={<Empty icon='lock'>没有收到举报。</Empty>}>
        {(items) => (
          <List>
            {items.map(({ _id, createdAt, state, targetTitle }) => {
              const isOver = state === 'closed'
              return (
                <ListItem
                  key={_id}
                  icon='lock'
                  title={targetTitle}
                  note={`${formatMoment(createdAt)}收到`}
                  tag={
                    <StatusTag tone={isOver ? 'quiet' : 'attention'}>
                      {isOver ? '已移交' : '待移交'}
                    </StatusTag>
                  }
                  onPress={isOver ? undefined : () => void read(_id)}
                />
              )
            })}
          </List>
        )}
      </RemoteItems>
      <Sheet isOpen={open !== undefined} onClose={() => setOpenId(undefined)} title='举报内容'>
        {open && <ReportFile feedbackId={open._id} onDone={() => setOpenId(undefined)} />}
      </Sheet>
    </Stack>
  )
}
