// The arrows of the house: which room may import from which. One entry a room; a file belongs to one room only,
// because ESLint lets a later block replace the options of an earlier one.

/** Any import that reaches into one of these folders of local-org (or of its page). */
const into = (...folders) => `^\\.{1,2}/(.*/)?(${folders.join('|')})(/|\\.ts$)`;

/** Anything but what the listed beginnings allow. */
const nothingBut = (...beginnings) => `^(?!${beginnings.join('|')})`;

const OUTSIDE_LOCAL_ORG = {
    regex: '^\\.{1,2}/(.*/)?(force-app|scripts|tests|config)/',
    message: 'The local org is just another org: it knows nothing of this project.'
};

const upwards = (room, ...folders) => ({
    regex: into(...folders),
    message: `Arrows go http -> services -> engine -> storage: ${room} imports nothing from there.`
});

const BUNDLE_FILE = '\\./[^.]';

export const rooms = [
    {
        name: 'local-org/storage',
        files: ['local-org/storage/**/*.ts'],
        patterns: [OUTSIDE_LOCAL_ORG, upwards('storage', 'engine', 'services', 'http', 'web', 'catalog', 'main')]
    },
    {
        name: 'local-org/catalog',
        files: ['local-org/catalog/**/*.ts'],
        patterns: [OUTSIDE_LOCAL_ORG, upwards('the catalogue', 'storage', 'services', 'http', 'web', 'main')]
    },
    {
        name: 'local-org/engine',
        files: ['local-org/engine/**/*.ts'],
        patterns: [OUTSIDE_LOCAL_ORG, upwards('the engine', 'services', 'http', 'web', 'main')]
    },
    {
        name: 'local-org/services',
        files: ['local-org/services/**/*.ts'],
        patterns: [OUTSIDE_LOCAL_ORG, upwards('a service', 'http', 'web', 'main')]
    },
    {
        name: 'local-org/http',
        files: ['local-org/http/**/*.ts'],
        patterns: [OUTSIDE_LOCAL_ORG, upwards('a route', 'storage', 'web', 'main')]
    },
    {
        name: 'local-org/web/server',
        files: ['local-org/web/server/**/*.ts'],
        patterns: [OUTSIDE_LOCAL_ORG, upwards('the page server', 'storage', 'shell', 'lightning', 'main')]
    },
    {
        name: 'local-org/web in the browser',
        files: ['local-org/web/**/*.{ts,js}'],
        ignores: ['local-org/web/server/**'],
        patterns: [
            OUTSIDE_LOCAL_ORG,
            {
                regex: into('server', 'engine', 'services', 'http', 'storage', 'catalog', 'main'),
                message: 'Code for the browser reaches the server by HTTP alone.'
            },
            { regex: '^node:', message: 'There is no Node in a browser.' }
        ]
    },
    {
        name: 'scripts',
        files: ['scripts/**/*.ts'],
        patterns: [
            {
                regex: into('local-org/(?!main\\.ts$).+'),
                message: 'Scripts treat the local org as any org: through its doors. Only main.ts may be started.'
            },
            {
                regex: into('force-app/(?!.*/[A-Za-z]+Model/[A-Za-z]+\\.ts$).+'),
                message: 'Scripts share the rules in *Model bundles; the rest of force-app needs a browser.'
            },
            { regex: into('tests', 'config/eslint'), message: 'Scripts do not depend on tests or tools.' }
        ]
    },
    {
        name: 'model',
        files: ['force-app/**/lwc/*Model/*.ts'],
        patterns: [
            {
                regex: nothingBut('c/[A-Za-z]+Model$', BUNDLE_FILE),
                message: 'A model imports models only, so that Node and every screen share the same rules.'
            }
        ]
    },
    {
        name: 'data',
        files: ['force-app/**/lwc/*Data/*.ts'],
        patterns: [
            {
                regex: nothingBut('c/[A-Za-z]+(Model|Data)$', 'lightning/', '@salesforce/', 'lwc$', BUNDLE_FILE),
                message: 'Data modules import models, data modules and platform modules.'
            }
        ]
    },
    {
        name: 'labels',
        files: ['force-app/**/lwc/*Labels/*.ts'],
        patterns: [
            {
                regex: nothingBut('@salesforce/label/', '@salesforce/i18n/', BUNDLE_FILE),
                message: "A wing's labels import labels only."
            }
        ]
    },
    {
        name: 'components',
        files: ['force-app/**/lwc/*/*.ts'],
        ignores: ['force-app/**/lwc/*{Model,Data,Labels}/*.ts'],
        patterns: [
            {
                regex: nothingBut('c/', 'lightning/', '@salesforce/', 'lwc$', BUNDLE_FILE),
                message: 'force-app imports nothing from outside: an org has only c/, lightning/, @salesforce/ and lwc.'
            }
        ]
    },
    {
        name: 'tests',
        files: ['tests/**/*.ts'],
        ignores: ['tests/support/lwc/**'],
        patterns: [
            {
                regex: '^lwc$|^lightning/',
                message: 'Tests of components lie beside them, in __tests__.'
            }
        ]
    }
];

/** `no-restricted-imports` looks at import declarations only; the same arrows hold for `import('…')`. */
const restrictedImportCalls = {
    meta: { type: 'problem', schema: [{ type: 'array' }] },
    create(context) {
        const [patterns] = context.options;
        return {
            ImportExpression({ source }) {
                const isText = source.type === 'Literal' && typeof source.value === 'string';
                for (const { regex, message } of isText ? patterns : []) {
                    if (new RegExp(regex, 'u').test(source.value)) {
                        context.report({ node: source, message: `'${source.value}' is restricted. ${message}` });
                    }
                }
            }
        };
    }
};

export default rooms.map(({ name, files, ignores, patterns }) => ({
    name: `arrows/${name}`,
    files,
    ...(ignores ? { ignores } : {}),
    plugins: { arrows: { rules: { 'restricted-import-calls': restrictedImportCalls } } },
    rules: {
        'no-restricted-imports': ['error', { patterns }],
        'arrows/restricted-import-calls': ['error', patterns]
    }
}));
