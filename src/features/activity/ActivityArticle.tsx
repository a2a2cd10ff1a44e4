import { kindNameOf } from '@contract/activity/card'
import type { ActivityForMember, PublicActivity } from '@contract/activity/views'
import { KEY_WORK_NAMES } from '@contract/key-work'
import { View } from '@tarojs/components'
import { goTo } from '@/lib/router'
import { formatSpan } from '@/lib/time'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Facts, Prose, Row, Section, Stack } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'
import { StatusTag, Tag } from '@/ui/Tag'
import { AttendanceLine } from './AttendanceLine'
import { standingOf } from './words'
import './ActivityArticle.scss'

/** What everyone may know of an activity: what, when, where, whose, and what came of it. */
export function ActivityArticle({ activity }: { activity: PublicActivity | ActivityForMember }) {
  const standing = standingOf(activity, Date.now())
  const more = 'agenda' in activity ? activity : null
  return (
    <View className='activity-article'>
      <Stack gap={16}>
        {activity.state === 'cancelled' && (
          <Banner tone='attention' icon='alert'>
            {more?.cancelReason ? `活动已取消：${more.cancelReason}` : '活动已取消，不必前往。'}
          </Banner>
        )}
        <Stack gap={8}>
          <Row isWrapping>
            <Tag tone='accent'>{kindNameOf(activity)}</Tag>
            <StatusTag tone={standing.tone}>{standing.word}</StatusTag>
            {activity.keyWorks.map((keyWork) => (
              <Tag key={keyWork}>{KEY_WORK_NAMES[keyWork]}</Tag>
            ))}
          </Row>
          <Heading level={1}>{activity.title}</Heading>
        </Stack>
        <Card>
          <Facts
            items={[
              { label: '时间', value: formatSpan(activity.startsAt, activity.endsAt) },
              { label: '地点', value: activity.place },
              { label: '组织', value: activity.organizationName },
              ...(more?.hostName ? [{ label: '主持', value: more.hostName }] : []),
              ...(more?.recorderName ? [{ label: '记录', value: more.recorderName }] : []),
              ...(more?.planItem ? [{ label: '方案任务', value: more.planItem.partyWork }] : []),
              ...(activity.businessWork ? [{ label: '服务业务', value: activity.businessWork }] : []),
            ]}
          />
        </Card>
        {activity.brand && <BrandLine brand={activity.brand} />}
      </Stack>
      {activity.publicSummary && (
        <Section title='活动情况'>
          <Prose>{activity.publicSummary}</Prose>
        </Section>
      )}
      {more && <MemberPart activity={more} />}
    </View>
  )
}

function BrandLine({ brand }: { brand: NonNullable<PublicActivity['brand']> }) {
  return (
    <List>
      <ListItem
        icon='flag'
        title={brand.name}
        text='本次活动服务的党建品牌'
        onPress={() => void goTo('public/brand', { id: brand.brandId })}
      />
    </List>
  )
}

/** What the branch itself reads: topics, decisions, attendance. */
function MemberPart({ activity }: { activity: ActivityForMember }) {
  return (
    <>
      {activity.agenda.length > 0 && (
        <Section title='议题'>
          <Prose>{activity.agenda.map((topic, index) => `${index + 1}. ${topic}`).join('\n')}</Prose>
        </Section>
      )}
      {activity.resolutions && (
        <Section title='决议'>
          <Prose>{activity.resolutions}</Prose>
        </Section>
      )}
      {activity.outcome && (
        <Section title='活动成效'>
          <Prose>{activity.outcome}</Prose>
        </Section>
      )}
      {activity.attendance && (
        <Section title='出席情况'>
          <Card>
            <AttendanceLine attendance={activity.attendance} />
          </Card>
        </Section>
      )}
    </>
  )
}
