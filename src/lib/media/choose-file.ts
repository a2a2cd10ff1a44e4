// The bundler replaces this file: `choose-file.weapp.ts` in the mini-program.
export * from './choose-file.h5'
