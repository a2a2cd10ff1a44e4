import { checkinPath, readCheckinLink } from '@contract/checkin/link'

const LINK = { activityId: 'k3v9x0ab12', code: '048213' }

test.each(['https://dj.example.gov.cn', 'http://127.0.0.1:8600', 'https://另一个.example'])(
  'what %s shows is read again',
  (site) => expect(readCheckinLink(site + checkinPath(LINK))).toEqual(LINK),
)

test.each([
  '/c/k3v9x0ab12/048213',
  ' https://dj.example.gov.cn/c/k3v9x0ab12/048213\n',
  'https://dj.example.gov.cn/c/k3v9x0ab12/048213/?from=scan#top',
])('%j is read too', (text) => expect(readCheckinLink(text)).toEqual(LINK))

test.each([
  '',
  '048213',
  'https://dj.example.gov.cn/c/k3v9x0ab12',
  'https://dj.example.gov.cn/c/k3v9x0ab12/48213',
  'https://dj.example.gov.cn/c/k3v9x0ab12/0482133',
  'https://dj.example.gov.cn/c/K3V9X0AB12/048213',
  'https://dj.example.gov.cn/c/k3v9x0ab1/048213',
  'https://dj.example.gov.cn/x/c/k3v9x0ab12/048213',
  'https://dj.example.gov.cn?next=/c/k3v9x0ab12/048213',
  'weixin://c/k3v9x0ab12/048213',
  'javascript:alert(1)//c/k3v9x0ab12/048213',
  'BEGIN:VCARD',
])('%j is something else', (text) => expect(readCheckinLink(text)).toBeNull())
