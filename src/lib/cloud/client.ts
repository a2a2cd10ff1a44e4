// The bundler replaces this file: `client.weapp.ts` in the mini-program, `client.h5.ts` on the website.
export * from './client.h5'
