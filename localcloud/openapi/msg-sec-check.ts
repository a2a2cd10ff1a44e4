import { randomUUID } from 'node:crypto'
import type { Activity } from './activity'
import { type Api, ok, refuse } from './api'

const LONGEST_CONTENT = 2500
const PASS = 100

/** WeChat's labels for what a text is about (msgSecCheck v2). */
export const LABEL = {
  pass: PASS,
  advertising: 10001,
  politics: 20001,
  pornography: 20002,
  abuse: 20003,
  crime: 20006,
  fraud: 20008,
  vulgarity: 20012,
  copyright: 20013,
  other: 21000,
} as const

/** Words that make a text `risky` or worth a `review` here; the real service has its own model. */
export interface WordList {
  suggest: 'risky' | 'review'
  label: number
  words: string[]
}

export const DEFAULT_WORDS: WordList[] = [
  { suggest: 'risky', label: LABEL.politics, words: ['颠覆国家政权', '测试违规词'] },
  { suggest: 'risky', label: LABEL.abuse, words: ['滚出去', '王八蛋'] },
  { suggest: 'review', label: LABEL.politics, words: ['测试复核词'] },
  { suggest: 'review', label: LABEL.advertising, words: ['加微信领红包', '代开发票'] },
]

/** security.msgSecCheck, version 2. */
export function msgSecCheck(words: () => WordList[], activity: Activity): Api {
  return ({ content, version, scene, openid }) => {
    if (version !== 2) return refuse(40097, 'invalid args: version 2 is needed')
    if (typeof openid !== 'string' || openid === '') return refuse(40003, 'invalid openid')
    if (![1, 2, 3, 4].includes(Number(scene))) return refuse(40097, 'invalid args: scene')
    if (typeof content !== 'string' || content === '') return refuse(44004, 'empty content')
    if ([...content].length > LONGEST_CONTENT) return refuse(45002, 'content size out of limit')
    if (!activity.isRecent(openid)) return refuse(61010, 'code is expired')
    return ok({ trace_id: randomUUID(), ...judge(content, words()) })
  }
}

function judge(content: string, lists: WordList[]) {
  const hits = lists.flatMap(({ suggest, label, words }) =>
    words.filter((keyword) => content.includes(keyword)).map((keyword) => ({ suggest, label, keyword })),
  )
  const worst = hits.find(({ suggest }) => suggest === 'risky') ?? hits[0]
  return {
    result: { suggest: worst?.suggest ?? 'pass', label: worst?.label ?? PASS },
    detail: [
      {
        strategy: 'content_model',
        errcode: 0,
        suggest: worst?.suggest ?? 'pass',
        label: worst?.label ?? PASS,
        prob: 90,
      },
      ...hits.map((hit) => ({ strategy: 'keyword', errcode: 0, ...hit, level: 90 })),
    ],
  }
}
