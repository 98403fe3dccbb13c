/**
 * Names of modules inside the build. Three kinds:
 * `file:/abs/path.html` on disk, `org:bundle/file.html` in a deployed bundle, `made:…` written by the build itself.
 */
export type ModuleId = string;

export const onDisk = (file: string, query = ''): ModuleId => `file:${file}${query}`;
export const inOrg = (bundle: string, file: string, query = ''): ModuleId => `org:${bundle}/${file}${query}`;
export const made = (name: string): ModuleId => `made:${name}`;

export interface ParsedId {
    readonly kind: 'file' | 'org' | 'made';
    /** Path on disk, path inside the bundle, or name of the made module. */
    readonly path: string;
    /** Deployed bundle; only for `org`. */
    readonly bundle: string;
    readonly query: string;
}

export function parseId(id: ModuleId): ParsedId {
    const colon = id.indexOf(':');
    const kind = id.slice(0, colon) as ParsedId['kind'];
    const rest = id.slice(colon + 1);
    if (kind === 'made') return { kind, path: rest, bundle: '', query: '' };
    const mark = rest.indexOf('?');
    const [where, query] = mark < 0 ? [rest, ''] : [rest.slice(0, mark), rest.slice(mark)];
    if (kind === 'file') return { kind, path: where, bundle: '', query };
    const slash = where.indexOf('/');
    return { kind, path: where.slice(slash + 1), bundle: where.slice(0, slash), query };
}
