import { API_VERSION } from '../org/target-org.ts';
import { escapeXml } from './escape-xml.ts';

/** A component by its metadata type and API name, as package.xml and destructiveChanges.xml name it. */
export interface ComponentName {
    readonly type: string;
    readonly fullName: string;
}

/** A package.xml or destructiveChanges.xml; without components it is the empty one that a pure deletion goes with. */
export function manifestXml(components: readonly ComponentName[]): string {
    const types = [...Map.groupBy(components, ({ type }) => type)].map(
        ([type, members]) =>
            `    <types>\n${members.map(({ fullName }) => `        <members>${escapeXml(fullName)}</members>\n`).join('')}` +
            `        <name>${type}</name>\n    </types>\n`
    );
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">\n' +
        `${types.join('')}    <version>${API_VERSION}</version>\n</Package>\n`
    );
}
