import type { BrandDraft } from '@contract/brand/draft'
import { placeOfWarning, WARNING_SENTENCES, warningsOf } from '@contract/publication/warnings'
import { View } from '@tarojs/components'
import { Banner } from '@/ui/Banner'
import { type EditorStep, stepOfField } from './completeness'

/** What in this step might not belong on a public page, said while it is being written; it stops nobody. */
export function WritingWarnings({ draft, step }: { draft: BrandDraft; step: EditorStep }) {
  const warnings = warningsOf(draft).filter(({ field }) => stepOfField(field) === step)
  if (warnings.length === 0) return null
  return (
    <Banner tone='attention'>
      公开前请留意：
      {warnings.map((warning) => (
        <View key={`${warning.field}${warning.kind}${warning.excerpt}`}>
          {placeOfWarning(warning)}“{warning.excerpt}”{WARNING_SENTENCES[warning.kind]}。
        </View>
      ))}
    </Banner>
  )
}
