import { PERSONAL_DATA } from '@contract/personal-data'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Facts, Note, Prose, Section, Stack } from '@/ui/Layout'

const SUMMARY = [
  {
    label: '收集什么',
    value: '姓名、所在支部、角色、微信标识；参加活动的签到、请假；您主动提交的意见和联系方式。',
  },
  { label: '为什么', value: '识别身份、记录组织生活、通知与您有关的工作、办理并答复您的意见。' },
  { label: '谁能看到', value: '本人、本支部书记和负责办理的同志；对公众只展示组织和品牌，不展示党员身份。' },
  { label: '保存多久', value: '签到 3 年；意见办结后 1 年；操作日志不少于 184 天；绑定信息到解绑为止。' },
  {
    label: '从不收集',
    value: '身份证号、住址、党费、处分、民主评议结果、谈心谈话内容、病情、位置、人脸。',
  },
  { label: '您的权利', value: '随时查看、导出、更正、解绑或注销。姓名和支部有误，请支部书记更正。' },
]

/** What is kept about a person, in short; on a tap every single field, from the same table the tests hold us to. */
export function PrivacyText() {
  const [isWhole, setWhole] = useState(false)
  return (
    <Stack gap={24}>
      <Prose>您不绑定身份也可以浏览公开的品牌、活动和通知。绑定后，我们只为以下目的使用您的信息。</Prose>
      <Card>
        <Facts items={SUMMARY} />
      </Card>
      {isWhole ? (
        <Section title='逐项说明'>
          <Stack>
            {Object.entries(PERSONAL_DATA).map(([field, { label, purpose, basis, seenBy, keptFor }]) => (
              <Card key={field}>
                <Facts
                  items={[
                    { label: '内容', value: label },
                    { label: '目的', value: purpose },
                    { label: '依据', value: basis },
                    { label: '谁能看到', value: seenBy },
                    { label: '保存', value: keptFor },
                  ]}
                />
              </Card>
            ))}
          </Stack>
        </Section>
      ) : (
        <Button onPress={() => setWhole(true)}>查看逐项说明</Button>
      )}
      <Note>说明如有变化，会在这里更新；涉及新的用途，会先征得您的同意。</Note>
    </Stack>
  )
}
