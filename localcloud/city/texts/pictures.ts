/** Pictures of a brand, by the names of files in `localcloud/city/pictures`. */
export interface BrandPictures {
  emblem?: string
  cover?: string
  photos?: readonly [file: string, caption: string][]
}

/** By the brand's name. Brands without a row show generated covers, as most do in life. */
export const PICTURES: Readonly<Record<string, BrandPictures>> = {
  清流润城·一滴到家: {
    emblem: 'water-emblem',
    cover: 'water-cover',
    photos: [['pump-room', '泵房墙上的党员责任牌和水压表（示意图）']],
  },
  一号病床: { emblem: 'bed-emblem' },
  守底线: { emblem: 'plumb-emblem' },
  医保暖阳: { emblem: 'sun-emblem', cover: 'sun-cover' },
  一餐安心: { emblem: 'bowl-emblem' },
  晚点我等您: { emblem: 'bus-emblem', cover: 'bus-cover' },
  书声送远: { emblem: 'book-emblem', cover: 'book-cover' },
}

/** A file that goes with a notice, by the notice's title: its name, and what stands in it, line by line. */
export const NOTICE_FILES: Readonly<Record<string, { name: string; lines: readonly string[] }>> = {
  '机关党建品牌开放参观安排（本季度）': {
    name: '开放参观时间表.docx',
    lines: [
      '机关党建品牌开放参观时间表（本季度）',
      '第二水厂：每月第一个星期六上午九点，集合地点为厂区东门。',
      '水质监测中心实验室：每月第二个星期三下午两点，集合地点为一楼大厅。',
      '急救中心：每月第三个星期六上午十点，集合地点为指挥调度大厅门口。',
      '市图书馆视障阅览室：每月第四个星期日上午九点，集合地点为一楼服务台。',
      '每场三十人以内，不收费。行动不便的市民请提前告诉我们，会安排人在门口接您。',
    ],
  },
}
