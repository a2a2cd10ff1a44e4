import { contentOf } from '@contract/brand/content'
import { type BrandForDesk, brandGet, brandGetForDesk } from '@contract/brand/endpoints'
import type { Brand } from '@contract/brand/entity'
import { BrandArticle } from '@/features/brand/BrandArticle'
import { BrandHead } from '@/features/brand/BrandHead'
import { Comparison } from '@/features/publication/Comparison'
import { ProposeButton } from '@/features/publication/ProposeButton'
import { TextWarnings } from '@/features/publication/TextWarnings'
import { goTo, useParameters } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note, Section, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

/** The last look before asking that a brand be shown: the page as it would be, what changed, what to mind. */
export default function ProposeScreen() {
  const { brandId = '' } = useParameters<'brandId'>()
  const found = useRemote(brandGetForDesk, { brandId }, { isEnabled: brandId !== '' })
  return (
    <Page title='提出公开'>
      {brandId === '' ? (
        <Empty icon='grid'>没有找到这个品牌。请从“支部品牌”打开。</Empty>
      ) : (
        <Remote of={found}>{(desk) => <Preview desk={desk} isFresh={!found.isFetching} />}</Remote>
      )}
    </Page>
  )
}

function Preview({ desk, isFresh }: { desk: BrandForDesk; isFresh: boolean }) {
  const { brand, contentHash, published } = desk
  const shown = useRemote(brandGet, { brandId: brand._id }, { isEnabled: published !== null })
  const content = contentOf(brand as Brand)
  const edit = () => void goTo('branding/brand-edit', { brandId: brand._id, step: 'why' })
  return (
    <Stack gap={24}>
      <Note>下面是群众将看到的样子。请通读一遍，再提出公开。</Note>
      <Section title='请留意'>
        <TextWarnings content={content} />
      </Section>
      {published && (
        <Section title='与已公开内容的不同'>
          <Remote of={shown}>{({ brand: before }) => <Comparison before={before} after={content} />}</Remote>
        </Section>
      )}
      <Section title='预览'>
        <Card>
          <BrandHead brand={content} />
          <BrandArticle brand={content} />
        </Card>
      </Section>
      <Button isWide icon='edit' onPress={edit}>
        返回修改
      </Button>
      <ProposeButton brandId={brand._id} contentHash={contentHash} isFresh={isFresh} onEdit={edit} />
    </Stack>
  )
}
