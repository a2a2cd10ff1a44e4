/** The website itself is the address its screens show in QR codes. */
export const siteOrigin = (_configured: string) => window.location.origin
