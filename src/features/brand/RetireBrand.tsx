import { brandGetForDesk, brandGetOfOrganization, brandRetire } from '@contract/brand/endpoints'
import { useState } from 'react'
import { ReasonSheet } from '@/lib/states/ReasonSheet'
import { Button } from '@/ui/Button'

/** Ends a brand: says first what stays and what is gone. */
export function RetireBrand({ brandId, onDone }: { brandId: string; onDone: () => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind='quiet' onPress={() => setOpen(true)}>
        结束这个品牌
      </Button>
      <ReasonSheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title='结束这个品牌'
        choices={['机构调整', '已完成创建目标', '重新定位，另创新品牌']}
        label='结束原因'
        hint='结束后不能再修改，公开展示从品牌墙上撤下，原来的链接仍能打开；本组织可以创建新的品牌'
        limit={200}
        button='确定结束'
        isDangerous
        endpoint={brandRetire}
        input={(reason) => ({ brandId, reason })}
        field='reason'
        refreshes={[brandGetForDesk, brandGetOfOrganization]}
        onDone={onDone}
      />
    </>
  )
}
