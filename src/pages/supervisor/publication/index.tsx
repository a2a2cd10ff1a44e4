import { type PublicationFile, publicationGet } from '@contract/publication/endpoints'
import { BrandArticle } from '@/features/brand/BrandArticle'
import { BrandHead } from '@/features/brand/BrandHead'
import { Comparison } from '@/features/publication/Comparison'
import { SignActions } from '@/features/publication/SignActions'
import { Signatures } from '@/features/publication/Signatures'
import { TextWarnings } from '@/features/publication/TextWarnings'
import { WithdrawButton } from '@/features/publication/WithdrawButton'
import { stateTag, stepsOf } from '@/features/publication/words'
import { useParameters } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Note, Row, Section, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'
import { Steps } from '@/ui/Steps'
import { StatusTag } from '@/ui/Tag'

/** Everything to see before signing, and the signature. */
export default function PublicationScreen() {
  const { id = '' } = useParameters<'id'>()
  const found = useRemote(publicationGet, { publicationId: id }, { isEnabled: id !== '' })
  return (
    <Page title='公开申请'>
      {id === '' || found.error?.code === 'NOT_FOUND' ? (
        <Empty icon='document'>没有找到这份公开申请。请从“公开审批”或品牌页面打开。</Empty>
      ) : (
        <Remote of={found}>{(file) => <File file={file} />}</Remote>
      )}
    </Page>
  )
}

function File({ file }: { file: PublicationFile }) {
  const { publication, content, published, mayTake, mayWithdraw } = file
  const { tone, text } = stateTag(publication.state)
  const isOver = ['published', 'superseded', 'withdrawn'].includes(publication.state)
  return (
    <Stack gap={24}>
      <Stack gap={8}>
        <Heading level={1} isSerif>
          {publication.brandName}
        </Heading>
        <Row isWrapping isSpread>
          <Note>{publication.organizationName}</Note>
          <StatusTag tone={tone}>{text}</StatusTag>
        </Row>
      </Stack>
      <Steps label='公开的步骤' steps={stepsOf(publication.state)} />
      <Section title='办理情况'>
        <Signatures file={file} />
      </Section>
      {!isOver && (
        <>
          <Section title='请留意'>
            <TextWarnings content={content} />
          </Section>
          <Section title='与已公开内容的不同'>
            <Comparison before={published} after={content} />
          </Section>
          <Section title={mayTake ? '公开后的样子' : '草稿'}>
            <Card>
              <BrandHead brand={content} />
              <BrandArticle brand={content} />
            </Card>
          </Section>
        </>
      )}
      <SignActions file={file} />
      {mayWithdraw && (
        <WithdrawButton publicationId={publication._id} isPublic={publication.state === 'published'} />
      )}
    </Stack>
  )
}
