import type { PageModel } from '../page-types';
import { boot } from 'host/boot';
import { request } from 'host/http';

const models = new Map<string, Promise<PageModel>>([[keyOf(boot.page.path), Promise.resolve(boot.page.model)]]);

/** Records of one object share a page, whatever their id. */
function keyOf(path: string): string {
    const [, , kind, first = '', second = ''] = path.split('?')[0]?.split('/') ?? [];
    if (kind !== 'r') return `${kind ?? ''}/${first}`;
    const id = /^\w{15}(\w{3})?$/.test(second) ? second : first;
    return `r/${id.slice(0, 3)}`;
}

/** What stands at an address. @throws FetchResponse */
export function pageModel(path: string): Promise<PageModel> {
    const key = keyOf(path);
    const query = new URLSearchParams({ path, app: boot.app.apiName });
    const kept = models.get(key) ?? request<PageModel>(`/page/model?${query.toString()}`);
    models.set(key, kept);
    kept.catch(() => models.delete(key));
    return kept;
}
