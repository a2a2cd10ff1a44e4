import { selfCheckGet } from '@contract/self-check/endpoints'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Note, Section, Stack } from '@/ui/Layout'
import { QuestionCard } from './QuestionCard'

interface Props {
  brandId: string
  /** Whose brand it is; every section of a brand's desk is given both. */
  organizationId?: string
}

/** 自查提示: questions with their facts, in one fixed order, each of which the branch may answer. */
export function SelfCheckCard({ brandId }: Props) {
  const found = useRemote(selfCheckGet, { brandId })
  return (
    <Section title='自查提示'>
      <Remote of={found}>
        {({ questions, isOwn, branchFirstDays }) => (
          <Stack gap={12}>
            <Note>
              {isOwn
                ? `供支部对照记录，不打分、不排序、不比较。问题由支部先看，满 ${branchFirstDays} 天后督导也能看到问题和您的说明。`
                : '供了解情况、帮助改进，不打分、不排序、不比较。支部的说明在问题下面。'}
            </Note>
            {questions.map((question) => (
              <QuestionCard key={question.signal} brandId={brandId} question={question} mayAnswer={isOwn} />
            ))}
            {questions.length === 0 && <Note>目前没有需要对照的问题。</Note>}
          </Stack>
        )}
      </Remote>
    </Section>
  )
}
