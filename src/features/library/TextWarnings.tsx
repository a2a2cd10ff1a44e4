import { type TextWarning, WARNING_SENTENCES } from '@contract/publication/warnings'
import { Banner } from '@/ui/Banner'

/** What should be looked at before the text goes out. It warns; a person decides. */
export function TextWarnings({ of }: { of: readonly TextWarning[] }) {
  if (of.length === 0) return null
  return (
    <Banner tone='attention' icon='alert'>
      公开前请核对：{of.map(({ kind, excerpt }) => `“${excerpt}”${WARNING_SENTENCES[kind]}`).join('；')}。
    </Banner>
  )
}
