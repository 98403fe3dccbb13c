/** Page references and the addresses that stand for them, as Lightning Experience writes them. */
export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string | undefined>>;
    readonly state: Readonly<Record<string, string>>;
}

export interface PageReferenceInput {
    readonly type: string;
    readonly attributes?: Readonly<Record<string, unknown>>;
    readonly state?: Readonly<Record<string, unknown>>;
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

export function urlOf(reference: PageReferenceInput): string {
    const attributes = reference.attributes ?? {};
    if (reference.type === 'standard__webPage') return text(attributes['url']);
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(reference.state ?? {})) {
        if (value !== undefined && value !== null) query.set(key, text(value));
    }
    const search = query.size > 0 ? `?${query.toString()}` : '';
    return pathOf(reference.type, (name) => text(attributes[name])) + search;
}

function pathOf(type: string, attribute: (name: string) => string): string {
    switch (type) {
        case 'standard__recordPage':
            return `/lightning/r/${attribute('objectApiName') ? `${attribute('objectApiName')}/` : ''}${attribute('recordId')}/${attribute('actionName') || 'view'}`;
        case 'standard__recordRelationshipPage':
            return `/lightning/r/${attribute('objectApiName')}/${attribute('recordId')}/related/${attribute('relationshipApiName')}/view`;
        case 'standard__objectPage':
            return `/lightning/o/${attribute('objectApiName')}/${attribute('actionName') || 'home'}`;
        case 'standard__navItemPage':
            return `/lightning/n/${attribute('apiName')}`;
        case 'standard__component':
            return `/lightning/cmp/${attribute('componentName')}`;
        case 'standard__app':
            return `/lightning/app/${attribute('appTarget')}`;
        default:
            return `/lightning/page/${attribute('pageName') || attribute('name') || 'home'}`;
    }
}

export function referenceOf(path: string): PageReference {
    const url = new URL(path, location.origin);
    const [, , kind, ...steps] = url.pathname.split('/').map(decodeURIComponent);
    return { ...parts(kind, steps), state: Object.fromEntries(url.searchParams) };
}

function parts(kind: string | undefined, steps: readonly string[]): Pick<PageReference, 'type' | 'attributes'> {
    const [first = '', second = '', third = ''] = steps;
    switch (kind) {
        case 'r':
            return recordReference(steps);
        case 'o':
            return { type: 'standard__objectPage', attributes: { objectApiName: first, actionName: second || 'home' } };
        case 'n':
            return { type: 'standard__navItemPage', attributes: { apiName: first } };
        case 'cmp':
            return { type: 'standard__component', attributes: { componentName: first } };
        case 'app':
            return { type: 'standard__app', attributes: { appTarget: first } };
        default:
            return { type: 'standard__namedPage', attributes: { pageName: first || second || third || 'home' } };
    }
}

/** `/r/Opportunity/006…/view`, and the short `/r/006…/view`. */
function recordReference(steps: readonly string[]): Pick<PageReference, 'type' | 'attributes'> {
    const short = /^\w{15}(\w{3})?$/.test(steps[0] ?? '') && !/^\w{15}(\w{3})?$/.test(steps[1] ?? '');
    const [objectApiName, recordId, actionName = 'view', relationshipApiName] = short ? [undefined, ...steps] : steps;
    if (actionName === 'related') {
        return {
            type: 'standard__recordRelationshipPage',
            attributes: { objectApiName, recordId, actionName: 'view', relationshipApiName }
        };
    }
    return { type: 'standard__recordPage', attributes: { objectApiName, recordId, actionName } };
}
