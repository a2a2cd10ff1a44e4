import { Image, View } from '@tarojs/components'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Field, type FieldProps } from '@/ui/Field'
import { Note, Row } from '@/ui/Layout'
import { StatusTag } from '@/ui/Tag'
import { chooseFiles } from './choose-file'
import { useUpload } from './use-upload'
import { useUploads } from './use-uploads'
import { standingOf } from './words'
import './PictureField.scss'

interface Props extends FieldProps {
  organizationId: string
  /** File id of the picture; empty where there is none. */
  value: string
  onChange: (fileId: string) => void
  shape?: 'wide' | 'square'
}

/** One picture of a brand: picked, sent, looked at; how it stands is said beside it. */
export function PictureField({ organizationId, value, onChange, shape = 'wide', ...field }: Props) {
  const upload = useUpload(organizationId, 'brand')
  const shown = useUploads(organizationId, value ? [value] : []).get(value)
  const take = async (sending: Promise<{ fileId: string } | undefined>) => {
    const sent = await sending
    if (sent) onChange(sent.fileId)
  }
  const pick = async () => {
    const [file] = await chooseFiles('picture', 1)
    if (file) await take(upload.send(file))
  }
  const preview = upload.sending?.path || shown?.smallUrl || ''
  const isEmpty = !value && !upload.isSending
  return (
    <Field {...field} isGroup hint={field.hint ?? 'jpg、png 或 webp，10 MB 以内；拍摄地点和设备信息会去掉'}>
      {() => (
        <View className={`picture-field picture-field--${shape}`}>
          {!isEmpty && (
            <View className='picture-field__frame'>
              {preview && (
                <Image
                  className='picture-field__image'
                  src={preview}
                  mode={shape === 'wide' ? 'aspectFill' : 'aspectFit'}
                  ariaLabel={field.label}
                />
              )}
            </View>
          )}
          {shown && !upload.isSending && <Standing {...standingOf(shown)} />}
          <Row isWrapping>
            <Button
              icon={isEmpty ? 'plus' : 'refresh'}
              isLoading={upload.isSending}
              onPress={() => void pick()}
            >
              {upload.isSending ? '正在上传' : isEmpty ? `选择${field.label}` : '更换'}
            </Button>
            {value && !upload.isSending && (
              <Button icon='trash' kind='quiet' label={`删除${field.label}`} onPress={() => onChange('')}>
                删除
              </Button>
            )}
          </Row>
          {upload.error && (
            <Banner
              tone='attention'
              action={
                upload.mayRetry ? { text: '重试', onPress: () => void take(upload.retry()) } : undefined
              }
            >
              {upload.error.message}
            </Banner>
          )}
        </View>
      )}
    </Field>
  )
}

function Standing({ tone, word, note }: ReturnType<typeof standingOf>) {
  return (
    <View className='picture-field__standing'>
      <StatusTag tone={tone}>{word}</StatusTag>
      {note && <Note>{note}</Note>}
    </View>
  )
}
