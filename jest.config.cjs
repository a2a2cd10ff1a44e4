const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
]

const base = {
  transform: { '^.+\\.tsx?$': swc },
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1', '^@contract/(.*)$': '<rootDir>/contract/$1' },
}

const project = (displayName, testMatch, more = {}) => ({
  ...base,
  displayName,
  testMatch,
  testEnvironment: 'node',
  ...more,
})

const BROWSER = { globalSetup: '<rootDir>/test/support/unpack-browser.cjs' }

/** Each project names what it needs built: `rules` nothing, `cloud` the functions, `weapp` and `journeys` everything. */
module.exports = {
  testTimeout: 120_000,
  maxWorkers: 2,
  projects: [
    project('rules', ['<rootDir>/test/{contract,guards,src}/**/*.test.{ts,tsx}']),
    project('localcloud', ['<rootDir>/test/localcloud/**/*.test.ts']),
    project('cloud', ['<rootDir>/test/cloudfunctions/**/*.test.ts'], {
      globalSetup: '<rootDir>/test/support/build-functions.cjs',
    }),
    project('weapp', ['<rootDir>/test/weapp/**/*.test.ts'], BROWSER),
    project('journeys', ['<rootDir>/test/journeys/**/*.test.ts'], BROWSER),
  ],
}
