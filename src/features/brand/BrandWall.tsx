import { brandFind } from '@contract/brand/endpoints'
import { RemoteItems } from '@/lib/states/Remote'
import { useRemoteList } from '@/lib/states/use-remote'
import { useDebounced } from '@/lib/use-debounced'
import { Grid } from '@/ui/Layout'
import { Empty } from '@/ui/States'
import { BrandTile } from './BrandTile'
import { WallFilters } from './WallFilters'
import { useWallFilter } from './wall-filter'

/** All published brands in the city's order, searched and narrowed as one likes. */
export function BrandWall() {
  const { filter, change, clear, isNarrowed } = useWallFilter()
  const text = useDebounced(filter.text, 300)
  const brands = useRemoteList(brandFind, { ...filter, text }, { isKeepingPrevious: true })
  return (
    <>
      <WallFilters filter={filter} change={change} clear={clear} isNarrowed={isNarrowed} />
      <RemoteItems
        of={brands}
        empty={
          isNarrowed ? (
            <Empty icon='search' action={{ text: '清除搜索和筛选', onPress: clear }}>
              没有找到符合的品牌。换一个词，或者少选一个条件再试。
            </Empty>
          ) : (
            <Empty icon='grid'>还没有公开展示的品牌。支部的品牌经审批后会出现在这里。</Empty>
          )
        }
      >
        {(items) => (
          <Grid>
            {items.map((brand) => (
              <BrandTile key={brand._id} brand={brand} />
            ))}
          </Grid>
        )}
      </RemoteItems>
    </>
  )
}
