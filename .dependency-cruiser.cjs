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
      name: 'attendance-stands-alone',
      comment: 'Rules of attendance are pure; only the calendar of time zones comes from a library.',
      severity: 'error',
      from: { path: '^packages/attendance/src/', pathNot: test },
      to: { pathNot: '^packages/attendance/src/|node_modules/temporal-' },
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
      name: 'pure-packages-know-only-the-vocabulary',
      severity: 'error',
      from: { path: '^packages/(gallery|classifier|liveness|tracking)/src/', pathNot: test },
      to: { path: '^(packages|apps|models|evaluation)/', pathNot: '^packages/(biometrics|$1)/' },
    },
    {
      name: 'cameras-stand-alone',
      severity: 'error',
      from: { path: '^packages/cameras/src/', pathNot: test },
      to: { path: '^(packages|apps|models|evaluation)/', pathNot: '^packages/cameras/' },
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
      name: 'platform-below-modules',
      severity: 'error',
      from: { path: '^apps/server/src/platform/', pathNot: test },
      to: { path: '^apps/server/src/(modules|composition|main)' },
    },
    {
      name: 'only-composition-wires',
      severity: 'error',
      from: { path: '^apps/server/src/', pathNot: `^apps/server/src/(main|composition)|${test}` },
      to: { path: '^apps/server/src/composition' },
    },
    {
      name: 'domain-is-pure',
      comment: 'A domain file imports its own domain and the vocabulary, nothing else.',
      severity: 'error',
      from: { path: '^apps/server/src/modules/([^/]+)/domain/', pathNot: test },
      to: { pathNot: ['^apps/server/src/modules/$1/domain/', '^packages/(attendance|biometrics|contracts)/'] },
    },
    {
      name: 'application-names-no-technology',
      comment: 'Use cases know ports and the transaction they work in; adapters and delivery know use cases.',
      severity: 'error',
      from: { path: '^apps/server/src/modules/[^/]+/application/', pathNot: test },
      to: {
        path: '^apps/server/src/modules/[^/]+/(adapters|http)/|^node_modules/(fastify|pg|pg-boss|better-auth|nodemailer|sharp|yauzl|yazl|pino)/',
      },
    },
    {
      name: 'http-not-to-adapters',
      severity: 'error',
      from: { path: '^apps/server/src/modules/[^/]+/http/', pathNot: test },
      to: { path: '^apps/server/src/modules/[^/]+/adapters/' },
    },
    {
      name: 'modules-meet-at-their-index',
      severity: 'error',
      from: { path: '^apps/server/src/modules/([^/]+)/' },
      to: {
        path: '^apps/server/src/modules/',
        pathNot: ['^apps/server/src/modules/$1/', String.raw`^apps/server/src/modules/[^/]+/(index\.ts$|testing/)`],
      },
    },
    {
      name: 'sql-driver-in-platform-only',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: `^apps/server/src/platform/|${test}` },
      to: { path: 'node_modules/(@types/)?pg(-boss)?/' },
    },
    {
      name: 'only-the-recognizer-runs-the-engine',
      comment: 'The server sees the recognizer port; the web app takes the engine of the browser by its own entry.',
      severity: 'error',
      from: { path: '^apps/server/' , pathNot: test },
      to: { path: '^packages/(engine|gallery)/' },
    },
    {
      name: 'recognizer-knows-no-delivery',
      severity: 'error',
      from: { path: '^packages/(recognizer|recognition-nodes)/src/', pathNot: test },
      to: { path: 'node_modules/(fastify|pg|drizzle-orm)/' },
    },
    {
      name: 'browser-code-stays-in-the-browser',
      severity: 'error',
      from: { path: '^apps/web/src/|^packages/client/src/', pathNot: test },
      to: { path: String.raw`^packages/(recognizer|gallery|classifier)/|^packages/engine/src/node\.ts$`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-code-uses-no-node',
      severity: 'error',
      from: { path: '^apps/web/src/|^packages/(client|contracts)/src/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-do-not-meet',
      comment: 'Features are put together in router.tsx and the shell; what two of them need is shared.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/', pathNot: test },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'shared-below-features',
      severity: 'error',
      from: { path: '^apps/web/src/shared/', pathNot: test },
      to: { path: '^apps/web/src/features/' },
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
    exclude: { path: '/(built|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
