// The bundler replaces this file: `save-text.weapp.ts` in the mini-program.
export * from './save-text.h5'
