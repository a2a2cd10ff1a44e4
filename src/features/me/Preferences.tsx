import { type Theme, usePreferences } from '@/lib/preferences'
import { Card } from '@/ui/Card'
import { RadioGroup, Switch } from '@/ui/Choice'
import { Section, Stack } from '@/ui/Layout'

const THEMES: { value: Theme; label: string }[] = [
  { value: 'system', label: '跟随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
]

/** How it looks on this phone or browser. */
export function Preferences() {
  const { isElder, theme, setElder, setTheme } = usePreferences()
  return (
    <Section title='显示设置'>
      <Card>
        <Stack gap={16}>
          <Switch label='长辈版' hint='字更大，按钮更宽，操作更容易' value={isElder} onChange={setElder} />
          <RadioGroup label='外观' options={THEMES} value={theme} onChange={setTheme} />
        </Stack>
      </Card>
    </Section>
  )
}
