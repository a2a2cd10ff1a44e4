import { average, deviation, extreme, sum } from '../expressions/numbers'
import { mergeObjects } from '../expressions/objects'
import { tupleText } from '../index-keys'

/** What a group's values, one per document in order, come to. `undefined` is a missing value. */
const ACCUMULATORS: Record<string, (values: unknown[]) => unknown> = {
  $sum: sum,
  $avg: average,
  $min: (values) => extreme(values, 1),
  $max: (values) => extreme(values, -1),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => {
    const set = new Map<string, unknown>()
    for (const value of values) {
      if (value === undefined) continue
      const text = tupleText([value])
      if (!set.has(text)) set.set(text, value)
    }
    return [...set.values()]
  },
  $stdDevPop: (values) => deviation(values, 0),
  $stdDevSamp: (values) => deviation(values, 1),
  $mergeObjects: mergeObjects,
}

export const isAccumulator = (name: string) => Object.hasOwn(ACCUMULATORS, name)

/** Applies an accumulator known to exist. */
export const accumulate = (name: string, values: unknown[]): unknown => ACCUMULATORS[name](values)
