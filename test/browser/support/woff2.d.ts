/** The bundler of the tests puts a font into the bundle. */
declare module '*.woff2' {
  const font: Uint8Array;
  export default font;
}
