/** What `cem analyze` reads for custom-elements.json. */
export default {
  globs: ['src/base/*.ts', 'src/elements/*/*.ts'],
  litelement: true,
  packagejson: false,
};
