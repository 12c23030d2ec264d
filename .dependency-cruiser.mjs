/** The floor plan is a table; the rules are computed from it. A room may open doors downwards, never sideways or up. */

/** From the ground up. `.` are the files directly in src/: the whole house on one page, and its front doors. */
const floors = [
  ['time', 'place'],
  ['reason'],
  ['domain'],
  [
    'vendor',
    'plan',
    'match',
    'judge',
    'rollup',
    'reconcile',
    'diagnose',
    'calibrate',
    'overtime',
    'reference',
    'lint',
    'labour',
    'integrity',
    'payroll',
    'present',
  ],
  ['.'],
  ['shell'],
]
const inside = (room) => (room === '.' ? '[^/]+[.]ts$' : `${room}/`)
const pathOf = (rooms) => `^src/(${rooms.map(inside).join('|')})`

const upward = floors.slice(0, -1).map((rooms, floor) => ({
  name: `no-door-up-from-${rooms.length > 2 ? 'the-rooms' : rooms.join('-and-').replace('.', 'the-front')}`,
  severity: 'error',
  comment: 'What lies below must stand without what lies above.',
  from: { path: pathOf(rooms) },
  to: { path: pathOf(floors.slice(floor + 1).flat()) },
}))

const sideways = floors
  .filter((rooms) => rooms.length > 1)
  .flatMap((rooms) =>
    rooms.map((room) => ({
      name: `no-door-sideways-from-${room}`,
      severity: 'error',
      comment: 'Rooms of one floor meet in the domain, and in src/*.ts, which calls one after the other.',
      from: { path: pathOf([room]) },
      to: { path: pathOf(rooms.filter((other) => other !== room)) },
    })),
  )

/** The packages' own names: they may be installed, or stand in a tree without node_modules. */
const packages = (names) => `(^|/)(${names})(/|$)`

export default {
  forbidden: [
    ...upward,
    ...sideways,
    {
      name: 'every-folder-is-on-the-floor-plan',
      severity: 'error',
      comment: 'A room that no floor names would be bound by no rule.',
      from: { path: '^src/', pathNot: pathOf(floors.flat()) },
      to: {},
    },
    {
      name: 'one-zone',
      severity: 'error',
      comment:
        'date-fns-tz is right only in its offset token, and date-fns reads the host zone: one file knows how to ask.',
      from: { path: '^src/', pathNot: '^src/time/zone[.]ts$' },
      to: { path: packages('date-fns|date-fns-tz') },
    },
    {
      name: 'codecs-at-the-edge',
      severity: 'error',
      comment: 'Beyond the vendor room everything is proven, so nobody decodes.',
      from: { path: '^src/', pathNot: '^src/(vendor/|codecs[.]ts$)' },
      to: { path: packages('io-ts') },
    },
    {
      name: 'effects-in-the-shell',
      severity: 'error',
      comment: 'The core runs in a browser: only the shell has windows.',
      from: { path: '^src/', pathNot: '^src/shell/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'reference-stays-alone',
      severity: 'error',
      comment: 'The second engine is a witness: it may lean on nothing of the first but its nouns.',
      from: { path: '^src/', pathNot: '^src/(reference|shell)/' },
      to: { path: '^src/reference/' },
    },
    {
      name: 'users-install-what-the-library-imports',
      severity: 'error',
      comment: 'Libraries of the command are bundled into it; whoever imports the package does not have them.',
      from: { path: '^src/(index|core|decode|fp|codecs|shell/files/index)[.]ts$' },
      to: {
        path: packages(
          'chinese-days|cli-table3|commander|csv-stringify|fflate|hucre|picocolors|preact|preact-render-to-string|pure-rand',
        ),
        reachable: true,
      },
    },
    { name: 'no-cycles', severity: 'error', comment: 'A circle has no floor.', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'], conditionNames: ['import', 'types', 'default'] },
  },
}
