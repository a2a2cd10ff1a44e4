/** Bundled as bytes (scripts/build-functions.mjs). */
declare module '*.wasm' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}
