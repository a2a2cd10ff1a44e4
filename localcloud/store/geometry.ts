import { isSubDocument } from './compare'

type Position = number[]
type Line = Position[]

/** The GeoJSON geometries the SDK can send and store. */
export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'MultiPoint' | 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: Line[] }
  | { type: 'MultiPolygon'; coordinates: Line[][] }

/** How deep the positions lie inside `coordinates`. */
const DEPTHS: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}

export function isGeometry(value: unknown): value is Geometry {
  if (!isSubDocument(value) || typeof value.type !== 'string') return false
  const depth = DEPTHS[value.type]
  return depth !== undefined && holdsPositions(value.coordinates, depth)
}

function holdsPositions(coordinates: unknown, depth: number): boolean {
  if (!Array.isArray(coordinates)) return false
  if (depth === 0) return coordinates.length >= 2 && coordinates.every((part) => Number.isFinite(part))
  return coordinates.every((inner) => holdsPositions(inner, depth - 1))
}

const polygonsOf = (geometry: Geometry): Line[][] => {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

const linesOf = (geometry: Geometry): Line[] => {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'MultiLineString' ? geometry.coordinates : polygonsOf(geometry).flat()
}

/** All corners of a geometry. */
export const positionsOf = (geometry: Geometry): Position[] => {
  if (geometry.type === 'Point') return [geometry.coordinates]
  return geometry.type === 'MultiPoint' ? geometry.coordinates : linesOf(geometry).flat()
}

/** A straight piece of a line or ring. */
export type Segment = readonly [Position, Position]

export const segmentsOf = (geometry: Geometry): Segment[] =>
  linesOf(geometry).flatMap((line) => line.slice(1).map((end, i) => [line[i], end] as const))

const side = (a: Position, b: Position, c: Position) =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))

const liesOn = (p: Position, [a, b]: Segment) =>
  side(a, b, p) === 0 &&
  p[0] >= Math.min(a[0], b[0]) &&
  p[0] <= Math.max(a[0], b[0]) &&
  p[1] >= Math.min(a[1], b[1]) &&
  p[1] <= Math.max(a[1], b[1])

/** The two segments cross in a point that is inside both. */
const crosses = ([a, b]: Segment, [c, d]: Segment) =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0

const touches = (one: Segment, other: Segment) =>
  crosses(one, other) || one.some((p) => liesOn(p, other)) || other.some((p) => liesOn(p, one))

const isOnRing = (p: Position, ring: Line) => ring.slice(1).some((end, i) => liesOn(p, [ring[i], end]))

/** Counts how often a ray from the point crosses the ring. */
function isInsideRing(p: Position, ring: Line): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]
    const [xj, yj] = ring[j]
    if (yi > p[1] !== yj > p[1] && p[0] < ((xj - xi) * (p[1] - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/** Inside the outer ring or on it, and not inside a hole. */
const isInPolygon = (p: Position, [outer, ...holes]: Line[]) =>
  (isOnRing(p, outer) || isInsideRing(p, outer)) &&
  !holes.some((hole) => isInsideRing(p, hole) && !isOnRing(p, hole))

/** Whether a position lies in the area a geometry covers; never for points and lines. */
export const isInArea = (p: Position, area: Geometry) =>
  polygonsOf(area).some((polygon) => isInPolygon(p, polygon))

/** Whether a geometry lies wholly within an area. */
export function contains(area: Geometry, inner: Geometry): boolean {
  const edges = segmentsOf(area)
  return (
    positionsOf(inner).every((p) => isInArea(p, area)) &&
    segmentsOf(inner).every(
      ([a, b]) =>
        !edges.some((edge) => crosses([a, b], edge)) &&
        isInArea([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], area),
    )
  )
}

/** Whether two geometries share any point. */
export function intersects(a: Geometry, b: Geometry): boolean {
  const segmentsA = segmentsOf(a)
  const segmentsB = segmentsOf(b)
  const pointsA = positionsOf(a)
  const pointsB = positionsOf(b)
  return (
    segmentsA.some((one) => segmentsB.some((other) => touches(one, other))) ||
    pointsA.some((p) => isInArea(p, b) || segmentsB.some((segment) => liesOn(p, segment))) ||
    pointsB.some((p) => isInArea(p, a) || segmentsA.some((segment) => liesOn(p, segment))) ||
    pointsA.some((p) => pointsB.some((q) => p[0] === q[0] && p[1] === q[1]))
  )
}
