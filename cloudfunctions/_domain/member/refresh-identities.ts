import { changePerson } from './person'

/** Writes a person's identity documents anew from roster and grants; for repairs and after an identity was added. */
export const refreshIdentities = (personId: string, now: number) => changePerson(personId, now, () => ({}))
