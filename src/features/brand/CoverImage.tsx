import { smallOf } from '@contract/media/files'
import { Image, View } from '@tarojs/components'
import { useFileUrl } from '@/lib/use-file-url'
import { GeneratedCover } from '@/ui/GeneratedCover'
import './CoverImage.scss'

interface Props {
  fileId: string
  name: string
  owner?: string
  /** In lists: the small rendition. */
  isSmall?: boolean
}

/** A brand's own picture, sixteen to nine; where it has none, or it cannot be found, the generated one. */
export function CoverImage({ fileId, name, owner, isSmall }: Props) {
  const { url, isMissing } = useFileUrl(isSmall ? smallOf(fileId) : fileId)
  if (isMissing) return <GeneratedCover name={name} owner={owner} />
  if (!url) return <View className='brand-cover-image' />
  return (
    <Image className='brand-cover-image' src={url} mode='aspectFill' lazyLoad ariaLabel={`${name}的封面`} />
  )
}
