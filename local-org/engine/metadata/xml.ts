import { SaxesParser } from 'saxes';

export interface XmlElement {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly XmlElement[];
    /** The element's own text, trimmed when it has children. */
    readonly text: string;
}

const DEEPEST = 60;

interface Open {
    name: string;
    attributes: Record<string, string>;
    children: XmlElement[];
    text: string;
}

/** Where and why a text is not well-formed XML. */
export class XmlError extends Error {
    readonly line: number;
    readonly column: number;
    constructor(message: string, line: number, column: number) {
        super(message);
        this.name = 'XmlError';
        this.line = line;
        this.column = column;
    }
}

/** Reads a document into a tree of elements. Throws XmlError with the place when it is not well formed. */
export function parseXml(text: string): XmlElement {
    const parser = new SaxesParser();
    const open: Open[] = [];
    let root: XmlElement | undefined;
    const fail = (message: string): never => {
        throw new XmlError(message, parser.line, parser.column);
    };
    parser.on('error', (error) => fail(error.message.replace(/^\d+:\d+: /, '')));
    parser.on('opentag', (tag) => {
        if (open.length >= DEEPEST) {
            fail(`elements are nested deeper than ${DEEPEST} levels`);
        }
        open.push({ name: tag.name, attributes: tag.attributes, children: [], text: '' });
    });
    const append = (piece: string): void => {
        const current = open.at(-1);
        if (current) {
            current.text += piece;
        }
    };
    parser.on('text', append);
    parser.on('cdata', append);
    parser.on('closetag', () => {
        const element = open.pop() as Open;
        if (element.children.length > 0) {
            element.text = element.text.trim();
        }
        const parent = open.at(-1);
        if (parent) {
            parent.children.push(element);
        } else {
            root = element;
        }
    });
    parser.write(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).close();
    return root ?? fail('the document is empty');
}

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
    element.children.filter((child) => child.name === name);
export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
    element.children.find((child) => child.name === name);
export const textOf = (element: XmlElement, name: string): string | undefined => childOf(element, name)?.text;
export const flagOf = (element: XmlElement, name: string): boolean => textOf(element, name)?.trim() === 'true';
export function numberOf(element: XmlElement, name: string): number | undefined {
    const text = textOf(element, name);
    return text === undefined || text.trim() === '' ? undefined : Number(text);
}
