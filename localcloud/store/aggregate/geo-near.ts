import { type Document, isSubDocument } from '../compare'
import { badQuery } from '../errors'
import { asGeometry, distanceOf, metresFrom } from '../geo'
import { someValueAt, splitPath } from '../paths'
import { compileQuery } from '../query'
import { withValueAt } from './shape'
import type { StageMaker } from './stage'

const DEFAULT_LIMIT = 100

/** Documents by their distance from a point, nearest first, with that distance in `distanceField`. */
export const geoNear: StageMaker = (specification, { variables }) => {
  if (!isSubDocument(specification)) throw badQuery('$geoNear must be an object')
  const { near, distanceField, query = {}, key, includeLocs, limit, num } = specification
  if (typeof distanceField !== 'string')
    throw badQuery("$geoNear requires a 'distanceField' option as a String")
  const centre = isSubDocument(near) ? near.coordinates : near
  if (!Array.isArray(centre) || centre.length < 2 || centre.some((part) => typeof part !== 'number')) {
    throw badQuery("$geoNear requires a 'near' option as an Array or a GeoJSON point")
  }
  const option = (name: string, fallback: number) => {
    const value = specification[name] ?? fallback
    if (typeof value !== 'number' || value < 0)
      throw badQuery(`$geoNear ${name} must be a nonnegative number`)
    return value
  }
  const nearest = option('minDistance', 0)
  const farthest = option('maxDistance', Number.POSITIVE_INFINITY)
  const multiplier = option('distanceMultiplier', 1)
  const most = (limit ?? num ?? DEFAULT_LIMIT) as number
  const matches = compileQuery(query, variables)

  return (documents) => {
    const found: { document: Document; distance: number }[] = []
    for (const document of documents) {
      const field = typeof key === 'string' ? key : placeField(document)
      if (field === undefined || !matches(document)) continue
      const distance = distanceOf(document, field, centre)
      if (distance < nearest || distance > farthest || distance === Number.POSITIVE_INFINITY) continue
      let result = withValueAt(document, splitPath(distanceField), distance * multiplier)
      if (typeof includeLocs === 'string') {
        result = withValueAt(result, splitPath(includeLocs), placeAt(document, field, centre))
      }
      found.push({ document: result, distance })
    }
    found.sort((a, b) => a.distance - b.distance)
    return found.slice(0, most).map(({ document }) => document)
  }
}

/** Without a `key`, the field that holds a place; the service takes the one with the geographic index. */
const placeField = (document: Document) =>
  Object.keys(document).find(
    (field) => isSubDocument(document[field]) && asGeometry(document[field]) !== null,
  )

function placeAt(document: Document, field: string, centre: number[]): unknown {
  let place: unknown
  let best = Number.POSITIVE_INFINITY
  someValueAt(document, splitPath(field), (value) => {
    for (const item of Array.isArray(value) && asGeometry(value) === null ? value : [value]) {
      const distance = metresFrom(centre, item) ?? Number.POSITIVE_INFINITY
      if (distance < best) [best, place] = [distance, item]
    }
    return false
  })
  return place
}
