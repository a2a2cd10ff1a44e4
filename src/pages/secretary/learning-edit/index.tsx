import { ERRORS } from '@contract/errors'
import { learningBegin } from '@contract/library/learning'
import { LearningForm } from '@/features/library/LearningForm'
import { OwnGuard } from '@/features/library/OwnGuard'
import { useOwn } from '@/features/library/use-own'
import { goTo, useParameters } from '@/lib/router'
import { Remote } from '@/lib/states/Remote'
import { useRemote } from '@/lib/states/use-remote'
import { Page } from '@/ui/Page'
import { Empty } from '@/ui/States'

/** What one's organisation learns from a brand or a practice (`kind`, `id`). */
export default function LearningEditScreen() {
  const own = useOwn('secretary')
  const { kind, id } = useParameters<'kind' | 'id'>()
  return (
    <Page title='学习借鉴'>
      <OwnGuard of={own}>
        {(organizationId) =>
          id ? (
            <Learning
              organizationId={organizationId}
              target={{ kind: kind === 'practice' ? 'practice' : 'brand', id }}
            />
          ) : (
            <Empty icon='link' action={{ text: '去学习交流', onPress: () => void goTo('visitor/library') }}>
              请先打开其他组织的品牌或经验做法，再点“我们也在学”。
            </Empty>
          )
        }
      </OwnGuard>
    </Page>
  )
}

interface Props {
  organizationId: string
  target: { kind: 'brand' | 'practice'; id: string }
}

function Learning({ organizationId, target }: Props) {
  const found = useRemote(learningBegin, { organizationId, target })
  return (
    <Remote of={found}>
      {(start) =>
        start.refusal ? (
          <Empty icon='info' action={{ text: '去学习交流', onPress: () => void goTo('visitor/library') }}>
            {ERRORS[start.refusal].message}
          </Empty>
        ) : (
          <LearningForm key={start.own?.updatedAt} organizationId={organizationId} start={start} />
        )
      }
    </Remote>
  )
}
