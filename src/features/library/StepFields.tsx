import { MOST_STEPS } from '@contract/library/fields'
import type { FieldErrors } from '@/lib/check-input'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Fields, Note, Row } from '@/ui/Layout'
import { TextArea, TextField } from '@/ui/TextField'

interface Step {
  title: string
  text: string
}

interface Props {
  steps: Step[]
  onChange: (steps: Step[]) => void
  errors: FieldErrors
}

/** The steps of a procedure, one card each. */
export function StepFields({ steps, onChange, errors }: Props) {
  const change = (at: number, part: Partial<Step>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...part } : step)))
  return (
    <>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <Card key={at}>
          <Fields>
            <Row isSpread>
              <Note>第 {at + 1} 步</Note>
              <Button
                kind='quiet'
                isSmall
                icon='trash'
                onPress={() => onChange(steps.filter((_, index) => index !== at))}
              >
                删除
              </Button>
            </Row>
            <TextField
              label='步骤名称'
              limit={30}
              value={step.title}
              onChange={(title) => change(at, { title })}
              error={errors[`steps.${at}.title`]}
            />
            <TextArea
              label='说明'
              isOptional
              limit={400}
              lines={3}
              value={step.text}
              onChange={(text) => change(at, { text })}
              error={errors[`steps.${at}.text`]}
            />
          </Fields>
        </Card>
      ))}
      {errors.steps && <Note>{errors.steps}</Note>}
      {steps.length < MOST_STEPS && (
        <Button icon='plus' isWide onPress={() => onChange([...steps, { title: '', text: '' }])}>
          加一步
        </Button>
      )}
    </>
  )
}
