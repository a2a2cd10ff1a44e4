import { ObjectId } from 'bson'
import { isSubDocument } from '../compare'

/** A value as MongoDB writes it inside an error message. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`
  if (Array.isArray(value)) return value.length > 0 ? `[ ${value.map(show).join(', ')} ]` : '[]'
  if (isSubDocument(value)) {
    const fields = Object.entries(value).map(([key, item]) => `${key}: ${show(item)}`)
    return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}'
  }
  return String(value)
}

export const showField = (name: string, value: unknown) => `{${name}: ${show(value)}}`
