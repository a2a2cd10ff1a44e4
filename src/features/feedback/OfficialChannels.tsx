import { homeGet } from '@contract/home/endpoints'
import { useRemote } from '@/lib/states/use-remote'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Facts, Note, Stack } from '@/ui/Layout'

/** Where a 举报 belongs, and who reads one that is sent here all the same. */
export function OfficialChannels() {
  const local = useRemote(homeGet, {}).data?.settings?.localDisciplineEntry
  return (
    <Card>
      <Stack>
        <Heading level={3}>举报请优先通过专门渠道</Heading>
        <Facts
          items={[
            { label: '12388', value: '纪检监察机关举报电话和网站，受理党员干部违纪违法问题' },
            { label: '12380', value: '组织部门举报电话和网站，受理选人用人问题' },
            ...(local ? [{ label: '本地', value: local }] : []),
          ]}
        />
        <Note>
          如果仍在这里提交：内容加密保存，只有相关组织的纪检联络人能够阅读，被反映的支部和内容审核人员都看不到，移交后即从本系统删除。
        </Note>
      </Stack>
    </Card>
  )
}
