import type { FastifyInstance } from 'fastify';
import type { Org } from '../../engine/org.ts';
import { orgLimits, recordCounts } from '../../services/limits.ts';
import { checkVersion, ok, type Resource } from '../resource.ts';
import { commaList } from './inputs.ts';

const NEWEST = 67;
/** Oldest version that is listed; older ones are answered too, as this one is. */
const OLDEST = 51;
const SEASONS = ['Winter', 'Spring', 'Summer'] as const;

/** Three versions a year; 66 is Spring of 2026. */
function labelOf(version: number): string {
    const season = SEASONS[(version - 2) % 3] ?? 'Winter';
    const year = 26 + Math.floor((version - 65) / 3);
    return `${season} '${year}`;
}

/** The list of versions is open to all: clients read it before they sign in. */
export function addVersionRoutes(app: FastifyInstance): void {
    app.get('/services/data', async () =>
        Array.from({ length: NEWEST - OLDEST + 1 }, (_, i) => OLDEST + i).map((version) => ({
            label: labelOf(version),
            url: `/services/data/v${version}.0`,
            version: `${version}.0`
        }))
    );
    app.get<{ Params: { version: string } }>('/services/data/:version', async (request) => {
        const { version } = request.params;
        checkVersion(version);
        const root = `/services/data/${version}`;
        const caller = request.findCaller();
        const names = [
            'sobjects',
            'query',
            'queryAll',
            'composite',
            'limits',
            'recent',
            'tooling',
            'jobs',
            'graphql',
            'ui-api',
            'metadata'
        ];
        const identity = caller ? { identity: `${caller.origin}/id/${caller.org.id}/${caller.userId}` } : {};
        return { ...Object.fromEntries(names.map((name) => [name, `${root}/${name}`])), ...identity };
    });
}

export const limitResources = (org: Org): readonly Resource[] => [
    { method: 'GET', path: '/limits', handle: () => ok(orgLimits(org)) },
    {
        method: 'GET',
        path: '/limits/recordCount',
        handle: (caller, { query }) => ok(recordCounts(caller, commaList(query.sObjects)))
    }
];
