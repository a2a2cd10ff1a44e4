import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Prose, Stack } from '@/ui/Layout'

const STEPS = [
  '部署人员在云函数 api 的环境变量里设置 OBOB_SETUP_CODE（至少 16 位），告诉担任管理员的同志。',
  '管理员用本人微信打开小程序，首页点“开始初始化”。',
  '填写初始化码、机关工委名称、城市资料和本人姓名，提交后即为管理员。',
  '部署人员删除这个环境变量。',
]

/** Where a first run cannot be made, how it is made. */
export const SetupSteps = () => (
  <Card>
    <Stack>
      <View>初始化要登记管理员的微信，请在微信小程序里进行：</View>
      <Prose>{STEPS.map((step, index) => `${index + 1}. ${step}`).join('\n')}</Prose>
    </Stack>
  </Card>
)
