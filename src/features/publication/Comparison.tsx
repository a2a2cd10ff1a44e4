import { compareContent } from '@contract/brand/compare'
import type { BrandContent } from '@contract/brand/content'
import { Image, View } from '@tarojs/components'
import { useFileUrl } from '@/lib/use-file-url'
import { Note } from '@/ui/Layout'
import './Comparison.scss'

interface Props {
  before: BrandContent | null
  after: BrandContent
}

function Picture({ fileId }: { fileId: string }) {
  const { url } = useFileUrl(fileId)
  return url ? (
    <Image className='comparison__picture' src={url} mode='aspectFit' ariaLabel='有变化的图片' />
  ) : null
}

interface SideProps {
  title: string
  lines: string[]
  pictures: string[]
}

const Side = ({ title, lines, pictures }: SideProps) => (
  <View className='comparison__side'>
    <View className='comparison__title'>{title}</View>
    {lines.length === 0 ? (
      <View className='comparison__none'>（空）</View>
    ) : (
      lines.map((line) => (
        <View className='comparison__line' key={line}>
          {line}
        </View>
      ))
    )}
    {pictures.map((fileId) => (
      <Picture key={fileId} fileId={fileId} />
    ))}
  </View>
)

/** What differs between what is public and the draft, part by part. */
export function Comparison({ before, after }: Props) {
  if (!before) return <Note>这是第一次公开，全部内容都是新的。</Note>
  const differences = compareContent(before, after)
  if (differences.length === 0) return <Note>与已公开的内容一样。</Note>
  return (
    <View className='comparison'>
      {differences.map(({ key, label, before: old, after: fresh, pictures }) => (
        <View className='comparison__part' key={key}>
          <View className='comparison__label'>{label}</View>
          <View className='comparison__sides'>
            <Side title='已公开' lines={old} pictures={pictures.before} />
            <Side title='草稿' lines={fresh} pictures={pictures.after} />
          </View>
        </View>
      ))}
    </View>
  )
}
