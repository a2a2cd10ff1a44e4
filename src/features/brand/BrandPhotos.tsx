import type { BrandPhoto } from '@contract/brand/entity'
import { smallOf } from '@contract/media/files'
import { Image, View } from '@tarojs/components'
import { useFileUrl } from '@/lib/use-file-url'
import './BrandPhotos.scss'

/** Photos, each with the sentence that stands for it where it cannot be seen. */
export function BrandPhotos({ photos }: { photos: readonly BrandPhoto[] }) {
  return (
    <View className='brand-photos'>
      {photos.map((photo) => (
        <Photo key={photo.fileId} {...photo} />
      ))}
    </View>
  )
}

function Photo({ fileId, caption }: BrandPhoto) {
  const { url } = useFileUrl(smallOf(fileId))
  return (
    <View className='brand-photo'>
      {url && (
        <Image className='brand-photo__image' src={url} mode='aspectFill' lazyLoad ariaLabel={caption} />
      )}
      <View className='brand-photo__caption'>{caption}</View>
    </View>
  )
}
