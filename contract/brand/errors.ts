/** Refusals of brand endpoints. */
export const BRAND_ERRORS = {} as const
