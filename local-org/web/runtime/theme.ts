import { boot } from 'host/boot';

export type Theme = 'slds1' | 'slds2';

export const theme = (): Theme => (document.body.classList.contains('slds2') ? 'slds2' : 'slds1');

export const otherTheme = (now: Theme): Theme => (now === 'slds1' ? 'slds2' : 'slds1');

/** Changes the look at once and remembers it in this browser: the server sends the right style sheet next time. */
export function setTheme(next: Theme): void {
    const link = document.getElementById('theme');
    if (link instanceof HTMLLinkElement) link.href = boot.themes[next];
    document.body.classList.remove('slds1', 'slds2');
    document.body.classList.add(next);
    remember('theme', next);
}

export const rememberApp = (apiName: string): void => remember('app', apiName);

function remember(name: string, value: string): void {
    document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=strict`;
}
