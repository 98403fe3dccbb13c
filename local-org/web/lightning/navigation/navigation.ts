import { urlOf, type PageReference, type PageReferenceInput } from 'host/pageReference';
import { currentPage, navigate as go, onPageChange } from 'host/router';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor = new (...parameters: never[]) => object;

/** `this[NavigationMixin.Navigate](pageReference, replace)` and `this[NavigationMixin.GenerateUrl](pageReference)` */
export function NavigationMixin<Base extends Constructor>(base: Base) {
    return class extends (base as Constructor) {
        [Navigate](reference: PageReferenceInput, replace = false): void {
            go(reference, replace);
        }

        [GenerateUrl](reference: PageReferenceInput): Promise<string> {
            return Promise.resolve(urlOf(reference));
        }
    };
}
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** `@wire(CurrentPageReference)`: delivers the page reference itself. */
export class CurrentPageReference {
    readonly #emit: (reference: PageReference) => void;
    #stop: (() => void) | undefined;

    constructor(emit: (reference: PageReference) => void) {
        this.#emit = emit;
        emit(currentPage());
    }

    connect(): void {
        this.#stop = onPageChange(this.#emit);
        this.#emit(currentPage());
    }

    update(): void {
        // It takes no configuration.
    }

    disconnect(): void {
        this.#stop?.();
    }
}

/** `@wire(NavigationContext)`, for the functions below. */
export class NavigationContext {
    readonly #emit: (context: object) => void;

    constructor(emit: (context: object) => void) {
        this.#emit = emit;
    }

    connect(): void {
        this.#emit({});
    }

    update(): void {
        // It takes no configuration.
    }

    disconnect(): void {
        // Nothing is held.
    }
}

export const navigate = (_context: unknown, reference: PageReferenceInput, options?: { replace?: boolean }): void =>
    go(reference, options?.replace ?? false);

export const generateUrl = (_context: unknown, reference: PageReferenceInput): string => urlOf(reference);

export const getCurrentPageReference = (): PageReference => currentPage();
