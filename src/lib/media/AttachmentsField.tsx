import type { Attachment } from '@contract/media/entity'
import { MOST_ATTACHMENTS } from '@contract/media/limits'
import { View } from '@tarojs/components'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import { chooseFiles } from './choose-file'
import { useUpload } from './use-upload'
import { formatBytes } from './words'
import './AttachmentsField.scss'

interface Props {
  organizationId: string
  value: readonly Attachment[]
  onChange: (attachments: Attachment[]) => void
  error?: string
}

/** Files that go with a notice. */
export function AttachmentsField({ organizationId, value, onChange, error }: Props) {
  const upload = useUpload(organizationId, 'notice')
  const add = async (sending: ReturnType<typeof upload.send>) => {
    const sent = await sending
    if (!sent) return
    const { uploadId, name, format, bytes } = sent
    onChange([...value, { uploadId, name, format: format ?? 'jpg', bytes }])
  }
  const pick = async () => {
    const [file] = await chooseFiles('any', 1)
    if (file) await add(upload.send(file))
  }
  return (
    <Field
      label='附件'
      isOptional
      isGroup
      error={error}
      hint={`pdf、docx、xlsx 或图片，每个 10 MB 以内，最多 ${MOST_ATTACHMENTS} 个；图片通过审核后才能打开`}
    >
      {() => (
        <View className='attachments-field'>
          {value.map(({ uploadId, name, bytes }) => (
            <View className='attachments-field__file' key={uploadId}>
              <Icon name='document' />
              <View className='attachments-field__name'>
                {name}（{formatBytes(bytes)}）
              </View>
              <Pressable
                className='attachments-field__remove'
                label={`删除附件${name}`}
                onPress={() => onChange(value.filter((one) => one.uploadId !== uploadId))}
              >
                <Icon name='trash' />
              </Pressable>
            </View>
          ))}
          {value.length < MOST_ATTACHMENTS && (
            <Button icon='plus' isWide isLoading={upload.isSending} onPress={() => void pick()}>
              {upload.isSending ? '正在上传' : '添加附件'}
            </Button>
          )}
          {upload.error && (
            <Banner
              tone='attention'
              action={upload.mayRetry ? { text: '重试', onPress: () => void add(upload.retry()) } : undefined}
            >
              {upload.error.message}
            </Banner>
          )}
        </View>
      )}
    </Field>
  )
}
