import type { Check, Problem } from '../support/check.ts';
import { parseXml, type Element } from '../support/xml.ts';
import { MetadataTypes, type ElementType } from './metadata-types.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** Read once: the declarations take longer to read than all files of a package to check. */
let declared: MetadataTypes | undefined;

/** Unknown, missing and repeated elements, and values that the platform's declared types do not allow: found before any org is asked. */
export const metadataCheck: Check = {
    name: 'metadata',
    promise: 'metadata files hold what the Metadata API declares',
    run(project) {
        const types = (declared ??= new MetadataTypes());
        return project
            .matching(/^force-app\/.*-meta\.xml$/)
            .flatMap((file) => checkFile(project.read(file), types).map((problem) => ({ file, ...problem })));
    }
};

type Finding = Omit<Problem, 'file'>;

function checkFile(source: string, types: MetadataTypes): Finding[] {
    let root: Element;
    try {
        root = parseXml(source);
    } catch (error) {
        return [{ message: `is not well-formed XML: ${(error as Error).message}` }];
    }
    const type = types.typeOf(root.name);
    if (!type) {
        return [{ line: root.line, message: `<${root.name}> is no type of metadata` }];
    }
    const findings = [...checkElement(root, type)];
    if (root.attributes['xmlns'] !== NAMESPACE) {
        findings.push({ line: root.line, message: `<${root.name}> needs xmlns="${NAMESPACE}"` });
    }
    return findings;
}

function* checkElement(element: Element, type: ElementType): Generator<Finding> {
    if (type.kind === 'structure') {
        yield* checkStructure(element, type);
        return;
    }
    const problem = valueProblem(element, type);
    if (problem) {
        yield { line: element.line, message: `<${element.name}> ${problem}` };
    }
}

function valueProblem(
    { text, children }: Element,
    type: Exclude<ElementType, { kind: 'structure' }>
): string | undefined {
    switch (type.kind) {
        case 'anything':
            return undefined;
        case 'text':
            return children.length > 0 ? 'must hold text only' : undefined;
        case 'boolean':
            return ['true', 'false'].includes(text) ? undefined : `must be true or false, not "${text}"`;
        case 'number':
            return text !== '' && Number.isFinite(Number(text)) ? undefined : `must be a number, not "${text}"`;
        case 'choice':
            return type.values.includes(text)
                ? undefined
                : `must be one of ${type.values.slice(0, 12).join(', ')}, not "${text}"`;
    }
}

function* checkStructure(element: Element, type: ElementType & { kind: 'structure' }): Generator<Finding> {
    if (element.text !== '') {
        yield { line: element.line, message: `<${element.name}> holds text where it should hold elements` };
    }
    const seen = new Set<string>();
    for (const child of element.children) {
        const use = type.elements.get(child.name);
        if (!use) {
            yield { line: child.line, message: `<${child.name}> is unknown in <${element.name}> (${type.name})` };
            continue;
        }
        if (seen.has(child.name) && !use.isRepeatable) {
            yield { line: child.line, message: `<${child.name}> may stand only once in <${element.name}>` };
        }
        seen.add(child.name);
        yield* checkElement(child, use.type);
    }
    for (const [name, use] of type.elements) {
        if (use.isRequired && !seen.has(name)) {
            yield { line: element.line, message: `<${element.name}> lacks <${name}> (${type.name})` };
        }
    }
}
