import { phoneRoutes } from '../../localcloud/phone/routes'
import { CODE, city } from '../cloudfunctions/setup/support'
import { openWorld, type World } from '../support/world'
import { openPhone, type Phone } from './phone'

let world: World
beforeAll(async () => {
  world = await openWorld({ environment: { OBOB_SETUP_CODE: CODE }, isEmpty: true })
  world.cloud.addRoutes(...phoneRoutes(world.cloud))
})
afterAll(() => world.close())

const opened: Phone[] = []
afterEach(async () => {
  for (const phone of opened.splice(0)) await phone.close()
})

const phoneOf = async (openid: string) => {
  const phone = await openPhone({ cloud: world.cloud, persona: { openid }, path: 'pages/public/home/index' })
  opened.push(phone)
  return phone
}

test('an empty system is begun from the front page, and a second phone finds it done', async () => {
  const phone = await phoneOf('wx-hezheng')
  await phone.see('系统尚未初始化')
  await phone.tap('开始初始化')
  await phone.arriveAt('pages/admin/setup/index')
  await phone.tap('完成初始化')
  await phone.see('请填写初始化码')
  await phone.see('请选择主办单位的层级')

  await phone.type('组织全称', '中共云汀市委市直机关工作委员会')
  await phone.type('组织简称', '市直机关工委')
  await phone.tap('市级')
  await phone.type('城市名称', city.cityName)
  await phone.type('主办单位', city.sponsor)
  await phone.type('您的姓名', '何正')
  await phone.tap('我同意为担任管理员使用以上信息')
  await phone.type('初始化码', '这不是部署时设置的那个初始化码')
  await phone.tap('完成初始化')
  await phone.see('初始化码不对')
  await phone.type('初始化码', CODE)
  await phone.tap('完成初始化')
  await phone.arriveAt('pages/admin/organizations/index')
  await phone.see('中共云汀市委市直机关工作委员会')

  const another = await phoneOf('wx-another')
  await another.see('主办单位：中共云汀市委市直机关工作委员会')
  await another.seeNoMore('系统尚未初始化')
})
