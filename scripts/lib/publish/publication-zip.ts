import { manifestXml, type ComponentName } from '../metadata/manifest.ts';
import { zipOf } from '../metadata/zip.ts';
import type { PlannedComponent } from './components/component.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** Elements of an object's file. */
const PARTS: Readonly<Record<string, string>> = {
    CustomField: 'fields',
    ListView: 'listViews',
    ValidationRule: 'validationRules'
};

/** Folder and ending of a component's own file. */
const FILES: Readonly<Record<string, readonly [folder: string, suffix: string]>> = {
    CustomPermission: ['customPermissions', 'customPermission'],
    Dashboard: ['dashboards', 'dashboard'],
    PermissionSet: ['permissionsets', 'permissionset'],
    Report: ['reports', 'report'],
    ReportType: ['reportTypes', 'reportType']
};

const document = (root: string, body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">${body}</${root}>\n`;

/** A deployable zip; what is withdrawn goes after everything else, when nothing uses it any more. */
export function publicationZip(
    deploy: readonly PlannedComponent[],
    withdraw: readonly ComponentName[]
): Promise<Buffer> {
    const files = new Map<string, string>([['package.xml', manifestXml(deploy)]]);
    if (withdraw.length > 0) {
        files.set('destructiveChangesPost.xml', manifestXml(withdraw));
    }
    const parts = deploy.filter(({ type }) => PARTS[type] !== undefined);
    for (const [object, own] of Map.groupBy(parts, ({ fullName }) => fullName.split('.')[0] ?? '')) {
        const elements = own
            .toSorted((a, b) => ((PARTS[a.type] ?? '') < (PARTS[b.type] ?? '') ? -1 : 1))
            .map(({ type, body }) => `<${PARTS[type]}>${body}</${PARTS[type]}>`);
        files.set(`objects/${object}.object`, document('CustomObject', elements.join('')));
    }
    for (const { type, fullName, body } of deploy) {
        const [folder, suffix] = FILES[type] ?? [];
        if (folder && suffix) {
            const isFolder = (type === 'Report' || type === 'Dashboard') && !fullName.includes('/');
            files.set(
                isFolder ? `${folder}/${fullName}-meta.xml` : `${folder}/${fullName}.${suffix}`,
                document(isFolder ? `${type}Folder` : type, body)
            );
        }
    }
    return zipOf(files);
}
