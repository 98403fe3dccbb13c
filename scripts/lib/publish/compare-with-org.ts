import { createHash } from 'node:crypto';
import { formulaIn } from './components/comparable.ts';
import type { PlannedComponent } from './components/component.ts';
import type { Publication } from './models.ts';
import type { PublicationPlan } from './publication-plan.ts';
import type { Published } from './read-published.ts';

/** Under this key the org keeps what its lists and reports were made from: their own metadata come back in other words. */
export const LISTS_KEY = 'lists';

export interface Change {
    readonly action: 'create' | 'change' | 'withdraw';
    readonly type: string;
    readonly fullName: string;
    /** The formula that is there; undefined: none. */
    readonly from: string | undefined;
    readonly to: string | undefined;
}

export interface Changes {
    readonly changes: readonly Change[];
    readonly deploy: readonly PlannedComponent[];
    readonly withdraw: readonly { readonly type: string; readonly fullName: string }[];
    /** What lists and reports are made from now, to be kept. */
    readonly prints: string;
}

const keyOf = ({ type, fullName }: { type: string; fullName: string }): string => `${type} ${fullName}`;

/** What has to be created, changed and withdrawn so that the org has exactly what is planned. */
export function compareWithOrg(
    plan: PublicationPlan,
    published: Published,
    publications: readonly Publication[]
): Changes {
    const before = printsIn(publications.find(({ key }) => key === LISTS_KEY)?.source ?? '');
    const isSame = (component: PlannedComponent): boolean => {
        const key = keyOf(component);
        return component.comparable === undefined
            ? published.components.has(key) && before.get(key) === printOf(component)
            : published.components.get(key) === component.comparable;
    };
    const deploy = plan.components.filter((component) => !isSame(component));
    const planned = new Set([...plan.components.map(keyOf), ...plan.kept.map((name) => `CustomField ${name}`)]);
    const withdraw = [...published.components.keys()]
        .filter((key) => !planned.has(key))
        .map((key) => ({ type: key.slice(0, key.indexOf(' ')), fullName: key.slice(key.indexOf(' ') + 1) }));
    return {
        changes: [
            ...deploy.map(({ type, fullName, comparable }): Change => {
                const there = published.components.get(`${type} ${fullName}`);
                const action = there === undefined ? 'create' : 'change';
                return { action, type, fullName, from: formulaIn(there), to: formulaIn(comparable) };
            }),
            ...withdraw.map(({ type, fullName }): Change => {
                const from = formulaIn(published.components.get(`${type} ${fullName}`));
                return { action: 'withdraw', type, fullName, from, to: undefined };
            })
        ],
        deploy,
        withdraw,
        prints: plan.components
            .filter(({ comparable }) => comparable === undefined)
            .map((component) => JSON.stringify([keyOf(component), printOf(component)]))
            .toSorted()
            .join('\n')
    };
}

const printOf = ({ body }: PlannedComponent): string => createHash('sha256').update(body).digest('hex').slice(0, 16);

/** Lines that somebody spoilt are as good as none: what they stood for is deployed again. */
function printsIn(source: string): ReadonlyMap<string, string> {
    const prints = new Map<string, string>();
    for (const line of source.split('\n')) {
        try {
            const [key = '', print = ''] = JSON.parse(line) as string[];
            prints.set(key, print);
        } catch {
            continue;
        }
    }
    return prints;
}
