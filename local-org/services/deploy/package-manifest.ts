import { childrenOf, parseXml, textOf, XmlError, type XmlElement } from '../../engine/metadata/xml.ts';
import { OrgError } from '../../engine/errors.ts';

export interface Named {
    readonly type: string;
    readonly fullName: string;
}

/** Members of a package.xml or destructiveChanges.xml. */
export interface Manifest {
    readonly version: string | undefined;
    readonly members: readonly Named[];
}

/** Names carry escapes such as `%28`. */
export function decodeName(name: string): string {
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}

/** @throws OrgError with the file's name and place when it cannot be read */
export function parseManifest(fileName: string, content: Uint8Array): Manifest {
    let root: XmlElement;
    try {
        root = parseXml(Buffer.from(content).toString('utf8'));
    } catch (error) {
        if (error instanceof XmlError) {
            throw new OrgError('INVALID_PACKAGE_XML', `${fileName} (${error.line}:${error.column}): ${error.message}`);
        }
        throw error;
    }
    if (root.name !== 'Package') {
        throw new OrgError('INVALID_PACKAGE_XML', `${fileName}: the root element must be Package, not ${root.name}.`);
    }
    const members = childrenOf(root, 'types').flatMap((element) => {
        const type = textOf(element, 'name')?.trim() ?? '';
        return childrenOf(element, 'members').map((member) => ({
            type,
            // some clients write a folder as `Sales_Reports/`
            fullName: decodeName(member.text.trim().replace(/\/$/, ''))
        }));
    });
    return { version: textOf(root, 'version')?.trim(), members };
}
