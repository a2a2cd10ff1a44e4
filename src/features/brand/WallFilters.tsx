import { View } from '@tarojs/components'
import { useState } from 'react'
import { useIsDesk } from '@/lib/use-is-desk'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { Row } from '@/ui/Layout'
import { SearchBar } from '@/ui/SearchBar'
import { Sheet } from '@/ui/Sheet'
import { OrganizationPicker } from './OrganizationPicker'
import { KEY_WORK_OPTIONS, NATURE_OPTIONS, PHASE_OPTIONS, type WallFilter } from './wall-filter'
import './WallFilters.scss'

interface WallFiltersProps {
  filter: WallFilter
  change: (part: Partial<WallFilter>) => void
  clear: () => void
  isNarrowed: boolean
}

const listed = <V extends string>(value: V | undefined): V[] => (value ? [value] : [])

/** Search and filters over the wall: chips in sight, the rest one tap away on a phone. */
export function WallFilters({ filter, change, clear, isNarrowed }: WallFiltersProps) {
  const isDesk = useIsDesk()
  const [isOpen, setOpen] = useState(false)
  const more = (
    <View className='wall-filters__groups'>
      <View className='wall-filters__organization'>
        <OrganizationPicker
          value={filter.organizationId}
          onChange={(organizationId) => change({ organizationId })}
        />
      </View>
      <FilterChips filter={filter} change={change} />
    </View>
  )
  return (
    <View className='wall-filters'>
      <Row gap={8}>
        <View className='wall-filters__search'>
          <SearchBar
            value={filter.text}
            onChange={(text) => change({ text })}
            placeholder='搜索品牌、口号、支部'
          />
        </View>
        {!isDesk && (
          <Button icon='filter' onPress={() => setOpen(true)}>
            筛选
          </Button>
        )}
      </Row>
      <Chips
        isLine
        label='按重点工作筛选'
        options={KEY_WORK_OPTIONS}
        value={listed(filter.keyWork)}
        onChange={([keyWork]) => change({ keyWork })}
      />
      {isDesk && more}
      {isNarrowed && (
        <View className='wall-filters__clear'>
          <Button kind='quiet' icon='close' isSmall onPress={clear}>
            清除搜索和筛选
          </Button>
        </View>
      )}
      {!isDesk && (
        <Sheet
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          title='筛选品牌'
          footer={
            <Button kind='primary' isWide onPress={() => setOpen(false)}>
              看结果
            </Button>
          }
        >
          {more}
        </Sheet>
      )}
    </View>
  )
}

function FilterChips({ filter, change }: Pick<WallFiltersProps, 'filter' | 'change'>) {
  return (
    <>
      <View>
        <View className='wall-filters__label'>单位性质</View>
        <Chips
          label='按单位性质筛选'
          options={NATURE_OPTIONS}
          value={listed(filter.unitNature)}
          onChange={([unitNature]) => change({ unitNature })}
        />
      </View>
      <View>
        <View className='wall-filters__label'>创建阶段</View>
        <Chips
          label='按创建阶段筛选'
          options={PHASE_OPTIONS}
          value={listed(filter.phase)}
          onChange={([phase]) => change({ phase })}
        />
      </View>
    </>
  )
}
