const loads = new Map<string, Promise<void>>();

function load(url: string, create: () => HTMLElement): Promise<void> {
    const known = loads.get(url);
    if (known) return known;
    const started = new Promise<void>((resolve, reject) => {
        const element = create();
        element.addEventListener('load', () => resolve());
        element.addEventListener('error', () => reject(new Error(`The static resource ${url} could not be loaded.`)));
        document.head.append(element);
    });
    loads.set(url, started);
    started.catch(() => loads.delete(url));
    return started;
}

export const loadScript = (_component: unknown, url: string): Promise<void> =>
    load(url, () => Object.assign(document.createElement('script'), { src: url, async: false }));

export const loadStyle = (_component: unknown, url: string): Promise<void> =>
    load(url, () => Object.assign(document.createElement('link'), { href: url, rel: 'stylesheet' }));
