/** RefreshView: a component asks for a refresh, and the handlers around and beside it do their part. */
export const REFRESH_COMPLETE = 'completed';
export const REFRESH_COMPLETE_WITH_ERRORS = 'completedWithErrors';
export const REFRESH_ERROR = 'failed';

const EVENT = 'lightning__refreshview';

export class RefreshEvent extends Event {
    constructor() {
        super(EVENT, { bubbles: true, composed: true });
    }
}

type Handler = (complete: Promise<unknown>) => unknown;
interface Registration {
    readonly element: EventTarget;
    readonly handler: Handler;
}
interface Container extends Registration {
    readonly listener: (event: Event) => void;
}

const handlers = new Map<number, Registration>();
const containers = new Map<number, Container>();
let ids = 0;

/** A component that knows how to refresh itself. @returns an id for unregisterRefreshHandler */
export function registerRefreshHandler(element: EventTarget, handler: Handler): number {
    const id = ++ids;
    handlers.set(id, { element, handler });
    return id;
}

export function unregisterRefreshHandler(id: number): void {
    handlers.delete(id);
}

/** A component that answers the refresh events of what stands in it. */
export function registerRefreshContainer(element: EventTarget, handler: Handler): number {
    const id = ++ids;
    const listener = (event: Event): void => {
        event.stopPropagation();
        void refreshAll(handler);
    };
    element.addEventListener(EVENT, listener);
    containers.set(id, { element, handler, listener });
    return id;
}

export function unregisterRefreshContainer(id: number): void {
    const container = containers.get(id);
    container?.element.removeEventListener(EVENT, container.listener);
    containers.delete(id);
}

async function refreshAll(container?: Handler): Promise<void> {
    const outcome = Promise.allSettled(
        [...handlers.values()].map(({ handler }) => Promise.resolve(handler(Promise.resolve())))
    ).then((results) =>
        results.every(({ status }) => status === 'fulfilled') ? REFRESH_COMPLETE : REFRESH_COMPLETE_WITH_ERRORS
    );
    await container?.(outcome);
    await outcome;
}

// What no container answers, the page answers.
document.addEventListener(EVENT, () => {
    void refreshAll();
});
