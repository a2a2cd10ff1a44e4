import type { Organization } from '@contract/organization/entity'
import { collection } from '../../_kernel/collections'
import { orderBehind } from './order'
import { refuseTaken } from './taken'

/** More organisations than this are in no city. */
const PAGE = 1000

type Node = Pick<Organization, '_id' | 'parentId' | 'path' | 'order'>

const readSubtree = async (organizationId: string) => {
  const nodes: Node[] = []
  for (;;) {
    const { data } = await collection('organizations')
      .where({ path: organizationId })
      .orderBy('order', 'asc')
      .skip(nodes.length)
      .limit(PAGE)
      .field({ parentId: true, path: true, order: true })
      .get()
    nodes.push(...data)
    if (data.length < PAGE) return nodes
  }
}

/**
 * Gives all organisations below a moved one the path and the place in the city's order that follow from their parents.
 * Those that have them already are left alone, so a run that was cut off is gone on with by calling it again; false
 * where time was up first. Answers how many it placed.
 */
export const placeBelow = async (organizationId: string, until: number) => {
  const nodes = await readSubtree(organizationId)
  const isSettled = (node: Node, parent: Node) => node.path.join() === [...parent.path, node._id].join()
  const childrenOf = (parent: Node) => nodes.filter(({ parentId }) => parentId === parent._id)
  let placed = 0

  const place = (node: Node, parent: Node, last: number) =>
    refuseTaken(async () => {
      const moved = { path: [...parent.path, node._id], order: await orderBehind(last, parent._id) }
      await collection('organizations').where({ _id: node._id, order: node.order }).update({ data: moved })
      placed++
      return { ...node, ...moved }
    })

  /** The last order of the subtree, or null where time was up within it. */
  const visit = async (parent: Node): Promise<number | null> => {
    let last: number | null = parent.order
    const children = childrenOf(parent)
    const settled = children.filter((child) => isSettled(child, parent))
    const others = children.filter((child) => !isSettled(child, parent))
    for (const child of [...settled, ...others]) {
      if (Date.now() >= until) return null
      const at: Node = isSettled(child, parent) ? child : await place(child, parent, last)
      const end: number | null = await visit(at)
      if (end === null) return null
      last = Math.max(last, end)
    }
    return last
  }

  const root = nodes.find(({ _id }) => _id === organizationId)
  const isThrough = !root || (await visit(root)) !== null
  return { placed, isThrough }
}
