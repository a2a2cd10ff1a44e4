/** How long one check-in code is shown, in milliseconds. Apart from the code itself, so that a phone can ask without its cryptography. */
export const CODE_WINDOW = 30_000

/** The number of the window an instant lies in. */
export const windowOf = (at: number) => Math.floor(at / CODE_WINDOW)

/** How many milliseconds the code shown at an instant goes on being the current one. */
export const codeLifeLeft = (at: number) => CODE_WINDOW - (at % CODE_WINDOW)
