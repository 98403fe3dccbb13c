/** Puts a component on the page and looks at it as a person does: by what is written and what can be pressed. */
import { createElement } from '@lwc/engine-dom';

type Component = Parameters<typeof createElement>[1]['is'];

/** Waits until wires have answered and everything is drawn. */
export const flush = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export async function mount<Properties extends object>(
    tag: string,
    component: Component,
    properties: Properties
): Promise<HTMLElement & Properties> {
    const element = createElement(tag, { is: component });
    Object.assign(element, properties);
    document.body.appendChild(element);
    await flush();
    return element as unknown as HTMLElement & Properties;
}

export function clearPage(): void {
    document.body.replaceChildren();
}

/** All elements below, through the shadow roots of components, in the order of the page. */
export function everything(root: Element): Element[] {
    const children = [...(root.shadowRoot?.children ?? []), ...root.children];
    return children.flatMap((child) => [child, ...everything(child)]);
}

export function find<Found extends HTMLElement = HTMLElement>(root: Element, selector: string): Found | undefined {
    return everything(root).find((element) => element.matches(selector)) as Found | undefined;
}

export function findAll<Found extends HTMLElement = HTMLElement>(root: Element, selector: string): Found[] {
    return everything(root).filter((element) => element.matches(selector)) as Found[];
}

/** What is written there, in one line. Base components say theirs in the properties label and alternative text. */
export function textOf(root: Element): string {
    return words(root).replace(/\s+/g, ' ').trim();
}

function words(node: Node): string {
    if (node.nodeType === Node.TEXT_NODE) {
        return node.textContent ?? '';
    }
    if (!(node instanceof Element) || node.tagName === 'STYLE') {
        return '';
    }
    const label = (node as { label?: unknown }).label;
    const spoken = typeof label === 'string' ? ` ${label} ` : '';
    const content = node.shadowRoot ? [...node.shadowRoot.childNodes] : contentOf(node);
    return spoken + content.map(words).join(isBlock(node) ? ' ' : '') + (isBlock(node) ? ' ' : '');
}

/** What is put into a slot stands in the slot's place. */
function contentOf(element: Element): Node[] {
    const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
    return assigned.length > 0 ? assigned : [...element.childNodes];
}

const isBlock = (element: Element): boolean => !['SPAN', 'A', 'B', 'I', 'EM'].includes(element.tagName);

/** Lets a key go down on an element. */
export async function press(element: Element, key: string): Promise<void> {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await flush();
}

export async function click(element: HTMLElement | undefined): Promise<void> {
    if (!element) {
        throw new Error('There is nothing to click on.');
    }
    element.click();
    await flush();
}
