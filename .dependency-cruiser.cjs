/**
 * Who may import whom, as rules. `npm run layers` runs them over electron/ and renderer/; scripts/layers.mjs refuses a run that
 * saw nothing. Type-only imports count too, unless a rule says "values": a type of the store in the page would tie them as well.
 */

/** What each layer of electron/ may import from the others, itself apart. Left out of a list means: never, in any form. */
const layers = {
  engine: {
    may: [],
    because: 'the rules are values in, values out: anything more and they cannot be tested as a table',
  },
  contract: {
    may: ['engine'],
    because: 'what may be said is known to both sides, so it rests on nothing that one of them has',
  },
  page: {
    may: [],
    because: 'page files are served alike by the window and by the HTTP door, so they know neither',
  },
  store: { may: ['engine'], because: 'the store keeps records; what they mean is decided above it' },
  importing: {
    may: ['engine'],
    because: 'readers turn files into values and run in a worker, far from the database',
  },
  services: {
    may: ['engine', 'contract', 'store', 'importing'],
    because: 'use cases must not know through which door they were called',
  },
  host: {
    may: ['contract', 'services', 'page'],
    because: 'a door hands calls on; it reads no records and marks no answers',
  },
  main: {
    may: ['contract', 'page'],
    because: 'the shell relays; with domain code in it a window could freeze or lie',
  },
  preload: {
    may: ['contract'],
    because: 'the one script with more rights than the page must fit on a screen',
  },
  backend: {
    may: ['engine', 'contract', 'store', 'importing', 'services', 'host', 'page'],
    because: 'the composition root of the backend process runs without Electron too',
  },
}

/** Of these only types: a value import would carry the module into the other side's bundle. */
const typesOnly = [
  {
    from: 'contract',
    to: 'engine',
    because: 'the contract is data; a rule called from it would run on both sides',
  },
  { from: 'store', to: 'engine', because: 'a query that computes is a rule in the wrong place' },
  {
    from: 'host',
    to: 'services',
    because: 'services reach the host as arguments, so that tests can hand it others',
  },
]

/** Libraries with one home. */
const homes = [
  {
    packages: ['electron'],
    homes: ['electron/main', 'electron/preload', 'electron/host/port-door', 'electron/backend/utility'],
    because: 'everything else must run under plain Node',
  },
  {
    packages: ['better-sqlite3', 'kysely', 'pg'],
    homes: ['electron/store'],
    because: 'the store is the only SQL',
  },
  {
    packages: ['@orpc/.+'],
    homes: ['electron/contract', 'electron/host', 'renderer/client'],
    because: 'the transport is replaceable only while few files know it',
  },
  {
    packages: ['fastify', '@fastify/.+', 'ws'],
    homes: ['electron/host'],
    because: 'HTTP and WebSocket are the doors’ business',
  },
  {
    packages: ['hucre', 'csv-parse', 'yauzl', 'fflate'],
    homes: ['electron/importing'],
    because: 'untrusted files are read in one place, with its limits',
  },
  {
    packages: [
      'react',
      'react-dom',
      'react-router',
      'react-i18next',
      'antd',
      '@ant-design/.+',
      '@tanstack/.+',
    ],
    homes: ['renderer'],
    because: 'there is no page outside the renderer',
  },
]

const layerNames = Object.keys(layers)
const layerRules = layerNames.map(name => {
  const forbidden = layerNames.filter(other => other !== name && !layers[name].may.includes(other))
  return {
    name: `${name}-imports`,
    comment: `${name} may import ${layers[name].may.join(', ') || 'no other layer'}: ${layers[name].because}.`,
    severity: 'error',
    from: { path: `^electron/${name}/` },
    to: { path: `^(electron/(${forbidden.join('|')})|renderer)/` },
  }
})

const typesOnlyRules = typesOnly.map(({ from, to, because }) => ({
  name: `${from}-takes-types-of-${to}`,
  comment: `Only types: ${because}.`,
  severity: 'error',
  from: { path: `^electron/${from}/` },
  to: { path: `^electron/${to}/`, dependencyTypesNot: ['type-only'] },
}))

const homeRules = homes.map(({ packages, homes: places, because }) => ({
  name: `home-of-${packages[0].replace(/\W+/gu, '-').replace(/^-|-$/gu, '')}`,
  comment: `Only in ${places.join(', ')}: ${because}.`,
  severity: 'error',
  from: { path: '^(electron|renderer)/', pathNot: `^(${places.join('|')})[./]` },
  // node_modules/ must stand here: our own folder is called electron, like the package.
  to: { path: `^node_modules/(${packages.join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...layerRules,
    ...typesOnlyRules,
    ...homeRules,
    {
      name: 'no-node-in-pure-code',
      comment: 'The engine, the contract, the preload script and the page run where there is no Node.',
      severity: 'error',
      from: { path: '^(electron/(engine|contract|preload)|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-is-alone',
      comment: 'The rules use no library: no clock, no chance, no input or output can slip in through one.',
      severity: 'error',
      from: { path: '^electron/engine/' },
      to: { path: '^node_modules/' },
    },
    {
      name: 'page-is-alone',
      comment: 'Page files are served with node: modules only.',
      severity: 'error',
      from: { path: '^electron/page/' },
      to: { path: '^node_modules/' },
    },
    {
      name: 'services-use-few-node-modules',
      comment:
        'Files, clock, chance and network reach services through their ports; hashing is arithmetic and may be called.',
      severity: 'error',
      from: { path: '^electron/services/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer|util)$' },
    },
    {
      name: 'renderer-imports',
      comment:
        'The page knows the contract and the pure rules; whatever else it needs, it asks for through its client.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/', pathNot: '^electron/(contract|engine)/' },
    },
    {
      name: 'preload-knows-one-name',
      comment:
        'Whatever the preload script imports is bundled into it; of the contract it needs the name of a message.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: '^electron/contract/', pathNot: '^electron/contract/backend-process' },
    },
    {
      name: 'features-are-strangers',
      comment:
        'A feature that imports another one cannot be changed alone; what both need belongs in ui/ or client/.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'ui-has-no-domain',
      comment: 'Primitives that know a feature or the client are not primitives.',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(features|app)/' },
    },
    {
      name: 'client-knows-no-screens',
      comment: 'The way out must not depend on who goes out.',
      severity: 'error',
      from: { path: '^renderer/client/' },
      to: { path: '^renderer/(features|app|ui)/' },
    },
    {
      name: 'backend-is-the-top',
      comment: 'Nothing imports a composition root; it would run.',
      severity: 'error',
      from: { pathNot: '^electron/backend/' },
      to: { path: '^electron/backend/' },
    },
    {
      name: 'no-test-code',
      comment: 'What ships does not import what tests it, nor what builds it.',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is checked by no other rule.',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: without this TypeScript's own erasing would hide them.
    tsPreCompilationDeps: true,
    // dependency-cruiser cannot use the native TypeScript compiler; with its default parser it sees 0 modules and is content.
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
