import { ROLE_NAMES } from '@contract/roles'
import type { Me } from '@contract/session/endpoints'
import { View } from '@tarojs/components'
import { Avatar } from '@/ui/Avatar'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Note, Row, Stack } from '@/ui/Layout'
import { Tag } from '@/ui/Tag'

/** Who I am here: name, branch, roles with where they hold. */
export function PersonCard({ me }: { me: Me }) {
  const roles = me.roles.filter(({ role }) => role !== 'member')
  return (
    <Card>
      <Row gap={16}>
        <Avatar name={me.name} isLarge />
        <Stack gap={4}>
          <Heading level={2}>{me.name}</Heading>
          {me.branch && <View>{me.branch.organizationName}</View>}
          {roles.map(({ role, organizationId, organizationName }) => (
            <Row key={`${role}.${organizationId}`} isWrapping>
              <Tag tone='accent'>{ROLE_NAMES[role]}</Tag>
              {organizationId !== me.branch?.organizationId && <Note>{organizationName}</Note>}
            </Row>
          ))}
        </Stack>
      </Row>
    </Card>
  )
}
