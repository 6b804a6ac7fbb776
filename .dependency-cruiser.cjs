/** The dependency direction of ARCHITECTURE.md, as rules. Change both together. */
const test = String.raw`\.(test|contract)\.tsx?$|/testing/|/test/`;
const stage = 'decode|detect|landmarks|align|quality|pad|embed';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'biometrics-stands-alone',
      comment: 'The vocabulary imports nothing: no package, no Node, no browser.',
      severity: 'error',
      from: { path: '^packages/biometrics/src/', pathNot: test },
      to: { pathNot: '^packages/biometrics/src/' },
    },
    {
      name: 'engine-is-pure-outside-its-adapters',
      comment: 'runtime, decode and pool hold the adapters to ONNX Runtime, sharp and worker threads; build runs a compiler.',
      severity: 'error',
      from: { path: '^packages/engine/src/', pathNot: `^packages/engine/src/(runtime|decode|pool|build)/|${test}` },
      to: { pathNot: '^packages/(engine|biometrics)/src/|^packages/engine/assembly/' },
    },
    {
      name: 'stages-do-not-call-each-other',
      comment: 'Only the pipeline knows the order.',
      severity: 'error',
      from: { path: `^packages/engine/src/(${stage})/`, pathNot: test },
      to: { path: `^packages/engine/src/(${stage})/`, pathNot: '^packages/engine/src/$1/' },
    },
    {
      name: 'onnx-behind-the-runtime-port',
      severity: 'error',
      from: { pathNot: '^packages/engine/src/runtime/|^bench/' },
      to: { path: 'node_modules/onnxruntime' },
    },
    {
      name: 'gallery-knows-only-the-vocabulary',
      severity: 'error',
      from: { path: '^packages/(gallery|classifier)/src/', pathNot: test },
      to: { path: '^(packages|apps|models|evaluation)/', pathNot: '^packages/(biometrics|$1)/' },
    },
    {
      name: 'packages-not-to-apps',
      severity: 'error',
      from: { path: '^(packages|models|evaluation)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-meet-on-the-wire',
      comment: 'Apps share code through packages and talk through contracts.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { path: '^(apps|packages|models|evaluation)/', pathNot: `${test}|^packages/testkit/` },
      to: { path: `${test}|^packages/testkit/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
