import { escapeRegExp, searchWords } from '@contract/brand/search'
import { command, database } from '../../_kernel/sdk'

const literal = (text: string) => database.RegExp({ regexp: escapeRegExp(text), options: 'i' })

/** Records whose folded `searchText` holds what was typed; null where nothing was typed, undefined where nothing can match. */
export const sayingFolded = (typed: string) => {
  const words = searchWords(typed)
  if (words === null) return null
  if (words.length === 0) return undefined
  return command.or(words.map((all) => command.and(all.map((word) => ({ searchText: literal(word) })))))
}

/** Records whose `field` holds the typed text as it stands. */
export const sayingPlainly = (field: string, typed: string) => (typed ? { [field]: literal(typed) } : {})
