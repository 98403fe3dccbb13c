import { LightningElement } from 'lwc';
import { boot } from 'host/boot';
import { errorText } from 'host/errors';
import { navigateTo } from 'host/router';
import { findRecords, type FoundRecord } from './find';

const PAUSE = 200;
const SHORTEST = 2;

/** Finds records by name in the objects of the app's tabs. */
export default class GlobalSearch extends LightningElement {
    results: FoundRecord[] = [];
    message = '';
    open = false;
    #timer: ReturnType<typeof setTimeout> | undefined;
    #turn = 0;

    get expanded(): string {
        return String(this.open);
    }

    handleInput(event: Event): void {
        const term = (event.target as HTMLInputElement).value.trim();
        clearTimeout(this.#timer);
        this.#turn += 1;
        if (term.length < SHORTEST) {
            this.open = false;
            return;
        }
        this.#timer = setTimeout(() => {
            void this._search(term, this.#turn);
        }, PAUSE);
    }

    handleFocus(): void {
        this.open = this.results.length > 0 && this._box.value.trim().length >= SHORTEST;
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') this.open = false;
        if (event.key === 'ArrowDown' && this.open) {
            event.preventDefault();
            this._options()[0]?.focus();
        }
        if (event.key === 'Enter' && this.open && this.results[0]) this._go(this.results[0].url);
    }

    handleResultKey(event: KeyboardEvent): void {
        const options = this._options();
        const at = options.indexOf(event.currentTarget as HTMLElement);
        if (event.key === 'Escape') {
            this.open = false;
            this._box.focus();
        }
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        const next = options[at + (event.key === 'ArrowDown' ? 1 : -1)];
        (next ?? this._box).focus();
    }

    handleChoice(event: MouseEvent): void {
        event.preventDefault();
        this._go((event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '');
    }

    handleFocusOut(event: FocusEvent): void {
        const next = event.relatedTarget as Node | null;
        if (!next || !(event.currentTarget as HTMLElement).contains(next)) {
            setTimeout(() => {
                this.open = false;
            }, 150);
        }
    }

    get _box(): HTMLInputElement {
        return this.refs?.['box'] as HTMLInputElement;
    }

    _options(): HTMLElement[] {
        return [...(this.template?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    }

    _go(url: string): void {
        this.open = false;
        navigateTo(url);
    }

    async _search(term: string, turn: number): Promise<void> {
        this.open = true;
        this.message = 'Searching…';
        this.results = [];
        try {
            const found = await findRecords(boot.app.tabs, term);
            if (turn !== this.#turn) return;
            this.results = found;
            this.message = found.length > 0 ? '' : `Nothing found for "${term}" in ${boot.app.label}.`;
        } catch (error) {
            if (turn === this.#turn) this.message = errorText(error);
        }
    }
}
