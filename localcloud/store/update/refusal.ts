/** An update MongoDB refuses, with its text; the store wraps it in the service's error. */
export class UpdateRefused extends Error {}
