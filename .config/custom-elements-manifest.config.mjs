/** The elements are defined by `register` of src/base, which the analyzer does not know. */
const registered = {
  name: 'registered',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'register') return;
    const [tag, element] = node.arguments;
    const declaration = { name: element.getText(), module: moduleDoc.path.replace('define.ts', `${tag.text}.ts`) };
    moduleDoc.exports.push({ kind: 'custom-element-definition', name: tag.text, declaration });
  },
};

/** What `cem analyze` reads for custom-elements.json. */
export default {
  globs: ['src/base/*.ts', 'src/elements/*/*.ts'],
  litelement: true,
  packagejson: false,
  plugins: [registered],
};
