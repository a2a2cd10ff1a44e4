import { brandCheckName, type NameCheck } from '@contract/brand/endpoints'
import { NAME_LIMIT } from '@contract/brand/entity'
import { NAME_ISSUE_SENTENCES, nameIssues } from '@contract/brand/name/rules'
import { View } from '@tarojs/components'
import { useRemote } from '@/lib/states/use-remote'
import { useDebounced } from '@/lib/use-debounced'
import { Note, Stack } from '@/ui/Layout'
import { StatusTag } from '@/ui/Tag'
import { TextField } from '@/ui/TextField'
import './NameField.scss'

interface Props {
  organizationId: string
  /** The brand that is being renamed; absent for a new one. */
  brandId?: string
  value: string
  onChange: (name: string) => void
  error?: string
  isDisabled?: boolean
}

const HINTS = ['generic', 'long-ish'] as const

/** What the city says of the name: taken, like another, a play on a phrase, or nothing at all. */
function Findings({ check }: { check: NameCheck }) {
  const { takenBy, near, puns } = check
  if (!takenBy && near.length + puns.length === 0)
    return <StatusTag tone='good'>全市没有相同或相近的名称</StatusTag>
  return (
    <Stack gap={8}>
      {takenBy && (
        <StatusTag tone='attention'>
          {`${takenBy.organizationName}已在用“${takenBy.name}”，请换一个`}
        </StatusTag>
      )}
      {near.length > 0 && (
        <View className='near-names' ariaRole='list' ariaLabel='相近的名称'>
          {near.map(({ name, organizationName, reason }) => (
            <View className='near-names__item' ariaRole='listitem' key={`${name}${organizationName}`}>
              {reason}
              <View className='near-names__owner'>{organizationName}</View>
            </View>
          ))}
        </View>
      )}
      {near.length > 0 && <Note>相近的名称可以使用，区分度更高的名称更容易被记住。</Note>}
      {puns.map((phrase) => (
        <Note key={phrase}>与常用语“{phrase}”谐音，供参考。</Note>
      ))}
    </Stack>
  )
}

/** A brand's name: the phone's own rules while it is typed, the city's names a moment later. */
export function NameField({ organizationId, brandId, value, onChange, error, isDisabled }: Props) {
  const issues = nameIssues(value)
  const refusing = issues.find((issue) => !HINTS.some((hint) => hint === issue))
  const asked = useDebounced(value.trim(), 400)
  const check = useRemote(
    brandCheckName,
    { organizationId, name: asked, brandId },
    { isEnabled: asked !== '' && !refusing },
  )
  // What is known is of the name in the field, or it is not shown.
  const isAsked = asked !== '' && asked === value.trim() && !refusing
  const hint = issues
    .filter((issue) => issue !== refusing)
    .map((issue) => NAME_ISSUE_SENTENCES[issue])
    .join('；')
  const wrong = error ?? (value && refusing ? NAME_ISSUE_SENTENCES[refusing] : undefined)
  return (
    <Stack gap={8}>
      <TextField
        label='品牌名称'
        hint={hint || '简洁、好记、有本单位的特点，如“清流润城·一滴到家”'}
        value={value}
        onChange={onChange}
        limit={NAME_LIMIT}
        error={wrong}
        isDisabled={isDisabled}
      />
      {isAsked && check.data && <Findings check={check.data} />}
      {value.trim() !== '' && !refusing && !check.error && !(isAsked && check.data) && (
        <Note>正在查全市的名称…</Note>
      )}
      {isAsked && check.error && <Note>暂时查不了全市的名称：{check.error.message}</Note>}
    </Stack>
  )
}
