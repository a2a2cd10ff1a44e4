import { placeOfWarning, WARNING_SENTENCES, warningsOf } from '@contract/publication/warnings'
import { View } from '@tarojs/components'
import { Banner } from '@/ui/Banner'
import { Note, Stack } from '@/ui/Layout'
import './TextWarnings.scss'

/** What a person should look at before it goes out: named, quoted, left to them to decide. */
export function TextWarnings({ content }: { content: Parameters<typeof warningsOf>[0] }) {
  const warnings = warningsOf(content)
  if (warnings.length === 0)
    return <Note>没有发现密级标志、文件编号、证件号、卡号或电话号码。仍请通读一遍。</Note>
  return (
    <Stack gap={8}>
      <Banner tone='attention'>有 {warnings.length} 处请留意。系统只作提示，是否公开由您判断。</Banner>
      <View className='text-warnings' ariaRole='list' ariaLabel='请留意的内容'>
        {warnings.map(({ field, kind, excerpt }) => (
          <View className='text-warnings__item' ariaRole='listitem' key={`${field}${kind}${excerpt}`}>
            <View className='text-warnings__place'>{placeOfWarning({ field })}</View>
            <View className='text-warnings__excerpt'>{excerpt}</View>
            <View>{WARNING_SENTENCES[kind]}</View>
          </View>
        ))}
      </View>
    </Stack>
  )
}
