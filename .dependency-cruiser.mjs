/** The layers of the house. The compiler keeps the processes apart; these rules keep order inside each of them. */

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const workPackages =
  'better-sqlite3|lunr|parse5|yaml|iconv-lite|jschardet|mdast-util-from-markdown|mdast-util-gfm|micromark-extension-gfm'
const notebookRooms = 'notebook|notes|saved-searches|search-history|folders|reading|judgements'
/** Dates are read from words in one way, whoever wrote them; that code knows no database. */
const dateReading = '^src/main/library/import/metadata/dates/'
const indexRooms = 'import|search|concordance|letters|people'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    rule(
      'no-cycles',
      'Two modules that need each other are one module, or three.',
      {},
      { circular: true, dependencyTypesNot: ['type-only'] },
    ),
    rule('nothing-missing', 'Every import resolves to something.', {}, { couldNotResolve: true }),
    rule(
      'only-listed-packages',
      'What the app runs on is listed in package.json.',
      { path: '^src' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'runs-on-dependencies',
      'What is loaded at run time is shipped with the app; only Electron comes from elsewhere.',
      { path: '^src/(main|preload)' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/electron/' },
    ),
    rule(
      'shared-is-pure',
      'What all processes share knows no Node, no Electron and no process.',
      { path: '^src/shared' },
      { pathNot: '^(src/shared|node_modules/zod)' },
    ),
    rule(
      'electron-in-its-folder',
      "Only the shell, the app's start and the preload's entry know Electron.",
      { path: '^src', pathNot: '^src/(main/electron/|main/index\\.ts|preload/index\\.ts)' },
      { path: '^(electron|node_modules/(electron|electron-store))(/|$)' },
    ),
    rule(
      'library-knows-no-shell',
      'The library runs in services, in the command line and in tests.',
      { path: '^src/main/library' },
      { path: '^src/main/(electron|command-line|index|cli)' },
    ),
    rule(
      'shell-knows-no-rooms',
      "The shell talks to the library through its services' client.",
      { path: '^src/main/(electron|index)' },
      {
        path: '^src/main/(library/(?!services/(library|connection|room|memory-options)\\.ts)|command-line|cli)',
      },
    ),
    rule(
      'shell-holds-no-database',
      'No database, index or parser is loaded into the main process, over whatever way.',
      { path: '^src/main/index' },
      { path: `^node_modules/(${workPackages})(/|$)`, reachable: true },
    ),
    rule(
      'database-knows-no-room',
      'Rooms stand on the database code, never the other way round.',
      { path: '^src/main/library/db' },
      { path: '^src/main/library/(?!db/)' },
    ),
    rule(
      'rooms-know-no-services',
      'A room knows what a room looks like, and not who serves it.',
      { path: '^src/main/library/(?!services/)' },
      { path: '^src/main/library/services/(?!room\\.ts)' },
    ),
    rule(
      'two-databases-apart',
      'What is precious and what can be made again do not know each other.',
      { path: `^src/main/library/(${notebookRooms})/` },
      { path: `^src/main/library/(${indexRooms})/`, pathNot: dateReading },
    ),
    rule(
      'two-databases-apart-too',
      'What is precious and what can be made again do not know each other.',
      { path: `^src/main/library/(${indexRooms})/` },
      { path: `^src/main/library/(${notebookRooms})/` },
    ),
    rule(
      'found-in-one-way',
      'What is made of a result asks for it by search/find.ts, and never how it is found.',
      { path: '^src/main/library/(concordance|letters|search/(facets|export)|search/changes)' },
      { path: '^src/main/library/search/(plan/compile|evaluate|full-text|match-expression|verify|regex)' },
    ),
    rule(
      'concordance-on-search',
      'A concordance stands on the search, and only its room is served with it.',
      { path: '^src/main/library/(search/(?!search-room\\.ts)|letters|people)' },
      { path: '^src/main/library/concordance/' },
    ),
    rule(
      'expression-thread-alone',
      'The thread of regular expressions runs from its source as well as built, so it needs no module of the program.',
      { path: '^src/main/library/search/regex/expression-worker\\.ts' },
      { path: '^src', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'comparing-thread-reads-nothing',
      'Texts are compared by pure functions; whoever asks reads the texts.',
      { path: '^src/main/library/compare/threads/comparison-worker\\.ts' },
      { path: '^src/main/library/db/', reachable: true },
    ),
    rule(
      'command-line-knows-no-shell',
      'The command line runs without Electron.',
      { path: '^src/main/(cli|command-line)' },
      { path: '^src/main/(electron|index)' },
    ),
    rule(
      'preload-alone',
      'The preload knows the contract and nothing else.',
      { path: '^src/preload' },
      { pathNot: '^(src/(preload|shared)/|electron$|node_modules/electron/)' },
    ),
    rule(
      'window-alone',
      'The window reaches the program only through the bridge.',
      { path: '^src/renderer' },
      { path: '^src/(main|preload)' },
    ),
    rule(
      'window-without-node',
      'A page has no Node.',
      { path: '^src/renderer' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'components-are-plain',
      'Components and DOM code know neither state nor actions.',
      { path: '^src/renderer/(components|dom)' },
      { path: '^src/renderer/(state|actions|views|bridge)' },
    ),
    rule(
      'views-act',
      'Views ask by actions, never by the bridge.',
      { path: '^src/renderer/views' },
      { path: '^src/renderer/bridge' },
    ),
    rule(
      'actions-do-not-draw',
      'Actions change state; views draw it.',
      { path: '^src/renderer/actions' },
      { path: '^src/renderer/(views|components)' },
    ),
    rule(
      'state-is-still',
      'State asks nobody.',
      { path: '^src/renderer/state' },
      { path: '^src/renderer/(actions|views|components|bridge)' },
    ),
    rule(
      'tests-stay-outside',
      'The program does not know its tests.',
      { path: '^src' },
      { path: '^(tests|bench|scripts)' },
    ),
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tests/tsconfig.json' },
    exclude: { path: '^out/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
