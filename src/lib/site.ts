/** A link to the website; in a mini-program built without the site's address, the path alone, which our scan reads too. */
export const siteLink = (path: string) =>
  `${process.env.TARO_ENV === 'weapp' ? __SITE_URL__ : window.location.origin}${path}`
