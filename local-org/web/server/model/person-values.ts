import { runSoql } from '../../../services/query.ts';
import type { PageItem, RegionsModel } from '../../page-types.ts';
import { withItems } from './flexipage.ts';
import type { Viewer } from './viewer.ts';

/** Visibility rules that ask about the person get their answers here: `$User.Profile.Name`, `$Permission.StandardPermission.X`. */
export function withPersonValues<Page extends RegionsModel>(viewer: Viewer, page: Page): Page {
    const known = new Map<string, string | undefined>();
    const valueOf = (left: string): string | undefined => {
        if (!known.has(left)) known.set(left, personValue(viewer, left));
        return known.get(left);
    };
    return withItems(page, (item) => answered(item, valueOf));
}

function answered(item: PageItem, valueOf: (left: string) => string | undefined): PageItem {
    if (!item.visibility) return item;
    const criteria = item.visibility.criteria.map((one) => {
        const value = valueOf(one.left);
        return value === undefined ? one : { ...one, value };
    });
    return { ...item, visibility: { ...item.visibility, criteria } };
}

/** @returns undefined for what is not about the person */
function personValue(viewer: Viewer, left: string): string | undefined {
    const [, kind, path = ''] = /^\{!\$(User|Permission\.StandardPermission)\.([\w.]+)\}$/.exec(left) ?? [];
    if (kind === 'User') return userValue(viewer, path);
    return kind ? String(viewer.access.hasPermission(path)) : undefined;
}

/** A field of the person, through parents too; empty when there is no such field. */
function userValue({ org, access }: Viewer, path: string): string {
    try {
        const soql = `SELECT ${path} FROM User WHERE Id = '${access.userId}'`;
        let value: unknown = runSoql(org, access, soql).records[0];
        for (const step of path.split('.')) value = fieldIn(value, step);
        return value === null || value === undefined ? '' : String(value);
    } catch {
        return '';
    }
}

function fieldIn(record: unknown, name: string): unknown {
    const entries = Object.entries((record ?? {}) as Record<string, unknown>);
    return entries.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
