// The bundler replaces this file: `open-file.weapp.ts` in the mini-program.
export * from './open-file.h5'
