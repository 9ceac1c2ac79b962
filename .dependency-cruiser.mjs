/**
 * The walls between the rooms (docs/adr/0001-rooms.md): each imports from the rooms named here, and from no other; and nothing
 * anywhere goes round in a circle, types included. `npm run check` keeps them.
 */
const ROOMS = {
  'src/index.ts': ['src/main.ts'],
  'src/main.ts': ['src/reconcile', 'src/runtime'],
  'src/reconcile': ['src/inputs', 'src/aws', 'src/github', 'src/report', 'src/runtime', 'src/domain'],
  'src/inputs': ['src/github', 'src/runtime', 'src/domain'],
  'src/aws': ['src/runtime', 'src/domain'],
  'src/github': ['src/runtime', 'src/domain'],
  'src/report': ['src/domain'],
  'src/runtime': ['src/domain'],
  'src/domain': [],
  simulator: [],
  acceptance: [],
};

/** What only these rooms may import. */
const LIBRARIES = {
  '@aws-sdk|@smithy': ['src/aws', 'simulator/demo', 'acceptance/aws', 'acceptance/probes', 'acceptance/ask-probes.ts'],
  '@actions/github|@octokit': ['src/github'],
};

const walls = Object.entries(ROOMS).map(([room, imported]) => ({
  name: `${room} imports ${imported.length === 0 ? 'no other room' : `only ${imported.join(', ')}`}`,
  severity: 'error',
  from: { path: `^${room}` },
  to: {
    path: '^(src|simulator|acceptance|scripts|__tests__)/',
    pathNot: [room, ...imported].map((path) => `^${path}`),
  },
}));

const libraries = Object.entries(LIBRARIES).map(([library, rooms]) => ({
  name: `${library} only in ${rooms.join(', ')}`,
  severity: 'error',
  from: { path: '^(src|simulator|acceptance)/', pathNot: rooms.map((path) => `^${path}`) },
  to: { path: `node_modules/(${library})/` },
}));

export default {
  forbidden: [
    { name: 'no circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no circle of folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    ...walls,
    ...libraries,
    {
      name: 'values to values: no library that reads or writes',
      severity: 'error',
      from: { path: '^src/(domain|report)/' },
      to: { path: 'node_modules/@actions/|^(node:)?(fs|http|https|net|child_process|process|timers)(/|$)' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
