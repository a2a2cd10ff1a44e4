import { KEY_WORK_NAMES } from '../key-work'
import { UNIT_NATURE_NAMES } from '../organization/entity'
import type { BrandContent } from './content'
import { PHASE_NAMES } from './entity'

/** The parts of a page as people call them, in the order they are read. */
export const CONTENT_LABELS: Partial<Record<keyof BrandContent, string>> = {
  name: '名称',
  slogan: '口号',
  meaning: '内涵释义',
  emblemFileId: '标识',
  emblemMeaning: '标识释义',
  coverFileId: '封面',
  photos: '照片',
  positioning: '定位',
  method: '工作法',
  vehicles: '载体',
  integrationPoints: '融合点',
  approach: '创建思路',
  practices: '主要做法',
  results: '成效',
  mechanisms: '长效机制',
  phase: '创建阶段',
  keyWorks: '重点工作',
  organizationName: '组织名称',
  unitNature: '单位性质',
}

const linesOf = (key: keyof BrandContent, content: BrandContent): string[] => {
  switch (key) {
    case 'phase':
      return [PHASE_NAMES[content.phase]]
    case 'unitNature':
      return [UNIT_NATURE_NAMES[content.unitNature]]
    case 'keyWorks':
      return content.keyWorks.map((keyWork) => KEY_WORK_NAMES[keyWork])
    case 'photos':
      return content.photos.map(({ caption }) => caption)
    case 'integrationPoints':
      return content.integrationPoints.map(({ partyWork, businessObjective, keyWork }) =>
        [`${partyWork} ↔ ${businessObjective}`, keyWork && `（${KEY_WORK_NAMES[keyWork]}）`]
          .filter(Boolean)
          .join(''),
      )
    case 'results':
      return content.results.map(({ statement, figure, unit, source }) =>
        [statement, figure && `（${figure}${unit}）`, source && `来源：${source.title}`]
          .filter(Boolean)
          .join(' '),
      )
    case 'mechanisms':
      return content.mechanisms.map(({ rule, keeper, reviewOn }) => `${rule}（${keeper}，${reviewOn} 回看）`)
    case 'emblemFileId':
    case 'coverFileId':
      return content[key] ? ['已上传图片'] : []
    default: {
      const value = content[key]
      return Array.isArray(value) ? value.map(String) : String(value ?? '') ? [String(value)] : []
    }
  }
}

/** One part that differs: its lines before and after. */
export interface ContentDifference {
  key: keyof BrandContent
  label: string
  before: string[]
  after: string[]
  /** File ids of the pictures that are not on the other side: words do not tell them apart. */
  pictures: { before: string[]; after: string[] }
}

const picturesOf = (key: keyof BrandContent, content: BrandContent | null): string[] => {
  if (!content) return []
  if (key === 'photos') return content.photos.map(({ fileId }) => fileId)
  if (key === 'emblemFileId' || key === 'coverFileId') return [content[key]].filter(Boolean)
  return []
}

/** What differs between two contents, part by part; a picture exchanged counts although both read the same. */
export const compareContent = (before: BrandContent | null, after: BrandContent): ContentDifference[] =>
  (Object.keys(CONTENT_LABELS) as (keyof BrandContent)[])
    .filter((key) => JSON.stringify(before?.[key] ?? null) !== JSON.stringify(after[key]))
    .map((key) => ({
      key,
      label: CONTENT_LABELS[key] ?? key,
      before: before ? linesOf(key, before) : [],
      after: linesOf(key, after),
      pictures: {
        before: picturesOf(key, before).filter((file) => !picturesOf(key, after).includes(file)),
        after: picturesOf(key, after).filter((file) => !picturesOf(key, before).includes(file)),
      },
    }))
    .filter(({ before: old, after: fresh }) => old.length + fresh.length > 0)
