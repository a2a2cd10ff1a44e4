// The bundler replaces this file: `watch-session.weapp.ts` in the mini-program.
export * from './watch-session.h5'
