import { homeGet } from '@contract/home/endpoints'
import { useRemote } from '@/lib/states/use-remote'
import { Card } from '@/ui/Card'
import { Facts, Note, Section } from '@/ui/Layout'

/** Who runs this, and under which filing. */
export function About() {
  const settings = useRemote(homeGet, {}).data?.settings
  return (
    <Section title='关于'>
      <Card>
        <Facts
          items={[
            { label: '主办单位', value: settings?.sponsor || '尚未填写' },
            { label: '备案号', value: settings?.filingNumber || '尚未备案，仅供演示' },
          ]}
        />
        <Note>一支一品：记录、展示和推广党支部品牌。</Note>
      </Card>
    </Section>
  )
}
