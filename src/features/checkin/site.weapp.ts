/** In the mini-program the city's settings say where the website is; without one the link is a path, which our own scan reads. */
export const siteOrigin = (configured: string) => configured
