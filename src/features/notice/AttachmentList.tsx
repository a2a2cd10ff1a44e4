import { mediaOpenAttachment } from '@contract/media/endpoints'
import type { Attachment } from '@contract/media/entity'
import { useState } from 'react'
import { openFile } from '@/lib/media/open-file'
import { formatBytes } from '@/lib/media/words'
import { useSend } from '@/lib/states/use-send'
import { Banner } from '@/ui/Banner'
import { List, ListItem } from '@/ui/List'

interface Props {
  noticeId: string | undefined
  attachments: readonly Attachment[]
}

/** Files that go with a notice; a tap opens one. */
export function AttachmentList({ noticeId, attachments }: Props) {
  const opening = useSend(mediaOpenAttachment)
  const [failure, setFailure] = useState('')
  if (attachments.length === 0) return null
  const open = async ({ uploadId, format }: Attachment) => {
    setFailure('')
    if (!noticeId) return
    const found = await opening.send({ noticeId, uploadId })
    if (!found) return
    await openFile(found.url, format).catch(() => setFailure('文件没有打开。请检查网络后再点一次。'))
  }
  return (
    <>
      <List>
        {attachments.map((attachment) => (
          <ListItem
            key={attachment.uploadId}
            icon='document'
            title={attachment.name}
            note={formatBytes(attachment.bytes)}
            onPress={noticeId ? () => void open(attachment) : undefined}
          />
        ))}
      </List>
      {(opening.error || failure) && <Banner tone='attention'>{opening.error?.message ?? failure}</Banner>}
    </>
  )
}
