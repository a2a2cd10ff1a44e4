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

/** What every level of the tree hands on. */
interface Opening {
  onOpen: (organization: OrganizationHead) => void
  /** Only branches can be opened; a tap on what is above them unfolds it. */
  isForBranches?: boolean
  /** Only what can have organisations below it is shown. */
  isForParents?: boolean
}

interface BranchProps extends Opening {
  organization: OrganizationHead
  depth: number
}

/**
 * One organisation; its children are asked for when it is unfolded. They stand beside it, not inside: the
 * mini-program draws elements only so deep before it needs a component of its own.
 */
function OrganizationNode({ organization, depth, onOpen, isForBranches, isForParents }: BranchProps) {
  const [isUnfolded, setUnfolded] = useState(depth === 0)
  const mayHaveChildren = organization.level !== 'branch'
  if (isForParents && !mayHaveChildren) return null
  return (
    <>
      <View className={`organization-node is-depth-${depth}`}>
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
        <Pressable
          className='organization-node__name'
          onPress={() => (isForBranches && mayHaveChildren ? setUnfolded(!isUnfolded) : onOpen(organization))}
        >
          <View>{organization.name}</View>
          <Tag>{LEVEL_NAMES[organization.level]}</Tag>
        </Pressable>
      </View>
      {mayHaveChildren && isUnfolded && (
        <Children
          parentId={organization._id}
          depth={depth + 1}
          onOpen={onOpen}
          isForBranches={isForBranches}
          isForParents={isForParents}
        />
      )}
    </>
  )
}

interface ChildrenProps extends Opening {
  parentId: string
  depth: number
}

function Children({ parentId, depth, onOpen, isForBranches, isForParents }: ChildrenProps) {
  const children = useRemoteList(organizationFind, { parentId })
  const next = isForBranches ? '由管理员在“组织管理”里添加。' : '点上级组织的名称可以添加。'
  return (
    <RemoteItems of={children} empty={<Empty icon='grid'>{`还没有下级组织。${next}`}</Empty>}>
      {(items) => (
        <>
          {items.map((organization) => (
            <OrganizationNode
              key={organization._id}
              organization={organization}
              depth={depth}
              onOpen={onOpen}
              isForBranches={isForBranches}
              isForParents={isForParents}
            />
          ))}
        </>
      )}
    </RemoteItems>
  )
}

function Root({ organizationId, ...opening }: Opening & { organizationId: string }) {
  return (
    <Remote of={useRemote(organizationGet, { organizationId })}>
      {(organization) => <OrganizationNode organization={organization} depth={0} {...opening} />}
    </Remote>
  )
}

interface TreeProps extends Opening {
  /** The organisations one is responsible for. */
  rootIds: string[]
}

/** The tree of organisations, unfolded level by level, so that a city of any size opens at once. */
export function OrganizationTree({ rootIds, ...opening }: TreeProps) {
  return (
    <View className='organization-tree'>
      {rootIds.map((organizationId) => (
        <Root key={organizationId} organizationId={organizationId} {...opening} />
      ))}
    </View>
  )
}
