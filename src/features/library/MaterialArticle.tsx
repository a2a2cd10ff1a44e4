import { MATERIAL_KIND_NAMES } from '@contract/library/entity'
import type { ShownMaterial } from '@contract/library/material'
import { instantOf } from '@contract/time'
import { View } from '@tarojs/components'
import { formatDay } from '@/lib/time'
import { Heading } from '@/ui/Heading'
import { Note, Prose, Stack } from '@/ui/Layout'
import { Tag } from '@/ui/Tag'
import './MaterialArticle.scss'

/** A material as quoted: its source and date stand above it, a procedure is read step by step. */
export function MaterialArticle({ material }: { material: ShownMaterial }) {
  return (
    <Stack gap={16}>
      <Stack gap={4}>
        <Heading level={1}>{material.title}</Heading>
        <View className='material__kind'>
          <Tag>{MATERIAL_KIND_NAMES[material.kind]}</Tag>
        </View>
        <Note>
          来源：{material.source} · {formatDay(instantOf(material.sourceOn))}
        </Note>
      </Stack>
      {material.text && <Prose>{material.text}</Prose>}
      {material.steps.length > 0 && (
        <View className='material-steps' ariaRole='list' ariaLabel='步骤'>
          {material.steps.map(({ title, text }, index) => (
            <View className='material-step' key={title} ariaRole='listitem'>
              <View className='material-step__number'>{index + 1}</View>
              <View className='material-step__body'>
                <View className='material-step__title'>{title}</View>
                {text && <View className='material-step__text'>{text}</View>}
              </View>
            </View>
          ))}
        </View>
      )}
      <Note>由{material.organizationName}录入。内容按来源原文收录。</Note>
    </Stack>
  )
}
