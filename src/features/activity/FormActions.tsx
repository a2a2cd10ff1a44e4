import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import './FormActions.scss'
import type { ActivityFormState } from './use-activity-form'

interface Props {
  form: ActivityFormState
  /** After it was saved; the id of the (first) activity. */
  onSaved: (said: string) => void
  /** Publishes an existing draft, once its changes are saved. */
  onPublish: () => void
}

/** 发布 and 存为草稿 for a new one; 保存 for one that exists, and 发布 while it is a draft. */
export function FormActions({ form, onSaved, onPublish }: Props) {
  const save = async (isPublished: boolean) => {
    const saved = await form.save(isPublished)
    if (saved) onSaved(saved.state === 'draft' ? '草稿已保存' : form.existing ? '已保存' : '活动已发布')
  }
  const saveAndPublish = async () => {
    if (await form.save(false)) onPublish()
  }
  if (form.existing?.state === 'published')
    return (
      <Button kind='primary' isWide isLoading={form.isSending} onPress={() => void save(true)}>
        保存修改
      </Button>
    )
  const publish = form.existing ? saveAndPublish : () => save(true)
  return (
    <View className='form-actions'>
      <Button isDisabled={form.isSending} onPress={() => void save(false)}>
        存为草稿
      </Button>
      <Button kind='primary' isWide isLoading={form.isSending} onPress={() => void publish()}>
        发布活动
      </Button>
    </View>
  )
}
