/** The mini-program's caller never changes from outside. */
export const watchSession = (_listener: () => void) => () => undefined
