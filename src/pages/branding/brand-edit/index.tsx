import { brandGetForDesk } from '@contract/brand/endpoints'
import { BrandEditor } from '@/features/brand/BrandEditor'
import { EDITOR_STEPS } from '@/features/brand/completeness'
import { replaceWith, useParameters } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

/** Fills a brand's record, one question at a time. */
export default function BrandEditScreen() {
  const { brandId = '', step } = useParameters<'brandId' | 'step'>()
  const found = useRemote(brandGetForDesk, { brandId }, { isEnabled: brandId !== '' })
  const first = EDITOR_STEPS.find((one) => one === step) ?? 'why'
  return (
    <Page title='填写品牌'>
      {brandId === '' ? (
        <Empty icon='grid'>没有找到这个品牌。请从“支部品牌”打开。</Empty>
      ) : (
        <Remote of={found}>
          {(desk) =>
            desk.mayEdit ? (
              <BrandEditor desk={desk} first={first} onDone={() => void replaceWith('branding/brand', {})} />
            ) : (
              <Empty icon='lock'>这个品牌已经结束，或由其他支部管理，不能在这里修改。</Empty>
            )
          }
        </Remote>
      )}
    </Page>
  )
}
