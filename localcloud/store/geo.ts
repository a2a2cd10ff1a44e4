import { type Document, isSubDocument } from './compare'
import { badQuery } from './errors'
import {
  contains,
  type Geometry,
  intersects,
  isGeometry,
  isInArea,
  positionsOf,
  type Segment,
  segmentsOf,
} from './geometry'
import { someValueAt, splitPath } from './paths'

/** MongoDB's Earth, in metres. */
const EARTH_RADIUS_METRES = 6_378_100

type Position = readonly number[]

const OPERATORS = new Set(['$near', '$nearSphere', '$geoNear', '$geoWithin', '$within', '$geoIntersects'])

export const isGeoOperator = (operator: string) => OPERATORS.has(operator)

/** Great-circle distance in metres between two [longitude, latitude] positions. */
export function metresBetween(a: Position, b: Position): number {
  const radians = Math.PI / 180
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2
  const chord = half(b[1] - a[1]) + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * half(b[0] - a[0])
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** A stored value as a geometry: GeoJSON, or a legacy [longitude, latitude] pair. */
export function asGeometry(value: unknown): Geometry | null {
  if (isGeometry(value)) return value
  if (Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number')) {
    return { type: 'Point', coordinates: value as number[] }
  }
  return null
}

/** From a centre to the nearest point of a stored value, in metres; undefined where it is no place. */
export function metresFrom(centre: Position, value: unknown): number | undefined {
  const geometry = asGeometry(value)
  if (!geometry) return undefined
  if (isInArea([...centre], geometry)) return 0
  const nearest = [
    ...positionsOf(geometry),
    ...segmentsOf(geometry).map((segment) => nearestOn(segment, centre)),
  ]
  return Math.min(...nearest.map((position) => metresBetween(centre, position)))
}

/** The point of a segment next to a centre, on a map flat around the centre. */
function nearestOn([a, b]: Segment, centre: Position): Position {
  const squeeze = Math.cos((centre[1] * Math.PI) / 180)
  const [x, y] = [(b[0] - a[0]) * squeeze, b[1] - a[1]]
  const along = ((centre[0] - a[0]) * squeeze * x + (centre[1] - a[1]) * y) / (x * x + y * y || 1)
  const share = Math.max(0, Math.min(1, along))
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}

/** Compiles a geographic condition on one value. Throws for malformed operands. */
export function geoPredicate(
  operator: string,
  operand: unknown,
  siblings: Document,
): (value: unknown) => boolean {
  switch (operator) {
    case '$near':
    case '$nearSphere':
    case '$geoNear': {
      const { centre, nearest, farthest } = nearOperand(operand, siblings)
      return (value) => {
        const distance = metresFrom(centre, value)
        return distance !== undefined && distance >= nearest && distance <= farthest
      }
    }
    case '$geoIntersects': {
      const area = geometryOperand(operator, operand)
      return (value) => {
        const geometry = asGeometry(value)
        return geometry !== null && intersects(geometry, area)
      }
    }
  }
  return withinPredicate(operator, operand)
}

function withinPredicate(operator: string, operand: unknown): (value: unknown) => boolean {
  const sphere = isSubDocument(operand) ? operand.$centerSphere : undefined
  if (sphere !== undefined) {
    const [centre, radians] = Array.isArray(sphere) ? sphere : []
    if (!isPosition(centre) || typeof radians !== 'number' || radians < 0) {
      throw badQuery('$centerSphere needs a point and a radius in radians')
    }
    return (value) => {
      const geometry = asGeometry(value)
      return (
        geometry !== null &&
        positionsOf(geometry).every(
          (position) => metresBetween(centre, position) / EARTH_RADIUS_METRES <= radians,
        )
      )
    }
  }
  const area = geometryOperand(operator, operand)
  if (area.type !== 'Polygon' && area.type !== 'MultiPolygon') {
    throw badQuery(`${operator} not supported with provided geometry: ${area.type}`)
  }
  return (value) => {
    const geometry = asGeometry(value)
    return geometry !== null && contains(area, geometry)
  }
}

function geometryOperand(operator: string, operand: unknown): Geometry {
  const geometry = isSubDocument(operand) ? operand.$geometry : undefined
  if (!isGeometry(geometry)) throw badQuery(`unknown geo specifier: ${operator}`)
  return geometry
}

const isPosition = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number'

function nearOperand(operand: unknown, siblings: Document) {
  const point = isSubDocument(operand) ? (operand.$geometry ?? operand) : operand
  const centre = isSubDocument(point) ? point.coordinates : point
  if (!isPosition(centre)) throw badQuery('invalid point in geo near query $geometry argument')
  const distances = { ...siblings, ...(isSubDocument(operand) ? operand : {}) }
  const bound = (name: '$minDistance' | '$maxDistance', fallback: number) => {
    const value = distances[name]
    if (value === undefined || value === null) return fallback
    if (typeof value !== 'number' || value < 0) throw badQuery(`${name} must be non-negative`)
    return value
  }
  return {
    centre,
    nearest: bound('$minDistance', 0),
    farthest: bound('$maxDistance', Number.POSITIVE_INFINITY),
  }
}

/** For a query with $near: orders documents by distance, as the service does when no other order is asked for. */
export function nearestFirst(query: Document): ((documents: Document[]) => Document[]) | undefined {
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const branch of condition) {
        const order = isSubDocument(branch) && nearestFirst(branch)
        if (order) return order
      }
    }
    if (!isSubDocument(condition)) continue
    const operand = condition.$nearSphere ?? condition.$near ?? condition.$geoNear
    if (operand === undefined) continue
    const { centre } = nearOperand(operand, condition)
    return (documents) =>
      documents
        .map((document) => ({ document, distance: distanceOf(document, key, centre) }))
        .sort((a, b) => a.distance - b.distance)
        .map(({ document }) => document)
  }
  return undefined
}

/** Metres from the centre to the nearest place a document holds in a field; Infinity where it holds none. */
export function distanceOf(document: Document, field: string, centre: Position): number {
  let distance = Number.POSITIVE_INFINITY
  someValueAt(document, splitPath(field), (value) => {
    const values = Array.isArray(value) && !isPosition(value) ? value : [value]
    for (const item of values)
      distance = Math.min(distance, metresFrom(centre, item) ?? Number.POSITIVE_INFINITY)
    return false
  })
  return distance
}
