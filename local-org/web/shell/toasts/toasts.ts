import type { ToastDetail } from 'lightning/platformShowToastEvent';

/** Shows the toasts that components ask for; the toast component itself is loaded with the first one. */
export function listenForToasts(): void {
    const listener = (event: Event): void => {
        const { detail } = event as CustomEvent<ToastDetail & { readonly toast?: unknown }>;
        // The base component speaks by an event of the same name, with its class in it: that one finds its own way.
        if (detail.toast) return;
        event.stopPropagation();
        void show(detail);
    };
    document.addEventListener('lightning__showtoast', listener, true);
}

async function show({ title, message = '', messageData = [], variant = 'info', mode }: ToastDetail): Promise<void> {
    const { default: Toast } = await import('lightning/toast');
    const links = messageData.map((one, index) => [
        String(index),
        typeof one === 'string' ? one : { url: one.url, label: one.label }
    ]);
    await Toast.show(
        {
            label: title ?? message,
            message: title ? message : '',
            messageLinks: Object.fromEntries(links) as Record<string, unknown>,
            variant,
            mode: mode === 'sticky' ? 'sticky' : 'dismissible'
        },
        document.body
    );
}
