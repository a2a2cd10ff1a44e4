import { draftOf } from '@contract/brand/draft'
import type { BrandForDesk } from '@contract/brand/endpoints'
import { PHASE_NAMES } from '@contract/brand/entity'
import { instantOf } from '@contract/time'
import { View } from '@tarojs/components'
import { goTo } from '@/lib/router'
import { formatDay } from '@/lib/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Facts, Note, Row, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { StatusTag, Tag } from '@/ui/Tag'
import { EDITOR_STEP_NAMES, EDITOR_STEPS, progressOf } from './completeness'

function Publicity({ brand, published, isAhead }: Pick<BrandForDesk, 'brand' | 'published' | 'isAhead'>) {
  if (brand.state === 'retired') return <StatusTag tone='quiet'>已结束</StatusTag>
  if (!published) return <StatusTag tone='quiet'>未公开</StatusTag>
  if (isAhead) return <StatusTag tone='calm'>已公开，草稿有新的修改</StatusTag>
  return <StatusTag tone='good'>已公开</StatusTag>
}

/** A brand at its desk: what it is called, where it stands, and the way into its three questions. */
export function BrandDeskHead({ desk }: { desk: BrandForDesk }) {
  const { brand, published, isAhead, mayEdit } = desk
  const draft = draftOf(brand)
  return (
    <Card>
      <Stack gap={12}>
        <Heading level={1} isSerif>
          {brand.name}
        </Heading>
        {brand.slogan && <View>{brand.slogan}</View>}
        <Row isWrapping>
          <Tag tone='gold'>{PHASE_NAMES[brand.phase]}</Tag>
          <Publicity brand={brand} published={published} isAhead={isAhead} />
        </Row>
        <Facts
          items={[
            { label: '组织', value: brand.organizationName },
            { label: '创建日期', value: formatDay(instantOf(brand.foundedOn)) },
            ...(published
              ? [
                  {
                    label: '公开版本',
                    value: `第 ${published.version} 版 · ${formatDay(published.publishedAt)}`,
                  },
                ]
              : []),
          ]}
        />
        {mayEdit && (
          <List>
            {EDITOR_STEPS.map((step) => {
              const { isDone, text } = progressOf(draft, step)
              return (
                <ListItem
                  key={step}
                  icon={isDone ? 'done' : 'edit'}
                  title={EDITOR_STEP_NAMES[step]}
                  after={text}
                  onPress={() => void goTo('branding/brand-edit', { brandId: brand._id, step })}
                />
              )
            })}
          </List>
        )}
        {published && (
          <Button icon='link' isWide onPress={() => void goTo('public/brand', { id: brand._id })}>
            看公开页面
          </Button>
        )}
        {brand.state === 'retired' && <Note>这个品牌已经结束。{brand.retireReason}</Note>}
      </Stack>
    </Card>
  )
}
