import { publicationWithdraw } from '@contract/publication/endpoints'
import { useState } from 'react'
import { ReasonSheet } from '@/lib/states/ReasonSheet'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/toast'
import { MOVED } from './refreshed'

/** Takes down what is public, or takes back what is under way. */
export function WithdrawButton({ publicationId, isPublic }: { publicationId: string; isPublic: boolean }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind='quiet' onPress={() => setOpen(true)}>
        {isPublic ? '撤下公开页面' : '撤回申请'}
      </Button>
      <ReasonSheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={isPublic ? '撤下公开页面' : '撤回申请'}
        choices={isPublic ? ['数据需要核对', '内容需要更新'] : ['内容还要修改']}
        label='原因'
        hint={isPublic ? '撤下后群众立即看不到，草稿还在' : '撤回后可以修改，再重新提出'}
        limit={500}
        button={isPublic ? '确定撤下' : '确定撤回'}
        isDangerous
        endpoint={publicationWithdraw}
        input={(remark) => ({ publicationId, remark })}
        field='remark'
        refreshes={MOVED}
        onDone={() => toast(isPublic ? '已撤下' : '已撤回')}
      />
    </>
  )
}
