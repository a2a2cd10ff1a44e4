import { command } from '../../_kernel/sdk'

/** Matches names that begin with `text` by a range of the index: no pattern, nothing to escape. */
export const beginsWith = (text: string) => command.gte(text).and(command.lt(`${text}\uffff`))
