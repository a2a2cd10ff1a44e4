import fc from 'fast-check'
import { compareTuples } from '../../../localcloud/store/index-keys'
import { IndexTree } from '../../../localcloud/store/index-tree'

type Item = { sequence: number; tuple: [string, number] }

const entry = fc.record({ branch: fc.constantFrom('第一党支部', '第二党支部', 'a', '😀'), day: fc.nat(400) })

const contents = (tree: IndexTree<Item>, reverse = false) => {
  const cursor = tree.cursor(tree.seek([], 'before'), tree.seek([], 'after'), reverse)
  const items: Item[] = []
  while (cursor.advance()) items.push(cursor.item)
  return items
}

const inOrder = (items: Item[], directions: [1 | -1, 1 | -1]) =>
  [...items].sort(
    (a, b) =>
      compareTuples([a.tuple[0]], [b.tuple[0]]) * directions[0] ||
      (a.tuple[1] - b.tuple[1]) * directions[1] ||
      a.sequence - b.sequence,
  )

test('through thousands of inserts and removals, split blocks and emptied ones, the order holds', () => {
  const direction = fc.constantFrom<1 | -1>(1, -1)
  fc.assert(
    fc.property(
      fc.tuple(direction, direction),
      fc.array(entry, { minLength: 1500, maxLength: 2500 }),
      fc.boolean(),
      fc.nat(9),
      (directions, entries, isBuilt, kept) => {
        const items = entries.map(({ branch, day }, sequence): Item => ({ sequence, tuple: [branch, day] }))
        const tree = new IndexTree<Item>(directions)
        if (isBuilt) {
          const columns = [items.map(({ tuple }) => tuple[0]), items.map(({ tuple }) => tuple[1])]
          tree.build({ columns, items })
        } else for (const item of items) tree.insert(item.tuple, item)
        expect(contents(tree)).toEqual(inOrder(items, directions))

        const gone = items.filter(({ sequence }) => sequence % 10 >= kept)
        for (const item of gone) tree.remove(item.tuple, item)
        const left = inOrder(
          items.filter(({ sequence }) => sequence % 10 < kept),
          directions,
        )
        expect(contents(tree)).toEqual(left)
        expect(contents(tree, true)).toEqual([...left].reverse())
        expect(tree.size).toBe(left.length)

        for (const branch of ['第一党支部', 'a', '无']) {
          const [from, to] = [tree.seek([branch], 'before'), tree.seek([branch], 'after')]
          expect(tree.count(from, to)).toBe(left.filter(({ tuple }) => tuple[0] === branch).length)
        }
      },
    ),
    { numRuns: 15 },
  )
})

test('an entry that is not there cannot be removed', () => {
  const tree = new IndexTree<Item>([1, 1])
  const item: Item = { sequence: 1, tuple: ['a', 1] }
  tree.insert(item.tuple, item)
  expect(() => tree.remove(['a', 2], item)).toThrow(/missing/)
})
