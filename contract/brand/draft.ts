import * as v from 'valibot'
import { line, paragraph } from '../fields'
import { KeyWork } from '../key-work'
import {
  type Brand,
  BrandPhoto,
  BrandResult,
  IntegrationPoint,
  Mechanism,
  NAME_LIMIT,
  ROW_LIMITS,
} from './entity'

const rows = <S extends v.GenericSchema<unknown, unknown>>(
  item: S,
  what: keyof typeof ROW_LIMITS,
  label: string,
) =>
  v.optional(v.pipe(v.array(item), v.maxLength(ROW_LIMITS[what], `${label}最多 ${ROW_LIMITS[what]} 项`)), [])

/** A file of the own cloud, or nothing. What it is and whose is looked up by the server. */
const fileId = () =>
  v.optional(v.union([v.literal(''), v.pipe(v.string(), v.startsWith('cloud://'), v.maxLength(300))]), '')

/**
 * What an editor fills: everything but the name may be empty until the brand is to be shown. Rows are whole or not
 * there: an empty one is dropped by the form, half a one is an error beside it.
 */
export const brandFields = {
  name: line('品牌名称', NAME_LIMIT),
  slogan: v.optional(line('口号', 30, 0), ''),
  meaning: v.optional(paragraph('内涵释义', 800, 0), ''),
  emblemMeaning: v.optional(paragraph('标识释义', 800, 0), ''),
  emblemFileId: fileId(),
  coverFileId: fileId(),
  photos: rows(v.strictObject(BrandPhoto.entries), 'photos', '照片'),
  positioning: v.optional(paragraph('定位', 400, 0), ''),
  method: v.optional(paragraph('工作法', 800, 0), ''),
  vehicles: rows(line('载体', 60), 'vehicles', '载体'),
  integrationPoints: rows(
    v.strictObject({ ...IntegrationPoint.entries, keyWork: v.nullable(KeyWork) }),
    'integrationPoints',
    '融合点',
  ),
  approach: v.optional(paragraph('创建思路', 1000, 0), ''),
  practices: rows(paragraph('主要做法', 800), 'practices', '主要做法'),
  results: rows(v.strictObject(BrandResult.entries), 'results', '成效'),
  mechanisms: rows(v.strictObject(Mechanism.entries), 'mechanisms', '长效机制'),
  ownerName: v.optional(line('负责人', 20, 0), ''),
}

const schema = v.strictObject(brandFields)
export type BrandDraft = v.InferOutput<typeof schema>

/** 重点工作 of a brand follow from its 融合点. */
export const keyWorksOf = (points: readonly IntegrationPoint[]) => [
  ...new Set(points.map(({ keyWork }) => keyWork).filter((keyWork): keyWork is KeyWork => keyWork !== null)),
]

/** The draft a brand holds, as a form begins with it. */
export const draftOf = (brand: Pick<Brand, keyof BrandDraft>): BrandDraft => ({
  name: brand.name,
  slogan: brand.slogan,
  meaning: brand.meaning,
  emblemMeaning: brand.emblemMeaning,
  emblemFileId: brand.emblemFileId,
  coverFileId: brand.coverFileId,
  photos: brand.photos,
  positioning: brand.positioning,
  method: brand.method,
  vehicles: brand.vehicles,
  integrationPoints: brand.integrationPoints,
  approach: brand.approach,
  practices: brand.practices,
  results: brand.results,
  mechanisms: brand.mechanisms,
  ownerName: brand.ownerName,
})

export const emptyDraft = (name: string): BrandDraft => ({
  name,
  slogan: '',
  meaning: '',
  emblemMeaning: '',
  emblemFileId: '',
  coverFileId: '',
  photos: [],
  positioning: '',
  method: '',
  vehicles: [],
  integrationPoints: [],
  approach: '',
  practices: [],
  results: [],
  mechanisms: [],
  ownerName: '',
})
