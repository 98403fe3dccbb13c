import { SaxesParser } from 'saxes';

/** An XML element with the line it starts on, counted from 1. */
export interface Element {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly Element[];
    readonly text: string;
    readonly line: number;
}

interface OpenElement extends Element {
    readonly children: Element[];
    text: string;
}

/** @throws Error with line and column where the text is not well-formed XML */
export function parseXml(source: string): Element {
    const parser = new SaxesParser({ position: true });
    const open: OpenElement[] = [];
    let root: Element | undefined;
    let line = 1;
    parser.on('error', (error) => {
        throw error;
    });
    parser.on('opentagstart', () => (line = parser.line));
    parser.on('opentag', ({ name, attributes }) =>
        // plain values, since the parser is not told to resolve namespaces
        open.push({ name, attributes: attributes as Record<string, string>, children: [], text: '', line })
    );
    parser.on('text', (text) => addText(open.at(-1), text));
    parser.on('cdata', (text) => addText(open.at(-1), text));
    parser.on('closetag', () => {
        const element = open.pop();
        if (!element) {
            return;
        }
        element.text = element.text.trim();
        const parent = open.at(-1);
        if (parent) {
            parent.children.push(element);
        } else {
            root = element;
        }
    });
    parser.write(source).close();
    if (!root) {
        throw new Error('There is no element.');
    }
    return root;
}

function addText(element: OpenElement | undefined, text: string): void {
    if (element) {
        element.text += text;
    }
}

export const childrenOf = (element: Element, name: string): Element[] =>
    element.children.filter((child) => child.name === name);

export const childOf = (element: Element, name: string): Element | undefined =>
    element.children.find((child) => child.name === name);

/** Text of a child; empty where it is absent. */
export const textOf = (element: Element, name: string): string => childOf(element, name)?.text ?? '';

/** The element itself and everything below it. */
export function* walk(element: Element): Generator<Element> {
    yield element;
    for (const child of element.children) {
        yield* walk(child);
    }
}
