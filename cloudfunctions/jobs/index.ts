import { work } from './work'

/** Each minute: goes on with work that outlasts a request. */
export const main = () => work()
