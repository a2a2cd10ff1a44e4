import { type OrganizationHead, organizationFind, organizationGet } from '@contract/organization/endpoints'
import { LEVEL_NAMES } from '@contract/organization/entity'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Remote, RemoteItems } from '@/lib/states/Remote'
import { useRemote, useRemoteList } from '@/lib/states/use-remote'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import { Empty } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import './OrganizationTree.scss'

interface BranchProps {
  organization: OrganizationHead
  depth: number
  onOpen: (organization: OrganizationHead) => void
}

/** One organisation; its children are asked for when it is unfolded. */
function OrganizationNode({ organization, depth, onOpen }: BranchProps) {
  const [isUnfolded, setUnfolded] = useState(depth === 0)
  const mayHaveChildren = organization.level !== 'branch'
  return (
    <View className='organization-node'>
      <View className='organization-node__row'>
        {mayHaveChildren ? (
          <Pressable
            className='organization-node__fold'
            label={`${isUnfolded ? '收起' : '展开'}${organization.name}的下级`}
            isExpanded={isUnfolded}
            onPress={() => setUnfolded(!isUnfolded)}
          >
            <Icon name={isUnfolded ? 'down' : 'right'} />
          </Pressable>
        ) : (
          <View className='organization-node__fold' />
        )}
        <Pressable className='organization-node__name' onPress={() => onOpen(organization)}>
          <View>{organization.name}</View>
          <Tag>{LEVEL_NAMES[organization.level]}</Tag>
        </Pressable>
      </View>
      {mayHaveChildren && isUnfolded && (
        <View className='organization-node__children'>
          <Children parentId={organization._id} depth={depth + 1} onOpen={onOpen} />
        </View>
      )}
    </View>
  )
}

interface ChildrenProps {
  parentId: string
  depth: number
  onOpen: (organization: OrganizationHead) => void
}

function Children({ parentId, depth, onOpen }: ChildrenProps) {
  const children = useRemoteList(organizationFind, { parentId })
  return (
    <RemoteItems of={children} empty={<Empty icon='grid'>还没有下级组织。点上级组织的名称可以添加。</Empty>}>
      {(items) => (
        <>
          {items.map((organization) => (
            <OrganizationNode
              key={organization._id}
              organization={organization}
              depth={depth}
              onOpen={onOpen}
            />
          ))}
        </>
      )}
    </RemoteItems>
  )
}

function Root({ organizationId, onOpen }: { organizationId: string; onOpen: ChildrenProps['onOpen'] }) {
  return (
    <Remote of={useRemote(organizationGet, { organizationId })}>
      {(organization) => <OrganizationNode organization={organization} depth={0} onOpen={onOpen} />}
    </Remote>
  )
}

interface TreeProps {
  /** The organisations one is responsible for. */
  rootIds: string[]
  onOpen: (organization: OrganizationHead) => void
}

/** The tree of organisations, unfolded level by level, so that a city of any size opens at once. */
export function OrganizationTree({ rootIds, onOpen }: TreeProps) {
  return (
    <View className='organization-tree'>
      {rootIds.map((organizationId) => (
        <Root key={organizationId} organizationId={organizationId} onOpen={onOpen} />
      ))}
    </View>
  )
}
