import { createRequire } from 'node:module';
import type * as compiler from '@lwc/template-compiler';
import type { Project } from '../support/project.ts';

const require = createRequire(import.meta.url);
/** The template compiler that the component compiler itself uses. */
const { parse } = createRequire(require.resolve('@lwc/compiler'))('@lwc/template-compiler') as typeof compiler;

type Value = compiler.Literal | compiler.Expression | compiler.ComplexExpression;

/** A place in a template where a value stands: bound to the class, or written out. */
export interface TemplateValue {
    readonly kind: 'text' | 'attribute' | 'property' | 'directive' | 'listener';
    /** Name of the attribute, property, directive or event; empty for text. */
    readonly name: string;
    readonly value: Value;
    readonly line: number;
    /** Names that the template itself declares around this place: items, indices, iterators, slot data. */
    readonly declared: ReadonlySet<string>;
}

export interface ParsedTemplate {
    readonly file: string;
    /** Class beside the template. */
    readonly component: string;
    readonly values: readonly TemplateValue[];
    readonly warnings: readonly { readonly message: string; readonly line: number }[];
}

/** Main templates of all bundles of the package. */
export function parseTemplates(project: Project): ParsedTemplate[] {
    return project.matching(/^force-app\/.*\/lwc\/([^/]+)\/\1\.html$/).map((file) => parseTemplate(project, file));
}

function parseTemplate(project: Project, file: string): ParsedTemplate {
    const name = file.replace(/^.*\/([^/]+)\.html$/, '$1');
    const { root, warnings } = parse(project.read(file), {
        name,
        namespace: 'c',
        enableDynamicComponents: true,
        enableLwcOn: true
    });
    return {
        file,
        component: file.replace(/\.html$/, '.ts'),
        values: root ? [...valuesOf(root, new Set())] : [],
        warnings: warnings.map(({ message, location }) => ({ message, line: location?.line ?? 1 }))
    };
}

type AnyNode = compiler.Node & {
    readonly attributes?: readonly compiler.Attribute[];
    readonly properties?: readonly compiler.Property[];
    readonly directives?: readonly {
        readonly name: string;
        readonly value: Value;
        readonly location: compiler.Directive<'Key'>['location'];
    }[];
    readonly listeners?: readonly compiler.EventListener[];
    readonly children?: readonly compiler.ChildNode[];
    readonly else?: compiler.Node;
};

function* valuesOf(node: AnyNode, outer: ReadonlySet<string>): Generator<TemplateValue> {
    const place = { name: '', line: node.location?.startLine ?? 1 };
    const inner = new Set([...outer, ...declaredBy(node)]);
    if (node.type === 'Text') {
        yield { ...place, kind: 'text', value: node.value, declared: outer };
        return;
    }
    if (node.type === 'ForEach' || node.type === 'ForOf') {
        yield { ...place, kind: 'directive', name: node.type, value: node.expression, declared: outer };
    }
    if (node.type === 'If' || node.type === 'IfBlock' || node.type === 'ElseifBlock') {
        yield { ...place, kind: 'directive', name: node.type, value: node.condition, declared: outer };
    }
    for (const { name, value, location } of node.attributes ?? []) {
        yield { kind: 'attribute', name, value, line: location.startLine, declared: inner };
    }
    for (const { attributeName, value, location } of node.properties ?? []) {
        yield { kind: 'property', name: attributeName, value, line: location.startLine, declared: inner };
    }
    for (const { name, value, location } of node.directives ?? []) {
        yield { kind: 'directive', name, value, line: location.startLine, declared: inner };
    }
    for (const { name, handler, location } of node.listeners ?? []) {
        yield { kind: 'listener', name, value: handler, line: location.startLine, declared: inner };
    }
    for (const child of node.children ?? []) {
        yield* valuesOf(child, inner);
    }
    if (node.else) {
        yield* valuesOf(node.else, outer);
    }
}

function declaredBy(node: AnyNode): string[] {
    switch (node.type) {
        case 'ForEach':
            return [node.item.name, ...(node.index ? [node.index.name] : [])];
        case 'ForOf':
            return [node.iterator.name];
        case 'ScopedSlotFragment':
            return [node.slotData.value.name];
        default:
            return [];
    }
}
