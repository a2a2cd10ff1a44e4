import { practiceGet } from '@contract/library/practice'
import { LearnButton } from '@/features/library/LearnButton'
import { LearningList } from '@/features/library/LearningList'
import { PracticeArticle } from '@/features/library/PracticeArticle'
import { useLearner } from '@/features/library/use-learner'
import { goTo, useParameters } from '@/lib/router'
import { useShare } from '@/lib/share'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Banner } from '@/ui/Banner'
import { Heading } from '@/ui/Heading'
import { Note, Section, Stack } from '@/ui/Layout'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

export default function PracticeScreen() {
  const { id = '' } = useParameters<'id'>()
  const found = useRemote(practiceGet, { practiceId: id }, { isEnabled: id !== '' })
  const practice = found.data
  const learner = useLearner(practice?.organizationId)
  useShare({ title: practice?.title ?? '经验做法', screen: 'visitor/practice', parameters: { id } })
  return (
    <Page
      title='经验做法'
      onRefresh={found.refetch}
      footer={
        practice &&
        learner &&
        !practice.isWithdrawn && (
          <LearnButton kind='practice' id={id} ownerId={practice.organizationId}>
            我们也在学
          </LearnButton>
        )
      }
    >
      {id === '' || found.error?.code === 'NOT_FOUND' ? (
        <Empty icon='document' action={{ text: '看看其他做法', onPress: () => void goTo('visitor/library') }}>
          没有找到这条经验做法，可能已经撤下。
        </Empty>
      ) : (
        <Remote of={found}>
          {(shown) => (
            <>
              {shown.isWithdrawn ? (
                <Stack gap={12}>
                  <Heading level={1}>{shown.title}</Heading>
                  <Note>{shown.organizationName}</Note>
                  <Banner icon='info'>这条经验做法已经撤下，内容不再显示。已登记的学习借鉴仍可查看。</Banner>
                </Stack>
              ) : (
                <PracticeArticle practice={shown} />
              )}
              <Section title='谁在学'>
                <LearningList targetId={shown._id} />
              </Section>
            </>
          )}
        </Remote>
      )}
    </Page>
  )
}
