/** Modules that the build makes, and base components that come without declarations of what pages use. */
declare module '*.html' {
    import type { Template } from 'lwc';
    const template: Template;
    export default template;
}

declare module 'made:components' {
    import type { LightningElement } from 'lwc';
    /** Deployed components that can stand on a page, by name. */
    const components: Readonly<Record<string, () => Promise<{ default: typeof LightningElement }>>>;
    export default components;
}

declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';
    export default class LightningModal extends LightningElement {
        /** Shows the dialog. @returns what it was closed with */
        static open(options: Readonly<Record<string, unknown>>): Promise<unknown>;
        close(result?: unknown): void;
    }
}

declare module 'lightning/confirm' {
    interface ConfirmOptions {
        readonly label: string;
        readonly message: string;
        readonly theme?: string;
    }
    const LightningConfirm: { open(options: ConfirmOptions): Promise<boolean> };
    export default LightningConfirm;
}

declare module 'lightning/toast' {
    interface ToastOptions {
        readonly label: string;
        readonly message: string;
        readonly messageLinks?: Readonly<Record<string, unknown>>;
        readonly variant?: string;
        readonly mode?: string;
    }
    const Toast: { show(options: ToastOptions, source: EventTarget): Promise<unknown> };
    export default Toast;
}

declare module 'base/primitiveIcon' {
    import { LightningElement } from 'lwc';
    export default class PrimitiveIcon extends LightningElement {
        iconName: string | null;
        src: string | undefined;
        get href(): string;
        requestIconTemplates(): void | Promise<void>;
    }
}

declare module 'lightning/purifyLib' {
    /** @returns HTML without anything that could run */
    export default function sanitizeHTML(dirty: string, config?: Readonly<Record<string, unknown>>): string;
}
