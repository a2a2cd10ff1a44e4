import { compareTexts, type TextChange } from '@contract/library/compare'
import type { ShownRegulation } from '@contract/library/regulation'
import { instantOf } from '@contract/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { formatDay } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Switch } from '@/ui/Choice'
import { Heading } from '@/ui/Heading'
import { Facts, Note, Prose, Section, Stack } from '@/ui/Layout'
import { Select } from '@/ui/Select'
import './RegulationArticle.scss'

interface Props {
  regulation: ShownRegulation
  /** The wording that holds today, or will first. */
  inForce: number
}

const MARKS: Record<TextChange['kind'], string> = { same: '', removed: '删去', added: '新增' }

/** A regulation: one wording at a time, and what each changed against the one before it. */
export function RegulationArticle({ regulation, inForce }: Props) {
  const { versions } = regulation
  const [chosen, setChosen] = useState(String(inForce))
  const [isComparing, setIsComparing] = useState(false)
  const at = Math.max(
    versions.findIndex(({ version }) => String(version) === chosen),
    0,
  )
  const shown = versions[at]
  const before = versions[at - 1]
  const wordOf = (version: number) =>
    version === inForce && regulation.state === 'in-force' ? '（现行）' : ''
  return (
    <Stack gap={16}>
      <Heading level={1}>{regulation.title}</Heading>
      {regulation.state === 'repealed' && (
        <Banner icon='info'>
          {regulation.repealedAt ? `${formatDay(regulation.repealedAt)}废止` : '已废止'}：
          {regulation.repealReason}
        </Banner>
      )}
      <Facts
        items={[
          { label: '发布组织', value: regulation.organizationName },
          { label: '适用范围', value: regulation.scope },
          { label: '依据', value: regulation.source },
          { label: '施行日期', value: formatDay(instantOf(shown.effectiveOn)) },
        ]}
      />
      {versions.length > 1 && (
        <Select
          label='版本'
          options={versions.map(({ version, effectiveOn }) => ({
            value: String(version),
            label: `第 ${version} 版${wordOf(version)} ${effectiveOn}`,
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {before && (
        <Switch
          label={`和第 ${before.version} 版对照`}
          hint='按行标出删去和新增的内容'
          value={isComparing}
          onChange={setIsComparing}
        />
      )}
      <Section title='正文'>
        {before && isComparing ? (
          <Changes of={compareTexts(before.text, shown.text)} />
        ) : (
          <Prose>{shown.text}</Prose>
        )}
      </Section>
      <Note>
        第 {shown.version} 版，{formatDay(shown.savedAt)}保存。以前的版本都可以查看。
      </Note>
    </Stack>
  )
}

/** Lines that went and came are told by a word and a line through or below, not by colour alone. */
function Changes({ of }: { of: TextChange[] }) {
  return (
    <View className='text-changes'>
      {of.map(({ kind, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand twice, and the order never changes
        <View className={`text-change is-${kind}`} key={index}>
          {MARKS[kind] && <View className='text-change__mark'>{MARKS[kind]}</View>}
          <View className='text-change__text'>{text}</View>
        </View>
      ))}
    </View>
  )
}
