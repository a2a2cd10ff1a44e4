import { followShortLink } from './lib/short-link'

// Imported first: the router reads the address as soon as the app module has run.
if (process.env.TARO_ENV === 'h5') followShortLink(window.location, window.history)
