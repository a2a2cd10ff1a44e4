/** The arrows of docs/architecture.md. Each rule says why it stands. */
const AUDIENCES = 'public|visitor|member|secretary|branding|supervisor|admin'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle is one module pretending to be two; type-only imports do not run and may point back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'contract-is-pure',
      comment:
        'The contract runs in WeChat, in browsers and in Node: it may use nothing but these libraries.',
      severity: 'error',
      from: { path: '^contract/' },
      to: { pathNot: ['^contract/', '^node_modules/(valibot|dayjs|@noble/hashes)/'] },
    },
    {
      name: 'client-knows-no-server',
      comment: 'What runs on a phone must not pull in what runs in the cloud.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|localcloud|test|bench)/' },
    },
    {
      name: 'server-knows-no-client',
      comment: 'Functions are deployed without the screens.',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^(src|localcloud|test|bench)/' },
    },
    {
      name: 'sdk-in-one-file',
      comment: 'One file knows wx-server-sdk, so its traps are handled in one place.',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/_kernel/sdk\\.ts$' },
      to: { path: '^node_modules/wx-server-sdk/' },
    },
    {
      name: 'kernel-knows-no-domain',
      comment: 'The kernel serves any endpoint; what a noun needs lies in _domain or in its handlers.',
      severity: 'error',
      from: { path: '^cloudfunctions/_kernel/' },
      to: { path: '^cloudfunctions/(?!_kernel/)' },
    },
    {
      name: 'domain-knows-no-function',
      comment: 'Several functions share _domain; it cannot depend on one of them.',
      severity: 'error',
      from: { path: '^cloudfunctions/_domain/' },
      to: { path: '^cloudfunctions/(?!_kernel/|_domain/)' },
    },
    {
      name: 'functions-are-islands',
      comment: 'Each function is bundled and deployed alone; they share _domain and _kernel.',
      severity: 'error',
      from: { path: '^cloudfunctions/([a-z][^/]*)/' },
      to: { path: '^cloudfunctions/[a-z][^/]*/', pathNot: '^cloudfunctions/$1/' },
    },
    {
      name: 'features-are-islands',
      comment: 'Pages combine features; a feature that needs another one hides a page inside a part.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'The kit serves every feature; domain words in it would tie them together.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^(src/(features|pages)|contract)/' },
    },
    {
      name: 'lib-knows-no-screen',
      comment: 'src/lib lies below features and pages.',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/(features|pages)/' },
    },
    {
      name: 'audiences-do-not-mix',
      comment: 'WeChat downloads a package per audience; a page that imports another audience pulls it in.',
      severity: 'error',
      from: { path: `^src/pages/(${AUDIENCES})/` },
      to: { path: '^src/pages/', pathNot: '^src/pages/$1/' },
    },
    {
      name: 'localcloud-knows-only-the-contract',
      comment:
        'The local cloud runs the built functions as the service would; it never imports their sources.',
      severity: 'error',
      from: { path: '^localcloud/' },
      to: { path: '^(cloudfunctions|src|test|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.weapp.ts', '.h5.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
