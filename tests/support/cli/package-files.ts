import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseXml, type XmlElement } from '../../../local-org/engine/metadata/xml.ts';

/** Files of a project, each by its path below the folder of its area: `main/funnel/lwc/x/x.js` -> `lwc/x/x.js`. */
export function packageFiles(project: string): Map<string, string> {
    const root = path.join(project, 'force-app/main');
    const files = new Map<string, string>();
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
        const file = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
        if (entry.isFile()) {
            const [, ...rest] = file.split('/');
            add(files, rest.join('/'), readFileSync(path.join(root, file), 'utf8'));
        }
    }
    return files;
}

/**
 * The same meaning gives the same text: an org writes `&apos;` where people write an apostrophe, keeps all labels in one
 * file, and the CLI leaves an empty file behind for an object of which it has single fields.
 */
function add(files: Map<string, string>, file: string, content: string): void {
    if (!file.endsWith('-meta.xml')) {
        files.set(file, content);
        return;
    }
    const root = parseXml(content);
    if (root.name === 'CustomLabels') {
        for (const label of root.children) {
            files.set(`labels/${label.children.find(({ name }) => name === 'fullName')?.text}`, canonical(label));
        }
    } else if (root.children.length > 0) {
        files.set(file, canonical(root));
    }
}

const canonical = ({ name, children, text }: XmlElement): string =>
    JSON.stringify([name, children.length > 0 ? children.map(canonical) : text]);
