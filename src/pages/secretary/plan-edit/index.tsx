import { type PlanFile, planGet } from '@contract/plan/endpoints'
import { useRef } from 'react'
import { BrandGuard } from '@/features/plan/BrandGuard'
import { PlanEditor } from '@/features/plan/PlanEditor'
import { usePlanForm } from '@/features/plan/use-plan-form'
import { goBack } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Button } from '@/ui/Button'
import { confirm } from '@/ui/confirm'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'
import { toast } from '@/ui/toast'

/** Writes the plan of a brand, or its next version. */
export default function Screen() {
  return (
    <BrandGuard frame={(content) => <Page title='写工作方案'>{content}</Page>}>
      {(brandId) => <Loaded brandId={brandId} />}
    </BrandGuard>
  )
}

function Loaded({ brandId }: { brandId: string }) {
  const file = useRemote(planGet, { brandId })
  // What the form began with stays, whatever is asked anew meanwhile: saving then tells of another's version.
  const begun = useRef(file.data)
  begun.current ??= file.data
  if (begun.current?.mayEdit) return <Editor file={begun.current} />
  return (
    <Page title='写工作方案'>
      <Remote of={file}>
        {() => <Empty icon='lock'>工作方案由本组织的支部书记修改。您可以返回查看，并把建议告诉他们。</Empty>}
      </Remote>
    </Page>
  )
}

function Editor({ file }: { file: PlanFile }) {
  const form = usePlanForm(file)
  const save = async () => {
    const isSure =
      form.removed.length === 0 ||
      (await confirm({
        title: `有 ${form.removed.length} 项任务将移出方案`,
        text: '它们的内容留在历次版本里，责任人不再收到提醒。确定保存吗？',
        confirmText: '保存',
      }))
    if (!isSure || !(await form.save())) return
    toast('方案已保存')
    void goBack()
  }
  return (
    <Page
      title={file.plan ? '修改工作方案' : '写工作方案'}
      footer={
        <Button
          kind='primary'
          isWide
          isLoading={form.isSending || form.isRebasing}
          onPress={() => void save()}
        >
          保存方案
        </Button>
      }
    >
      <PlanEditor file={file} form={form} />
    </Page>
  )
}
